// The house policy as a decision graph of @gorules/zen-engine: expressions for what the signs conclude and for the arithmetic,
// decision tables for bands and priorities. It gives no reasons, THRIVE, clocks or duties.
import { ZenEngine } from '@gorules/zen-engine';
import { key } from './items.mjs';

const or = (parts) => (parts.length ? parts.join(' or ') : 'false');
const heldBy = (c) => or(c.whenAnyOf.map((list) => `(${list.map((s) => `sign_${key(s)}`).join(' and ')})`));
const held = (c) => `held_${key(c.id)}`;

// A factor after the conclusions: null while nobody stated it.
function valueOf(f, policy) {
  let text = f.factor;
  for (const c of policy.conclusions) {
    const value = c.sets?.[f.factor];
    if (value !== undefined) text = `(${held(c)} ? max([${text} ?? ${value}, ${value}]) : ${text})`;
  }
  return text;
}

const indicatorOf = (code, policy) =>
  or([`has_${code}`, ...policy.conclusions.filter((c) => c.vulnerability?.includes(code)).map(held)]);

function productOf(policy, prefix) {
  const of = (...blocks) => policy.factors.filter((f) => blocks.includes(f.block)).map((f) => `${prefix}_${f.factor}`);
  const likelihoods = of('likelihood');
  return `(${of('harm').join(' + ')}) * ((${likelihoods.join(' + ')}) / ${likelihoods.length}) * ${of('vulnerability', 'scope').join(' * ')}`;
}

const full = (policy) => {
  const of = (...blocks) => policy.factors.filter((f) => blocks.includes(f.block)).map((f) => f.scale.at(-1));
  const sum = (l) => l.reduce((a, b) => a + b, 0);
  const l = of('likelihood');
  return sum(of('harm')) * (sum(l) / l.length) * of('vulnerability', 'scope').reduce((a, b) => a * b, 1);
};

// Conditions on indicators, each computed as one column.
const indicatorClauses = ({ priorities }) => priorities.flatMap((p) => p.when.filter((c) => 'vulnerability' in c));

function expressions(policy) {
  const life = or(policy.conclusions.filter((c) => c.threatToLife).map(held));
  const { physicalAtLeast, imminenceAtLeast } = policy.lifeRule;
  const c = policy.confidence;
  const points = (table) => Object.entries(table).reduceRight((rest, [k, v]) => `(${k} ? ${v} : ${rest})`, '0');
  const graded = (name, table) =>
    points(Object.fromEntries(Object.entries(table).map(([k, v]) => [`${name} == '${k}'`, v])));
  const stated = policy.factors.map((f) => `(now_${f.factor} == null ? 0 : 1)`).join(' + ');
  return [
    policy.conclusions.map((c) => [held(c), heldBy(c)]),
    [
      ...policy.factors.map((f) => [`now_${f.factor}`, valueOf(f, policy)]),
      ...policy.duties.map((d) => [`is_${d.code}`, indicatorOf(d.code, policy)]),
      ['concludedLife', life],
    ],
    [
      ...policy.factors.flatMap((f) =>
        ['assumed', 'low', 'high'].map((u) => [`${u}_${f.factor}`, `now_${f.factor} ?? ${f.unknown[u]}`]),
      ),
      ...indicatorClauses(policy).map((c, i) => [`any${i}`, or(c.vulnerability.map((v) => `is_${v}`))]),
      [
        'threatToLife',
        `concludedLife or ((now_physical ?? 0) >= ${physicalAtLeast} and (now_imminence ?? 0) >= ${imminenceAtLeast})`,
      ],
      [
        'points',
        `round((${graded('source', c.source)} + ${graded('assessment', c.assessment)} + (corroborated ? ${c.corroborated} : 0) + (${stated}) / ${policy.factors.length} * ${c.statedShare}) * 100) / 100`,
      ],
    ],
    [
      ...['assumed', 'low', 'high'].map((u) => [
        u === 'assumed' ? 'risk' : u,
        `round(${policy.curve === 'root' ? `((${productOf(policy, u)}) / ${full(policy)}) ^ 0.5` : `((${productOf(policy, u)}) / ${full(policy)})`} * 10000) / 100`,
      ]),
      ['confidence', `points >= ${c.highFrom} ? 'High' : points >= ${c.moderateFrom} ? 'Moderate' : 'Low'`],
    ],
  ];
}

