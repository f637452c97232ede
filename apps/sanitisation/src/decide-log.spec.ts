import type { AcceptedLog, AssessmentSummary, Envelope, LogEnriched, ProductReleased } from '@collator/contracts';
import fc from 'fast-check';
import { decideLog, decideLogs } from './decide-log.js';
import { draftFor } from './draft/draft-for.js';
import type { LogHead } from './log/log-head.js';
import type { Draws } from './release/identity.js';
import { houseRules } from './standing/house-rules.js';
import { mayStand, standingApprovalFor, type StandingApproval } from './standing/standing-approval.js';

const at = new Date('2026-11-25T10:00:00.000Z');
let drawn = 0;
const draws: Draws = { id: () => `id-${(drawn += 1)}`, urn: () => `P-2026-${String((drawn += 1)).padStart(8, '0')}` };

// As wide as a rule could be written, and wider: the code must hold what no rule may let go.
const anything: StandingApproval = {
  id: 'ANYTHING',
  version: 3,
  title: 'Everything',
  class: {
    sourceTypes: [
      'ANPR',
      'OFFICER',
      'CRIME_RECORD',
      'OSINT',
      'PUBLIC',
      'ANONYMOUS',
      'PARTNER',
      'PRISON',
      'CHIS',
      'SAR',
      'UNDERCOVER',
      'COMMS_DATA',
    ],
    grades: [1, 2, 3].flatMap((source) =>
      ['A', 'B', 'C', 'D', 'E'].flatMap((assessment) =>
        ['P', 'C'].map((handling) => ({ source, assessment, handling })),
      ),
    ),
    maxMarking: 'TOP SECRET',
    themes: [],
  },
  state: 'in_force',
  author: 'pia.policy',
  approver: 'rob.reviewer',
  createdAt: '',
  approvedAt: '',
  withdrawnAt: null,
};

const house: StandingApproval[] = houseRules.map((r) => ({ ...anything, ...r, version: 1 }));

function event(log: Partial<AcceptedLog> = {}, assessment: Partial<AssessmentSummary> = {}): Envelope<LogEnriched> {
  const full: AcceptedLog = {
    logId: '01900000-0000-7000-8000-000000000001',
    urn: 'FORCE-42/2026/1',
    version: 1,
    owner: 'force-42',
    sourceType: 'ANPR',
    sourceRef: null,
    grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
    marking: 'OFFICIAL-SENSITIVE',
    compartments: [],
    title: 'Read of EK17 HNB',
    body: 'EK17 HNB read on the A6 near Luton.',
    comment: null,
    provenance: null,
    eventFrom: null,
    eventTo: null,
    learntAt: null,
    submittedAt: '',
    acceptedAt: '',
    purpose: null,
    themes: [],
    corroborates: [],
    ...log,
  };
  const summary: AssessmentSummary = {
    policyVersion: '1',
    risk: 10,
    low: 5,
    high: 20,
    band: 'LOW',
    confidence: 'high',
    priority: 'LOW',
    dueAt: '2026-11-28T10:00:00.000Z',
    threatToLife: false,
    vulnerability: [],
    themes: [],
    gaps: [],
    reasons: [],
    ...assessment,
  };
  return {
    id: '01900000-0000-7000-8000-0000000000aa',
    schema: 'log.enriched.v1',
    logId: full.logId,
    version: full.version,
    acceptedOn: '2026-11-24',
    marking: full.marking,
    lane: 'routine',
    emittedAt: '',
    data: { log: full, assessment: summary, identifiers: [], links: [] },
  };
}

const head = (change: Partial<LogHead> = {}): LogHead => ({
  logId: '01900000-0000-7000-8000-000000000001',
  urn: 'FORCE-42/2026/1',
  version: 0,
  state: 'new',
  compartments: [],
  acceptedOn: '2026-11-24',
  marking: 'OFFICIAL-SENSITIVE',
  productId: null,
  productUrn: null,
  productVersion: 0,
  proposalId: null,
  proposed: false,
  ...change,
});

const context = (rules: readonly StandingApproval[]) => ({ at, rules, draws });

test('a read goes by the house rule, named with its version', () => {
  const plan = decideLog(event(), head(), context(house));
  expect(plan.release!.product.basis).toEqual({ kind: 'standing-approval', rule: 'HOUSE-ANPR-READS/1' });
  expect(plan.head).toMatchObject({ state: 'released', productVersion: 1, proposed: true });
});

test('without a rule in force a person decides', () => {
  expect(decideLog(event(), head(), context([])).proposal).not.toBeNull();
  const proposed = house.map((r) => ({ ...r, state: 'proposed' as const, approver: null }));
  expect(decideLog(event(), head(), context(proposed)).proposal).not.toBeNull();
  const alone = house.map((r) => ({ ...r, approver: r.author }));
  expect(decideLog(event(), head(), context(alone)).proposal).not.toBeNull();
});

