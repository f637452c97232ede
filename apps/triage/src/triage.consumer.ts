import type { LogAccepted, LogTriaged, LogWithdrawn } from '@collator/contracts';
import { houseLexicon, lexiconName } from '@collator/facts';
import { OnSlice, type Outcome, type Slice } from '@collator/messaging';
import { housePolicy, policyName } from '@collator/scoring';
import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { assessLog, factsOfLog, laneOf, summaryOf } from './assess-log.js';
import { housePolicyHash } from './policies.js';
import { TriageStore } from './triage.store.js';

const madeUnder = { policyHash: housePolicyHash, lexiconVersion: lexiconName(houseLexicon) };

/** Accepted logs come in; how grave and how urgent each is goes out. */
@Controller()
export class TriageConsumer {
  constructor(private readonly store: TriageStore) {}

  @OnSlice('log.accepted.v1', { policyVersion: policyName(housePolicy) })
  async accepted(@Payload() slice: Slice<LogAccepted>): Promise<Outcome[]> {
    const judged = slice.events.map(({ data: { log } }) => {
      const facts = factsOfLog(log);
      return { log, facts, assessment: assessLog(log, housePolicy, slice.at, facts) };
    });
    await this.store.save(slice, judged, madeUnder);
    return slice.events.map((e, i) => {
      const { log, assessment } = judged[i]!;
      const data: LogTriaged = { log, assessment: summaryOf(assessment) };
      const { logId, version, acceptedOn, marking } = e;
      const lane = laneOf(assessment);
      return {
        kind: 'ok',
        columns: {},
        emit: [{ event: 'log.triaged.v1', logId, version, acceptedOn, marking, lane, data }],
      };
    });
  }

  /** A log was taken back: its assessment stays, is shown as withdrawn and waits in no queue. */
  @OnSlice('log.withdrawn.v1', { policyVersion: policyName(housePolicy) })
  async withdrawn(@Payload() slice: Slice<LogWithdrawn>): Promise<Outcome[]> {
    await this.store.withdraw(
      slice,
      slice.events.map((e) => e.data),
    );
    return slice.events.map(() => ({ kind: 'ok', columns: {}, emit: [] }));
  }
}
