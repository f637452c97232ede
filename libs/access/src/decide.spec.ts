import fc from 'fast-check';
import { concerns, decide } from './decide.js';
import { housePolicy } from './house-policy.js';
import type { AccessRecord } from './record.js';
import { sampleRecord, sampleSubject } from './sample.js';
import type { Subject } from './subject.js';

const some = (values: readonly string[]) => fc.subarray([...values]);
const pick = (values: readonly string[]) => fc.constantFrom(...values);
const maybe = (values: readonly string[]) => fc.option(pick(values), { freq: 4 });
const days = ['2026-10-01', '2026-11-01', '2026-12-01', '2026-11-01T12:00:00Z', 'never'];
const interest = (values: readonly string[]) => fc.oneof(fc.constant('all' as const), some(values));

const anySubject: fc.Arbitrary<Subject> = fc.record({
  id: pick(['sub-1', 'sub-2']),
  unit: pick(['roads-east', 'siu']),
  organisation: pick(['force-42', 'force-43']),
  clearance: maybe(['NPPV1', 'MV', 'SC', 'DV', 'DV', 'GOLD']),
  clearanceUntil: maybe([...days, '2027-01-01', '2027-01-01']),
  compartments: some(['CHIS', 'CT', 'CSAE', 'NEW']),
  caveats: some(['UK EYES ONLY']),
  purposes: some(['POLICING', 'Detection of fraud']),
  interests: fc.record({
    themes: interest(['FRAUD', 'DRUGS']),
    priorities: interest(['LOW', 'HIGH']),
    keywords: interest(['car', 'shop']),
  }),
  activeFrom: maybe(['2026-10-01', '2026-12-01']),
  activeTo: maybe(['2026-10-01', '2026-12-01']),
});

const anyRecord: fc.Arbitrary<AccessRecord> = fc.record({
  state: pick(['released', 'released', 'released', 'withdrawn']),
  marking: pick(['OFFICIAL', 'OFFICIAL-SENSITIVE – PERSONAL DATA', 'SECRET – UK EYES ONLY', 'TOP SECRET', 'ODD']),
  handling: pick(['P', 'P', 'C']),
  conditions: some(['A1', 'No copies', 'Named recipients only', 'Force-42 only', 'Review 2026-12-01', 'Odd']),
  compartments: some(['CHIS', 'CT', 'CSAE', 'NEW']),
  themes: some(['FRAUD', 'DRUGS']),
  priority: pick(['LOW', 'HIGH']),
  title: pick(['A car', 'A shop']),
  text: pick(['', 'Two cars', 'One car']),
  audience: some(['roads-east', 'force-42', 'sub-2']),
  purpose: pick(['Detection of fraud', 'Detection of fraud', '']),
  embargoUntil: maybe(days),
  recalledAt: fc.constant(null),
  reviewAt: maybe(['2026-12-01', '2026-12-01', '2026-10-01']),
});

