// How fast the scoring core is, beside two rule engines on the same facts and the same policy. Before anything is timed, all
// three must agree on every item. Ours gives more than is compared: reasons, THRIVE, duties, clocks, the organisation's position.
import { comparePolicies, expand, explanation, housePolicy, judge, PolicyComparison } from '@collator/scoring';
import { deepStrictEqual } from 'node:assert';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { flattened, scoringItems } from '../scoring/items.mjs';
import { jsonRules } from '../scoring/json-rules.mjs';
import { zen } from '../scoring/zen.mjs';

const items = 2_000;
const roundMs = 1_000;
const history = 2_000_000;

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

const dueMinutes = (a, at) => (Date.parse(a.dueAt) - at.getTime()) / 60_000;

function ours({ facts, context, at }) {
  const a = judge(facts, context, housePolicy, at);
  const { risk, low, high, band, priority, threatToLife, vulnerability, confidence, gaps } = a;
  return {
    risk,
    low,
    high,
    band,
    priority,
    dueMinutes: dueMinutes(a, at),
    threatToLife,
    vulnerability: [...vulnerability],
    confidence,
    gaps: [...gaps],
  };
}

async function agree(state) {
  for (const [i, item] of state.items.entries()) {
    const expected = ours(item);
    deepStrictEqual(await state.rules(state.flat[i]), expected, `json-rules-engine on ${item.id}`);
    deepStrictEqual(await state.zen(state.flat[i]), expected, `zen on ${item.id}`);
  }
}

// What is reckoned is added up, so that nothing of it can be left out.
function timed(list, one) {
  let [n, sum] = [0, 0];
  const began = performance.now();
  let passed = 0;
  while (passed < roundMs) {
    for (const item of list) sum += one(item);
    n += list.length;
    passed = performance.now() - began;
  }
  if (!Number.isFinite(sum)) throw new Error('a result went missing');
  return { value: (n / passed) * 1_000, unit: '/s' };
}

async function timedAsync(list, one) {
  let n = 0;
  const began = performance.now();
  let passed = 0;
  while (passed < roundMs) {
    for (let k = 0; k < 100; k += 1) await one(list[(n += 1) % list.length]);
    passed = performance.now() - began;
  }
  return { value: (n / passed) * 1_000, unit: '/s' };
}

function* repeated(list, count) {
  for (let i = 0; i < count; i += 1) yield list[i % list.length];
}

const full = ({ facts, context, at }) => judge(facts, context, housePolicy, at).reasons.length;
const worded = ({ facts, context, at }) => expand(judge(facts, context, housePolicy, at)).reasons.length;
const explained = ({ facts, context, at }) => {
  const a = expand(judge(facts, context, housePolicy, at));
  return explanation(a, housePolicy).sentences[0].length;
};

const changedPolicy = {
  ...housePolicy,
  version: '1.3.1',
  bands: housePolicy.bands.map((b) => (b.band === 'high' ? { ...b, from: b.from - 1 } : b)),
};

function heldNow() {
  gc();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

// Memory kept after so many items, in MiB.
function heldAfter(comparison, list, count) {
  for (const item of repeated(list, count)) comparison.add(item);
  return heldNow();
}

export const bench = {
  name: 'scoring',
  goals: [
    { name: 'full results', row: 'ours-full', atLeast: 1_000_000 },
    { name: 'explained results', row: 'ours-explain', atLeast: 150_000 },
    { name: 'times the faster engine', row: 'times-faster', atLeast: 100 },
    { name: 'items compared', row: 'compare-policies', atLeast: 500_000 },
    { name: 'memory over 10 M compared items', row: 'compare-growth', atMost: 2 },
    { name: 'memory over all assessments', row: 'full-growth', atMost: 2 },
  ],
  async prepare() {
    const made = scoringItems(housePolicy, { count: items });
    const flat = made.map((i) => flattened(i, housePolicy));
    return {
      items: made,
      flat,
      rules: jsonRules(housePolicy),
      zen: zen(housePolicy),
      comparison: new PolicyComparison(housePolicy, changedPolicy),
    };
  },
  async warmUp(state) {
    await agree(state);
    for (const one of [full, worded, explained]) timed(state.items, one);
    await timedAsync(state.flat, state.rules);
    await timedAsync(state.flat, state.zen);
    comparePolicies(housePolicy, changedPolicy, repeated(state.items, 200_000));
    state.heldByFull = heldNow();
    state.heldAtFirst = heldAfter(state.comparison, state.items, 200_000);
  },
  async run(state) {
    const ours = timed(state.items, full);
    const rows = {
      'ours-full': ours,
      'full-growth': { value: heldNow() - state.heldByFull, unit: 'MiB' },
      'ours-worded': timed(state.items, worded),
      'ours-explain': timed(state.items, explained),
      'json-rules-engine': await timedAsync(state.flat, state.rules),
      zen: await timedAsync(state.flat, state.zen),
    };
    const began = performance.now();
    const compared = comparePolicies(housePolicy, changedPolicy, repeated(state.items, history));
    const value = (history / (performance.now() - began)) * 1_000;
    if (compared.items !== history || compared.changed === 0) throw new Error('the comparison lost items');
    rows['compare-policies'] = { value, unit: '/s' };
    const engine = Math.max(rows['json-rules-engine'].value, rows.zen.value);
    rows['times-faster'] = { value: rows['ours-full'].value / engine, unit: '×' };
    const held = heldAfter(state.comparison, state.items, history);
    rows['compare-growth'] = { value: held - state.heldAtFirst, unit: 'MiB' };
    return rows;
  },
};
