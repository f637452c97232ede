import type { AssessmentSummary, LogEnriched } from '@collator/contracts';
import { draftFor as draftedAt } from './draft-for.js';
import { reasonsFor } from './reasons-for.js';

const draftFor = (of: LogEnriched) => draftedAt(of, new Date('2026-11-25T10:00:00.000Z'));
const assessment = (change: Partial<AssessmentSummary> = {}): AssessmentSummary => ({
  policyVersion: '1',
  risk: 60,
  low: 50,
  high: 70,
  band: 'HIGH',
  confidence: 'medium',
  priority: 'HIGH',
  dueAt: '',
  threatToLife: false,
  vulnerability: [],
  themes: ['DRUGS'],
  gaps: [],
  reasons: [],
  ...change,
});

const enriched = (log: object): LogEnriched =>
  ({
    log: {
      sourceType: 'CHIS',
      sourceRef: 'x',
      grade: { source: 1, assessment: 'A', handling: 'C', conditions: ['S2'] },
      marking: 'SECRET',
      compartments: ['CHIS'],
      title: 'Debrief 18/06: BRAMBLE',
      body: 'Source BRAMBLE says that 5 kilos will be moved on Friday.',
      comment: null,
      purpose: null,
      themes: [],
      ...log,
    },
    assessment: assessment(),
    identifiers: [],
    links: [],
  }) as unknown as LogEnriched;

test('a title of which nothing may stay becomes what the themes say', () => {
  expect(draftFor(enriched({})).draft.title).toBe('Information: drugs');
});

test('what came of a covert source is drafted as hearsay with conditions, out of its compartment only without a clue', () => {
  const { draft, cluesLeft } = draftFor(enriched({}));
  expect(draft).toMatchObject({
    text: 'It is reported that 5 kilos will be moved on Friday.',
    grade: { source: 1, assessment: 'C', handling: 'C', conditions: ['A1', 'S2'] },
    marking: 'OFFICIAL-SENSITIVE',
    compartments: [],
    purpose: 'POLICING',
  });
  expect(cluesLeft).toBe(0);
});

test('a purpose that gives the source away is not handed on', () => {
  expect(draftFor(enriched({ purpose: 'Protect source BRAMBLE, ISR 0417' })).draft.purpose).toBe('POLICING');
  expect(draftFor(enriched({ purpose: 'Detection of drug supply' })).draft.purpose).toBe('Detection of drug supply');
});

test('reasons name factors, strongest first, and nothing of the source, the method or the text', () => {
  const reason = (code: string, points: number | null) => ({
    code,
    text: 'words of the log',
    points,
    field: 'body',
    start: 0,
    end: 3,
  });
  const reasons = reasonsFor(
    assessment({
      threatToLife: true,
      vulnerability: ['COUNTY_LINES'],
      reasons: [
        reason('weapon', 5),
        reason('imminence', 9),
        reason('source_reliability', 8),
        reason('grade_A', 3),
        reason('odd code!', 7),
        reason('low', -4),
      ],
    }),
  );
  expect(reasons).toEqual(['Threat to life', 'Vulnerability: county lines', 'Imminence: 9', 'Weapon: 5']);
});
