import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Pages, views } from './pages.js';

const hostile = '<script>alert(1)</script>';
const proposal = {
  id: 'p1',
  urn: 'RIU-2026-0000001',
  version: 1,
  state: 'waiting',
  rawMarking: 'SECRET',
  marking: 'OFFICIAL-SENSITIVE',
  priority: 'IMMEDIATE',
  threatToLife: true,
  ladder: 4,
  dueAt: '2026-05-07T10:00:00Z',
  approvalsGiven: 0,
  approvalsNeeded: 2,
  findingsCount: 1,
  compartments: ['CHIS'],
  title: hostile,
  text: hostile,
  reasons: [hostile],
  rawGrade: { source: 1, assessment: 'A', handling: 'C' },
  grade: { source: 2, assessment: 'C', handling: 'C', conditions: [hostile] },
  findings: [{ code: 'first_person', treatment: hostile }],
};
const grade = { source: 2, assessment: hostile, handling: 'C', conditions: [hostile] };
const previewed = {
  title: hostile,
  text: hostile,
  marking: hostile,
  grade,
  compartments: [hostile],
  themes: [hostile],
  priority: hostile,
  purpose: hostile,
  reviewAt: hostile,
  vulnerability: [hostile],
  reasons: [hostile],
};
const card = {
  index: 0,
  number: 1,
  name: hostile,
  why: hostile,
  passage: hostile,
  field: 'body',
  treatment: hostile,
  must: true,
  verdict: 'edit',
  now: hostile,
  words: hostile,
  beside: [2],
};
const passages = [
  { kind: 'recast', numbers: [1], stretches: [{ text: hostile, clues: [hostile], begins: [hostile] }], tail: ' ' },
];
const desk = {
  done: hostile,
  changed: true,
  conflict: true,
  work: { version: 1, byHand: { title: hostile, text: hostile }, marking: hostile, grade: hostile, reason: hostile },
  rawText: {
    title: [{ text: hostile, numbers: [1], anchors: [1] }],
    body: [{ text: hostile, numbers: [1], anchors: [] }],
    comment: [{ text: hostile, numbers: [], anchors: [] }],
  },
  now: { title: passages, body: passages },
  texts: { title: hostile, text: hostile },
  cards: [card, { ...card, verdict: 'open', field: 'comment' }],
  progress: { judged: 0, all: 1 },
  risk: { score: 10, before: 100, reasons: [hostile] },
  circle: { now: hostile, before: hostile },
  leaks: [hostile],
  fault: { field: hostile, rule: hostile },
  proposedMarking: hostile,
  earlier: [{ urn: hostile, title: hostile, text: hostile, state: hostile, releasedAt: hostile }],
  product: previewed,
  moves: [{ act: hostile, actor: hostile, version: 1, code: hostile, reason: hostile, at: hostile }],
  wantedChanges: { actor: hostile, reason: hostile },
  recipients: [
    { name: hostile, unit: hostile, organisation: hostile, receives: true, obligations: [{ text: hostile }] },
    { name: hostile, unit: hostile, organisation: hostile, receives: false, obligations: [], reasons: [hostile] },
  ],
  ladder: { step: 0, steps: [hostile] },
};
const product = { ...proposal, basis: { kind: 'approval' }, risk: 5, releasedAt: '2026-05-07T10:00:00Z' };
const values = {
  refusalReasons: [{ code: 'X', label: hostile }],
  ...desk,
  person: hostile,
  error: hostile,
  chosen: null,
  people: [{ subject: 'x', name: hostile, roles: [hostile], unit: hostile }],
  stages: [{ stage: 'ingest', decided: 12345, lastMinute: 1, lag: 0, deadLetters: 2 }],
  waiting: [proposal],
  products: [product],
  proposal,
  title: [{ text: hostile, codes: [] }],
  body: [{ text: hostile, codes: ['x'] }],
  comment: [{ text: hostile, codes: [] }],
  items: [{ urn: hostile, title: hostile, lane: 'urgent', heldBack: true, codes: [hostile], organisation: hostile }],
  quality: {
    urn: hostile,
    version: 1,
    organisation: hostile,
    codes: [hostile],
    log: {
      marking: hostile,
      grade: { source: 1, assessment: hostile, handling: 'P' },
      legacyGrade: { source: hostile },
    },
    findings: [{ code: hostile, rule: hostile, advice: hostile }],
    like: [{ urn: hostile, score: 1 }],
  },
};

it('knows every view there is', () => {
  const files = readdirSync(join(import.meta.dirname, 'views')).map((f) => f.replace('.njk', ''));
  expect(files.sort()).toEqual([...views].sort());
});

it.each([...views])('renders %s and escapes everything it was given', async (view) => {
  const html = await new Pages().render(view, values);
  expect(html).not.toContain(hostile);
  expect(html).not.toMatch(/ on[a-z]+=|style=/);
});

const none = { title: [], body: [], comment: [] };
const nothing = {
  ...desk,
  ...{
    done: undefined,
    changed: false,
    conflict: false,
    cards: [],
    leaks: [],
    fault: null,
    earlier: [],
    recipients: null,
  },
  ...{ work: { version: 1, byHand: null }, rawText: none, now: none, items: [] },
};

it('renders every view with nothing to show', async () => {
  const empty = {
    stages: null,
    waiting: [],
    products: null,
    people: [],
    proposal: { ...proposal, findings: [], reasons: [], compartments: [] },
    title: [],
    body: [],
    comment: [],
    ...nothing,
  };
  for (const view of views) expect((await new Pages().render(view, empty)).length).toBeGreaterThan(10);
});

it('counts in thousands a person can read', async () => {
  expect(await new Pages().render('live', values)).toContain('12,345');
});

it('tells a fault of a template to whoever asked, instead of ending the process', async () => {
  await expect(new Pages().render('absent', {})).rejects.toThrow();
});
