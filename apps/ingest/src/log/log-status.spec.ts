import { statusOf, type LogFacts, type Step } from './log-status.js';

const at = (minute: number): Date => new Date(Date.UTC(2025, 0, 1, 12, minute));
const log: LogFacts = {
  urn: 'RIU-2025-0000001',
  logId: 'l',
  version: 1,
  lane: 'routine',
  acceptedAt: at(0),
  withdrawnAt: null,
};
const step = (state: Step['state'], minute: number): Step => ({ state, at: at(minute) });

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
