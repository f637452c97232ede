import { readIdentifier } from '@collator/extraction';
import { Decisions } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { Database } from '@collator/persistence';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { keptValue } from './identify/identify-log.js';
import { IdentifierQuery, PageQuery } from './view/identifier-query.js';
import { TaskClosureInput } from './view/task-closure.js';
import { ViewStore, type HolderView, type LogView, type QualityTask } from './view/view.store.js';

const defaultPage = 50;
/** Anything else names no log, and some of it no database takes. */
const urnShape = /^[\w./:-]{1,100}$/;
const taskId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const notHere = (): Problem => new Problem(404, 'not_found', 'no such log');

/**
 * What enrichment found, for those who may see it. A log that is not there and one the reader may not see are answered
 * alike. Who looked at what, and who searched, stands in the audit; the value searched for does not.
 */
@Controller('enrichment')
export class EnrichmentController {
  constructor(
    private readonly view: ViewStore,
    private readonly decisions: Decisions,
    private readonly database: Database,
  ) {}

  @Get('logs/:urn')
  @Allow('enrichment:read')
  async log(@Param('urn') urn: string, @Caller() caller: CallerIdentity): Promise<LogView> {
    if (!urnShape.test(urn)) throw notHere();
    const view = await this.audited('enrichment.view', caller, async (tx) => {
      const found = await this.view.log(tx, urn, caller.compartments);
      return { result: found, logIds: found === null ? [] : [found.logId] };
    });
    if (view === null) throw notHere();
    return view;
  }

  @Get('identifiers')
  @Allow('enrichment:read')
  async holders(
    @Query() query: IdentifierQuery,
    @Caller() caller: CallerIdentity,
  ): Promise<{ type: string; normalised: string; validity: string; items: readonly HolderView[] }> {
    return this.audited('identifier.search', caller, async (tx, at) => {
      const reading = readIdentifier(query.type, query.value, { on: at.toISOString().slice(0, 10) });
      if (reading === null)
        throw new Problem(400, 'not_of_type', 'value cannot be read as the type asked for', { field: 'value' });
      const value = { type: query.type, normalised: keptValue(query.type, reading.normalised) };
      const items = await this.view.holders(tx, value, caller.compartments, query.limit ?? defaultPage);
      return { result: { ...value, validity: reading.validity, items }, logIds: items.map((i) => i.logId) };
    });
  }

  @Get('quality-tasks')
  @Allow('enrichment:read')
  async tasks(
    @Query() query: PageQuery,
    @Caller() caller: CallerIdentity,
  ): Promise<{ items: readonly QualityTask[]; next: string | null }> {
    const limit = query.limit ?? defaultPage;
    const page = { after: query.after ?? null, limit };
    const items = await this.view.tasks(this.database, caller.compartments, page);
    return { items, next: items.length === limit ? items.at(-1)!.id : null };
  }

  /** Throws the same 404 for a task that is closed, not there or not to be known of. */
  @Post('quality-tasks/:id/closure')
  @Allow('quality:decide')
  @HttpCode(200)
  async close(
    @Param('id') id: string,
    @Body() input: TaskClosureInput,
    @Caller() caller: CallerIdentity,
  ): Promise<{ closed: boolean }> {
    if (!taskId.test(id)) throw notHere();
    const closed = await this.audited('quality-task.close', caller, async (tx, at) => {
      const end = { as: input.closedAs, by: caller.subject, at };
      const logId = await this.view.closeTask(tx, id, caller.compartments, end);
      return { result: logId !== null, logIds: logId === null ? [] : [logId] };
    });
    if (!closed) throw notHere();
    return { closed };
  }

  private audited<T>(
    action: string,
    caller: CallerIdentity,
    read: (tx: Parameters<ViewStore['log']>[0], at: Date) => Promise<{ result: T; logIds: readonly string[] }>,
  ): Promise<T> {
    const decision = { actor: caller.subject, action, recordIds: [], purpose: null, reason: null };
    return this.decisions.run(decision, async (w) => {
      const { result, logIds } = await read(w.tx, w.at);
      w.concerns(...logIds);
      return result;
    });
  }
}
