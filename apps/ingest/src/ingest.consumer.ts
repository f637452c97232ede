import type { LogDecided } from '@collator/contracts';
import { OnSlice, type Outcome, type RawRecord, type Slice } from '@collator/messaging';
import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { IngestConfig } from './ingest.config.js';
import { acceptance } from './intake/accept.js';
import { examine, refused, screenedBy, type Candidate, type Examined } from './intake/examine.js';
import { closedFinding, reusedFinding } from './intake/intake.js';
import type { Verdict } from './intake/stored.js';
import { SubmissionStore } from './intake/submission.store.js';
import { TicketStore } from './quality/ticket.store.js';
import { LogStore } from './log/log.store.js';

const examined = (record: RawRecord, at: Date): Examined =>
  record.value === null
    ? refused('tombstone_not_allowed', 'a record without a value is no log')
    : examine(record.value, at);

const setAside = (findings: Extract<Examined, { kind: 'refused' }>['findings']): Outcome => {
  const [first] = findings;
  return { kind: 'deadLetter', code: first!.code, reason: first!.rule, fieldPath: first!.field };
};

function outcomeOf(verdict: Verdict): Outcome {
  if (verdict.kind === 'repeat') return { kind: 'drop', reason: 'repeat' };
  if (verdict.kind === 'reused') return setAside([reusedFinding]);
  if (verdict.kind === 'closed') return setAside([closedFinding]);
  return { kind: 'ok', columns: {}, emit: verdict.moves ? [acceptance(verdict.moves)] : [] };
}

/** The door on the bus, and the ear at the fence. */
@Controller()
export class IngestConsumer {
  constructor(
    private readonly submissions: SubmissionStore,
    private readonly logs: LogStore,
    private readonly config: IngestConfig,
    private readonly tickets: TicketStore,
  ) {}

  @OnSlice('log.submitted.v1', { raw: true, policyVersion: screenedBy })
  async submitted(@Payload() slice: Slice<RawRecord>): Promise<Outcome[]> {
    const all = slice.events.map((e) => examined(e.data, slice.at));
    const candidates = all.flatMap((e, i): Candidate[] =>
      e.kind === 'candidate' ? [{ ...e, recordId: slice.events[i]!.id }] : [],
    );
    const into = { organisation: this.config.kafkaSubmitter, subject: null, at: slice.at };
    const verdicts = await this.submissions.accept(slice.tx, candidates, into);
    let next = 0;
    return all.map((e) => {
      if (e.kind === 'refused') return setAside(e.findings);
      const verdict = verdicts[next++]!;
      return outcomeOf(verdict);
    });
  }

  @OnSlice('log.decided.v1')
  async decided(@Payload() slice: Slice<LogDecided>): Promise<Outcome[]> {
    await this.logs.addSteps(slice.tx, slice.events);
    const decided = slice.events.filter((e) => e.data.state !== 'proposed');
    await this.tickets.told(
      slice.tx,
      decided.map((e) => ({ logId: e.data.logId, version: e.version, at: e.data.decidedAt })),
    );
    return slice.events.map(() => ({ kind: 'ok', columns: {}, emit: [] }));
  }
}
