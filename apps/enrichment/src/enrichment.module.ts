import { ServiceModule } from '@collator/runtime';
import { EnrichmentCensus } from './census.js';
import { EnrichingStore } from './enriching.store.js';
import { EnrichmentConsumer } from './enrichment.consumer.js';
import { EnrichmentController } from './enrichment.controller.js';
import { LinkStore } from './link/link.store.js';
import { Enrichment0001Tables } from './migrations/0001-tables.js';
import { Enrichment0002TaskClosure } from './migrations/0002-task-closure.js';
import { Enrichment0003Withdrawal } from './migrations/0003-withdrawal.js';
import { ViewStore } from './view/view.store.js';
import { WithdrawalStore } from './withdrawal.store.js';

/** Logs get their identifiers and the links to other logs that hold the same ones. */
@ServiceModule({
  name: 'enrichment',
  migrations: [Enrichment0001Tables, Enrichment0002TaskClosure, Enrichment0003Withdrawal],
  recordColumns: { identifiers: 'int', links: 'int', links_left_off: 'int' },
  controllers: [EnrichmentConsumer, EnrichmentController],
  providers: [EnrichingStore, LinkStore, WithdrawalStore, ViewStore, EnrichmentCensus],
})
export class EnrichmentModule {}
