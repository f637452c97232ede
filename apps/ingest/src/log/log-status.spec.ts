import { statusOf, type LogFacts, type Step } from './log-status.js';

const at = (minute: number): Date => new Date(Date.UTC(2025, 0, 1, 12, minute));
const log: LogFacts = {
  urn: 'RIU-2025-0000001',
  logId: 'l',
  version: 1,
  state: 'moving',
  lane: 'routine',
  acceptedAt: at(0),
  withdrawnAt: null,
};
const step = (state: Step['state'], minute: number): Step => ({ state, version: 1, at: at(minute) });

describe('status of a log', () => {
  it('waits for the pipeline after acceptance, for a person after the proposal, for nothing after a decision', () => {
    expect(statusOf(log, [])).toMatchObject({ status: 'accepted', waitingFor: 'processing' });
    expect(statusOf(log, [step('proposed', 1)])).toMatchObject({ status: 'proposed', waitingFor: 'decision' });
    for (const end of ['released', 'refused'] as const)
      expect(statusOf(log, [step(end, 2), step('proposed', 1)])).toMatchObject({ status: end, waitingFor: null });
  });

  it('stays withdrawn whatever else is told', () => {
    const steps = [step('proposed', 1), step('withdrawn', 3), step('released', 4)];
    expect(statusOf(log, steps).status).toBe('withdrawn');
    expect(statusOf({ ...log, withdrawnAt: at(2) }, [step('released', 4)])).toMatchObject({
      status: 'withdrawn',
      waitingFor: null,
    });
  });

  it('is what is told of the newest version, whatever became of the ones before', () => {
    const steps = [step('released', 1), { state: 'proposed' as const, version: 2, at: at(4) }];
    expect(statusOf({ ...log, version: 2 }, [step('released', 1)])).toMatchObject({ status: 'accepted' });
    expect(statusOf({ ...log, version: 2 }, steps)).toMatchObject({ status: 'proposed' });
  });

  it('says what holds a log at the door, and whom it waits for', () => {
    const waits = {
      held: 'quality_review',
      awaiting: 'earlier_version',
      returned: 'submitter',
      refused: null,
    } as const;
    for (const [state, waitingFor] of Object.entries(waits))
      expect(statusOf({ ...log, state: state as LogFacts['state'] }, [])).toMatchObject({ status: state, waitingFor });
  });

  it('lists the stages in the order of their time', () => {
    const stages = statusOf({ ...log, withdrawnAt: at(5) }, [step('released', 3), step('proposed', 1)]).stages;
    expect(stages.map((s) => `${s.stage}:${s.state}`)).toEqual([
      'ingest:accepted',
      'sanitisation:proposed',
      'sanitisation:released',
      'ingest:withdrawn',
    ]);
  });
});