const table = (name, { inputs, outputs, rules }) => ({
  id: name,
  name,
  type: 'decisionTableNode',
  position: { x: 0, y: 0 },
  content: {
    hitPolicy: 'first',
    passThrough: true,
    executionMode: 'single',
    inputField: null,
    outputPath: null,
    inputs,
    outputs,
    rules,
  },
});

const bandTable = ({ bands }) =>
  table('band', {
    inputs: [{ id: 'risk', name: 'risk', field: 'risk' }],
    outputs: [{ id: 'band', name: 'band', field: 'band' }],
    rules: [...bands].reverse().map((b, i) => ({ _id: `b${i}`, risk: `>= ${b.from}`, band: `'${b.band}'` })),
  });

function priorityTable(policy) {
  const factors = [
    ...new Set(policy.priorities.flatMap((p) => p.when.flatMap((c) => ('factor' in c ? [c.factor] : [])))),
  ];
  const clauses = indicatorClauses(policy);
  const columns = [
    { id: 'life', name: 'life', field: 'threatToLife' },
    ...factors.map((f) => ({ id: f, name: f, field: `(now_${f} ?? -1)` })),
    { id: 'inBand', name: 'inBand', field: 'band' },
    ...clauses.map((_, i) => ({ id: `any${i}`, name: `any${i}`, field: `any${i}` })),
  ];
  const blank = Object.fromEntries(columns.map((c) => [c.id, '']));
  const cells = (c) =>
    'is' in c
      ? { life: 'true' }
      : 'factor' in c
        ? { [c.factor]: `>= ${c.atLeast}` }
        : 'vulnerability' in c
          ? { [`any${clauses.indexOf(c)}`]: 'true' }
          : { inBand: c.bandIn.map((b) => `'${b}'`).join(', ') };
  return table('priority', {
    inputs: columns,
    outputs: [
      { id: 'priority', name: 'priority', field: 'priority' },
      { id: 'due', name: 'due', field: 'dueMinutes' },
    ],
    rules: policy.priorities.map((p, i) => ({
      _id: `p${i}`,
      ...Object.assign({}, blank, ...p.when.map(cells)),
      priority: `'${p.priority}'`,
      due: String(p.dueMinutes),
    })),
  });
}

function graphOf(policy) {
  const steps = expressions(policy).map((list, i) => ({
    id: `step${i}`,
    name: `step${i}`,
    type: 'expressionNode',
    position: { x: 0, y: 0 },
    content: {
      passThrough: true,
      executionMode: 'single',
      expressions: list.map(([k, value], n) => ({ id: `${i}-${n}`, key: k, value })),
    },
  }));
  const ends = (id, type) => ({ id, name: id, type, position: { x: 0, y: 0 } });
  const nodes = [
    ends('in', 'inputNode'),
    ...steps,
    bandTable(policy),
    priorityTable(policy),
    ends('out', 'outputNode'),
  ];
  const edges = nodes.slice(1).map((n, i) => ({ id: `e${i}`, type: 'edge', sourceId: nodes[i].id, targetId: n.id }));
  return { nodes, edges };
}

/** Returns `evaluate(flat) → Promise<outcome>`. */
export function zen(policy) {
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graphOf(policy))));
  const codes = policy.duties.map((d) => d.code).sort();
  return async (flat) => {
    const { result: r } = await decision.evaluate(flat);
    return {
      risk: r.risk,
      low: r.low,
      high: r.high,
      band: r.band,
      priority: r.priority,
      dueMinutes: r.dueMinutes,
      threatToLife: r.threatToLife,
      vulnerability: codes.filter((c) => r[`is_${c}`]),
      confidence: r.confidence,
      gaps: policy.factors.filter((f) => r[`now_${f.factor}`] == null).map((f) => f.gap),
    };
  };
}