/** The base with at most three attributes changed: near the border between the two answers, where the laws bite. */
const near = <T extends object>(base: T, anyOne: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc
    .tuple(anyOne, fc.subarray(Object.keys(base) as (keyof T)[], { maxLength: 3 }))
    .map(([other, keys]) => Object.assign({ ...base }, ...keys.map((k) => ({ [k]: other[k] }))) as T);
const subjects = near(sampleSubject, anySubject);
const records = near({ ...sampleRecord, purpose: 'Detection of fraud' }, anyRecord);

const at = new Date(Date.UTC(2026, 10, 1, 12));
const permits = (s: Subject, r: AccessRecord): boolean => decide(s, r, 'Detection of fraud', at).permit;
const runs = { numRuns: 3_000 };

/** Without one attribute: the key itself gone. */
function without<T extends object>(value: T, key: string): T {
  return Object.fromEntries(Object.entries(value).filter(([k]) => k !== key)) as T;
}

describe('decide', () => {
  it('permits the sample and names the policy that did', () => {
    expect(decide(sampleSubject, sampleRecord, sampleRecord.purpose, at)).toEqual({
      permit: true,
      policy: 'house-access/1',
      obligations: [],
    });
  });

  it('lists the reasons of all rules in their order', () => {
    const decision = decide(
      { ...sampleSubject, clearance: 'NPPV1', purposes: [] },
      { ...sampleRecord, state: 'withdrawn', compartments: ['CHIS'], recalledAt: '2026-10-30' },
      sampleRecord.purpose,
      at,
    );
    expect(decision.permit ? [] : decision.reasons.map((r) => r.rule)).toEqual([
      'state',
      'clearance',
      'compartments',
      'purpose',
      'dates',
    ]);
  });

  it('denies what is not even an object', () => {
    expect(decide(null as unknown as Subject, sampleRecord, 'x', at).permit).toBe(false);
    expect(decide(sampleSubject, undefined as unknown as AccessRecord, 'x', at).permit).toBe(false);
  });

  it('never names a value of the subject or the record in a reason', () => {
    fc.assert(
      fc.property(subjects, records, (s, r) => {
        const decision = decide(s, r, 'Detection of fraud', at);
        const said = decision.permit ? '' : JSON.stringify(decision.reasons);
        expect(said).not.toMatch(/sub-\d|roads-east|force-4\d|CHIS|Detection of fraud|GOLD/);
      }),
      runs,
    );
  });

  it('the generated questions hold both answers, so the laws below are about something', () => {
    const answers = fc.sample(fc.tuple(subjects, records), { numRuns: 5_000, seed: 7 }).map(([s, r]) => permits(s, r));
    expect(answers.filter(Boolean).length).toBeGreaterThan(500);
    expect(answers.filter((a) => !a).length).toBeGreaterThan(500);
  });
});

describe('laws of the access decision', () => {
  it('removing an attribute never permits, whether it was denied before or not', () => {
    for (const key of Object.keys(sampleSubject)) {
      expect(permits(without(sampleSubject, key), { ...sampleRecord, purpose: 'Detection of fraud' })).toBe(false);
    }
    for (const key of Object.keys(sampleRecord)) {
      expect(permits(sampleSubject, without({ ...sampleRecord, purpose: 'Detection of fraud' }, key))).toBe(false);
    }
  });

  it('taking something from what a subject holds never turns a denial into a permit', () => {
    const lists = ['compartments', 'caveats', 'purposes'] as const;
    fc.assert(
      fc.property(subjects, records, pick(lists), fc.nat(), (s, r, key, n) => {
        const list = s[key as (typeof lists)[number]];
        const fewer = list.filter((_, i) => i !== n % Math.max(1, list.length));
        if (!permits(s, r)) expect(permits({ ...s, [key]: fewer }, r)).toBe(false);
      }),
      runs,
    );
  });

  it('narrowing an interest never turns a denial into a permit', () => {
    fc.assert(
      fc.property(subjects, records, pick(['themes', 'priorities', 'keywords']), (s, r, key) => {
        if (!permits(s, r)) expect(permits({ ...s, interests: { ...s.interests, [key]: [] } }, r)).toBe(false);
      }),
      runs,
    );
  });

  it('an unknown attribute denies, on either side', () => {
    fc.assert(
      fc.property(subjects, records, fc.string({ minLength: 1 }), fc.boolean(), (s, r, key, onSubject) => {
        fc.pre(!Object.hasOwn(s, key) && !Object.hasOwn(r, key) && key !== '__proto__');
        const odd = onSubject ? permits({ ...s, [key]: 1 }, r) : permits(s, { ...r, [key]: 1 });
        expect(odd).toBe(false);
      }),
      runs,
    );
  });

  it('adding a compartment to a record never permits more', () => {
    fc.assert(
      fc.property(subjects, records, pick([...housePolicy.compartments, 'NEW']), (s, r, extra) => {
        if (!permits(s, r)) expect(permits(s, { ...r, compartments: [...r.compartments, extra] })).toBe(false);
      }),
      runs,
    );
  });

  it('adding a condition to a record never permits more', () => {
    fc.assert(
      fc.property(subjects, records, pick(['A1', 'No copies', 'Force-42 only', 'Odd']), (s, r, extra) => {
        const more = { ...r, conditions: [...r.conditions, extra] };
        // Handling C without any condition is refused as unstated, so only records that state one are compared.
        if (r.handling === 'P' || r.conditions.length > 0) {
          if (!permits(s, r)) expect(permits(s, more)).toBe(false);
        }
      }),
      runs,
    );
  });

  it('equal inputs give equal bytes, whatever the order their attributes were written in', () => {
    const reversed = <T extends object>(v: T): T => Object.fromEntries(Object.entries(v).reverse()) as T;
    fc.assert(
      fc.property(subjects, records, (s, r) => {
        const once = JSON.stringify(decide(s, r, 'Detection of fraud', at));
        expect(JSON.stringify(decide(reversed(s), reversed(r), 'Detection of fraud', new Date(at)))).toBe(once);
      }),
      runs,
    );
  });

  it('never changes what it was given and never throws', () => {
    const freeze = <T extends object>(v: T): T => {
      for (const inner of Object.values(v)) if (typeof inner === 'object' && inner !== null) freeze(inner as object);
      return Object.freeze(v);
    };
    fc.assert(
      fc.property(subjects, records, (s, r) => {
        expect(() => decide(freeze(s), freeze(r), 'Detection of fraud', at)).not.toThrow();
      }),
      runs,
    );
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.string(), (s, r, p) => {
        expect(decide(s as Subject, r as AccessRecord, p, at).permit).toBe(false);
      }),
      runs,
    );
  });
});

describe('concerns', () => {
  it('asks only whose business it is, not whether he may see it', () => {
    const record = { ...sampleRecord, marking: 'TOP SECRET', compartments: ['CHIS'] };
    expect(concerns(sampleSubject, record, at)).toBe(true);
    expect(concerns(sampleSubject, { ...record, audience: ['elsewhere'] }, at)).toBe(false);
    expect(concerns(without(sampleSubject, 'unit'), record, at)).toBe(false);
  });
});
