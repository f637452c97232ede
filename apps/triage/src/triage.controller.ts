import { Decisions } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { explain, type Assessment } from '@collator/scoring';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { clockOf, type Clock } from './clock.js';
import { TriageStore, type QueuedLog } from './triage.store.js';

const notHere = () => new Problem(404, 'not_found', 'There is nothing here under this reference that you may see.');

/** A possible threat to a life that no person has taken up, with the clock of its acknowledgement. */
export interface WaitingThreat extends QueuedLog {
  readonly clock: Clock;
}

/** What people ask triage: what is due, why a log ranks as it does, which threats nobody has taken up. */
@Controller('triage')
export class TriageController {
  constructor(
    private readonly store: TriageStore,
    private readonly decisions: Decisions,
  ) {}

  @Get('queue')
  @Allow('triage:read')
  async queue(@Caller() caller: CallerIdentity, @Query('limit') limit?: string): Promise<{ items: QueuedLog[] }> {
    const n = Number(limit);
    return { items: await this.store.queue(caller.compartments, Number.isInteger(n) && n >= 1 && n <= 500 ? n : 50) };
  }

  @Get('threats')
  @Allow('triage:read')
  async threats(@Caller() caller: CallerIdentity): Promise<{ items: WaitingThreat[] }> {
    const { now, waiting } = await this.store.threats(caller.compartments);
    return { items: waiting.map((t) => ({ ...t, clock: clockOf(t.dueAt, now) })) };
  }

  @Get('logs/:urn')
  @Allow('triage:read')
  async one(
    @Caller() caller: CallerIdentity,
    @Param('urn') urn: string,
  ): Promise<QueuedLog & { assessment: Assessment; explanation: string }> {
    const found = await this.store.byUrn(urn, caller.compartments);
    if (!found) throw notHere();
    const {
      logId: _id,
      policyVersion: _policy,
      policyHash: _hash,
      lexiconVersion: _lexicon,
      summary,
      ...queued
    } = found;
    return { ...queued, assessment: summary, explanation: explain(summary) };
  }

  /** A person takes a possible threat to life up: the clock of the acknowledgement stops. */
  @Post('logs/:urn/acknowledgement')
  @Allow('proposals:decide')
  @HttpCode(200)
  async acknowledge(@Caller() caller: CallerIdentity, @Param('urn') urn: string): Promise<{ acknowledged: boolean }> {
    const found = await this.store.byUrn(urn, caller.compartments);
    if (!found) throw notHere();
    if (!found.threatToLife) throw new Problem(409, 'no_threat', 'This log was not assessed as a threat to life.');
    const decision = {
      actor: caller.subject,
      action: 'threat.acknowledge',
      recordIds: [found.logId],
      purpose: null,
      reason: null,
    };
    const first = await this.decisions.run(decision, ({ tx, at }) =>
      this.store.acknowledge(tx, found, caller.subject, at),
    );
    return { acknowledged: first };
  }
}
