// The house policy for json-rules-engine: conclusions, bands and priorities as its rules, the arithmetic as one of its computed
// facts, which costs it the least. It gives no reasons, THRIVE, clocks or duties.
import { Engine } from 'json-rules-engine';
import { key } from './items.mjs';
import { outcomeWith, riskTriple } from './reckon.mjs';

const is = (fact, value = true) => ({ fact, operator: 'equal', value });

function conclusionRule(c) {
  return {
    name: c.id,
    priority: 100,
    conditions: { any: c.whenAnyOf.map((list) => ({ all: list.map((s) => is(`sign_${key(s)}`)) })) },
    event: {
      type: 'concluded',
      params: { sets: c.sets ?? {}, life: c.threatToLife === true, codes: c.vulnerability ?? [] },
    },
  };
}

const condition = (c) =>
  'is' in c
    ? is('life')
    : 'factor' in c
      ? { fact: `now_${c.factor}`, operator: 'greaterThanInclusive', value: c.atLeast }
      : 'vulnerability' in c
        ? { any: c.vulnerability.map((v) => is(`now_${v}`)) }
        : { fact: 'band', operator: 'in', value: c.bandIn };

/** Returns `evaluate(flat) → Promise<outcome>`. */
export function jsonRules(policy) {
  const engine = new Engine([], { allowUndefinedFacts: true });
  policy.conclusions.forEach((c) => engine.addRule(conclusionRule(c)));
  let now;
  engine.addRule({
    priority: 50,
    conditions: {
      all: [
        { fact: 'now_physical', operator: 'greaterThanInclusive', value: policy.lifeRule.physicalAtLeast },
        { fact: 'now_imminence', operator: 'greaterThanInclusive', value: policy.lifeRule.imminenceAtLeast },
      ],
    },
    event: { type: 'life' },
  });
  for (const f of policy.factors) engine.addFact(`now_${f.factor}`, () => now.values[f.factor] ?? -1, { cache: false });
  for (const d of policy.duties) engine.addFact(`now_${d.code}`, () => now.codes.has(d.code), { cache: false });
  engine.addFact('life', () => now.life, { cache: false });
  engine.addFact('risk', () => (now.risks ??= riskTriple(policy, now.values)).risk, { cache: false });
  engine.addFact('band', () => now.band, { cache: false });
  policy.bands.forEach((b, i) =>
    engine.addRule({
      priority: 40,
      conditions: {
        all: [
          { fact: 'risk', operator: 'greaterThanInclusive', value: b.from },
          { fact: 'risk', operator: 'lessThan', value: policy.bands[i + 1]?.from ?? 101 },
        ],
      },
      event: { type: 'band', params: { band: b.band } },
    }),
  );
  policy.priorities.forEach((p, i) =>
    engine.addRule({
      priority: 30 - i,
      conditions: { all: p.when.map((c) => condition(c)) },
      event: { type: 'priority', params: { priority: p.priority, dueMinutes: p.dueMinutes } },
    }),
  );
  engine.on('concluded', ({ sets, life, codes }) => {
    for (const [f, v] of Object.entries(sets)) now.values[f] = Math.max(now.values[f] ?? v, v);
    now.life ||= life;
    for (const c of codes) now.codes.add(c);
  });
  engine.on('life', () => (now.life = true));
  engine.on('band', ({ band }) => (now.band = band));
  engine.on('priority', (params) => {
    Object.assign(now, params);
    engine.stop();
  });
  return async (flat) => {
    now = { values: {}, codes: new Set(), life: false, band: null, risks: null };
    for (const f of policy.factors) if (flat[f.factor] !== null) now.values[f.factor] = flat[f.factor];
    for (const d of policy.duties) if (flat[`has_${d.code}`]) now.codes.add(d.code);
    await engine.run(flat);
    return outcomeWith(policy, flat, now);
  };
}
