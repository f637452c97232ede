import { silentStages, standing, timeline, type Answers } from './timeline.js';
import { whereLines } from './where.js';

const nothing: Answers = { ingest: null, triage: null, enrichment: null, sanitisation: null };

const full: Answers = {
  ingest: {
    version: 1,
    status: 'released',
    lane: 'routine',
    waitingFor: null,
    stages: [
      { stage: 'ingest', at: '2026-01-01T10:00:00.000Z', state: 'accepted' },
      { stage: 'sanitisation', at: '2026-01-01T10:00:03.000Z', state: 'released' },
    ],
  },
  triage: {
    priority: 'P2',
    risk: 41.5,
    band: 'Medium',
    confidence: 'Moderate',
    threatToLife: false,
    dueAt: '2026-01-02T10:00:00.000Z',
    assessedAt: '2026-01-01T10:00:01.000Z',
    acknowledgedAt: null,
  },
  enrichment: { identifiers: [{}, {}], links: [{ at: '2026-01-01T10:00:02.000Z' }] },
  sanitisation: { state: 'released', proposalId: null, product: { urn: 'PRD-1' } },
};

it('tells what happened in the order in which it happened', () => {
  expect(timeline(full).map((m) => [m.stage, m.text])).toEqual([
    ['ingest', 'accepted'],
    ['triage', 'priority P2, risk 41.5 (Medium, confidence Moderate); due 2026-01-02T10:00:00.000Z'],
    ['enrichment', '2 identifiers, 1 linked log'],
    ['sanitisation', 'released'],
    ['sanitisation', 'released, product PRD-1'],
  ]);
});

it('puts a stage without a time behind the stages before it where nothing came after', () => {
  const moments = timeline({ ...full, ingest: null, sanitisation: null });
  expect(moments.map((m) => m.stage)).toEqual(['triage', 'enrichment']);
});

it('says that a threat to life was taken up', () => {
  const triage = { ...full.triage!, threatToLife: true, acknowledgedAt: '2026-01-01T10:00:02.000Z' };
  const texts = timeline({ ...full, triage }).map((m) => m.text);
  expect(texts[1]).toContain('possible threat to life');
  expect(texts[2]).toBe('threat acknowledged');
});

it('names the stages that told nothing, and where the log stands', () => {
  expect(silentStages(nothing)).toEqual(['ingest', 'triage', 'enrichment', 'sanitisation']);
  expect(silentStages({ ...full, triage: null })).toEqual(['triage']);
  expect(standing(null)).toBeNull();
  expect(standing({ ...full.ingest!, status: 'proposed', waitingFor: 'decision' })).toBe(
    'now proposed, version 1, routine lane; a person must decide',
  );
});

it('prints one line for each moment and nothing that was not told', () => {
  const lines = whereLines({ ...nothing, ingest: full.ingest });
  expect(lines).toEqual([
    '2026-01-01T10:00:00.000Z  ingest        accepted',
    '2026-01-01T10:00:03.000Z  sanitisation  released',
    'now released, version 1, routine lane',
    'nothing to see for you at: triage, enrichment, sanitisation',
  ]);
});
