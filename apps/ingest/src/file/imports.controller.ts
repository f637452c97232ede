import { Decisions } from '@collator/messaging';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Controller, Get } from '@nestjs/common';
import { ImportStore, type ImportState } from './import.store.js';

const newest = 100;

/** How far the imports of the caller's organisation have come: dropped files and daily reports. */
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly store: ImportStore,
    private readonly decisions: Decisions,
  ) {}

  @Get()
  @Allow('logs:read')
  async all(@Caller() caller: CallerIdentity): Promise<{ items: ImportState[] }> {
    const decision = { actor: caller.subject, action: 'import.list', recordIds: [], purpose: null, reason: null };
    await this.decisions.run(decision, async () => undefined);
    return { items: await this.store.newest(caller.organisation, newest) };
  }
}
