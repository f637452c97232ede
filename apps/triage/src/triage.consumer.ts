import type { LogAccepted, LogTriaged } from '@collator/contracts';
import { OnSlice, type Outcome, type Slice } from '@collator/messaging';
import { housePolicy, policyName } from '@collator/scoring';
import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { assessLog, laneOf, summaryOf } from './assess-log.js';
import { TriageStore } from './triage.store.js';

/** Accepted logs come in; how grave and how urgent each is goes out. */
@Controller()
export class TriageConsumer {
  constructor(private readonly store: TriageStore) {}

  @OnSlice('log.accepted.v1', { policyVersion: policyName(housePolicy) })
  async accepted(@Payload() slice: Slice<LogAccepted>): Promise<Outcome[]> {
    const judged = slice.events.map((e) => ({
      log: e.data.log,
      assessment: assessLog(e.data.log, housePolicy, slice.at),
    }));
    await this.store.save(slice, judged);
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
}