test('nothing from a compartment, with a human source, with a clue or with a threat to life goes by a standing approval', () => {
  const logs = fc.record({
    sourceType: fc.constantFrom(
      'ANPR',
      'OFFICER',
      'OSINT',
      'CRIME_RECORD',
      'PUBLIC',
      'CHIS',
      'SAR',
      'COMMS_DATA',
      'NEW',
    ),
    sourceRef: fc.constantFrom(null, null, 'ref'),
    compartments: fc.constantFrom<string[]>([], [], ['CHIS'], ['ACU']),
    marking: fc.constantFrom('OFFICIAL-SENSITIVE', 'SECRET', 'UNHEARD OF'),
    title: fc.constantFrom('Read of EK17 HNB', 'Op SEDGE day 4'),
    body: fc.constantFrom(
      'EK17 HNB read near Luton.',
      'Informant states that he has a gun.',
      'My brother told me.',
      '',
    ),
    comment: fc.constantFrom(null, 'Handler: K', 'Seen.'),
  });
  fc.assert(
    fc.property(logs, fc.boolean(), (log, threatToLife) => {
      const e = event(log, { threatToLife });
      const drafted = draftFor(e.data, at);
      if (standingApprovalFor([anything, ...house], e.data, drafted) === null) return true;
      const open = ['ANPR', 'OFFICER', 'OSINT', 'CRIME_RECORD'].includes(log.sourceType);
      return (
        open &&
        log.sourceRef === null &&
        log.compartments.length === 0 &&
        !threatToLife &&
        drafted.findings.length === 0 &&
        mayStand(e.data, drafted)
      );
    }),
    { numRuns: 2_000 },
  );
});

test('two approvals are asked for where a compartment or a covert human source stands behind it', () => {
  const needed = (log: Partial<AcceptedLog>) => decideLog(event(log), head(), context([])).proposal!.approvalsNeeded;
  expect([needed({ compartments: ['CD'] }), needed({ sourceType: 'CHIS' }), needed({ sourceType: 'PUBLIC' })]).toEqual([
    2, 2, 1,
  ]);
});

test('a log that was withdrawn is dropped whatever its version, and an older version is dropped', () => {
  const dropped = (h: LogHead, version: number) => decideLog(event({ version }), h, context(house)).outcome;
  expect(dropped(head({ state: 'withdrawn' }), 9)).toMatchObject({ kind: 'drop', reason: 'log_withdrawn' });
  expect(dropped(head({ state: 'waiting', version: 2 }), 2)).toMatchObject({
    kind: 'drop',
    reason: 'version_not_newer',
  });
});

test('versions of one log in a slice lead to versions of one product, in any order to one newest', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 1 }), (versions) => {
      const first = event();
      const events = versions.map((version) => event({ version }));
      const plans = decideLogs(events, new Map([[first.logId, head()]]), context(house));
      const products = plans.flatMap((p) => p.release?.product ?? []);
      const newest = plans.filter((p) => p.release).at(-1)!.head;
      return (
        new Set(products.map((p) => p.productId)).size === 1 &&
        newest.version === Math.max(...versions) &&
        products.every((p, i) => p.productVersion === i + 1)
      );
    }),
  );
});

test('a product holds the fields of the contract and nothing else, and no id or text of the high side', () => {
  const e = event(
    {
      purpose: 'Prevention of crime',
      comment: 'Seen twice.',
      provenance: 'Roadside camera.',
    },
    { reasons: [{ code: 'weapon_mentioned', text: 'the words EK17 HNB', points: 9, field: 'body', start: 0, end: 8 }] },
  );
  const plan = decideLog(e, head(), context(house));
  const product: ProductReleased = plan.release!.product;
  expect(Object.keys(product).sort()).toEqual([
    'audience',
    'band',
    'basis',
    'compartments',
    'confidence',
    'grade',
    'marking',
    'priority',
    'productId',
    'productVersion',
    'purpose',
    'reasons',
    'releasedAt',
    'reviewAt',
    'risk',
    'text',
    'themes',
    'threatToLife',
    'title',
    'urn',
    'vulnerability',
  ]);
  const emission = plan.outcome.kind === 'ok' ? plan.outcome.emit[0]! : null;
  expect(emission).toMatchObject({ event: 'product.released.v1', logId: product.productId, acceptedOn: '2026-11-25' });
  for (const own of [
    e.id,
    e.logId,
    e.data.log.urn,
    'force-42',
    '2026-11-24',
    'Seen twice',
    'Roadside camera',
    'the words',
  ])
    expect(JSON.stringify(emission)).not.toContain(own);
});
