import { Bus0001Log, EmbeddedTransport } from '@collator/messaging';
import { migrate, TypeOrmDatabase } from '@collator/persistence';
import { postgres, stopPostgres } from '../harness/postgres.js';
import { conforms } from './conformance.js';

conforms('embedded', async () => {
  const { url } = await postgres();
  await migrate(url, [{ name: 'bus', pipeline: false, recordColumns: {}, migrations: [Bus0001Log] }]);
  const database = await TypeOrmDatabase.open({ url, size: 12, statementTimeoutMs: 10_000, applicationName: 'bus' });
  return {
    open: async () => new EmbeddedTransport(database, { idleMs: 100, retryMs: [10, 100] }),
    close: async () => {
      await database.close();
      await stopPostgres();
    },
  };
});
