import type { Fact } from '@collator/scoring';
import { houseLexicon } from './lexicon/house-lexicon.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { ReadableLog } from './log.js';
import { read, type Reading } from './read.js';
import { standing, weigh, type Weighed } from './weigh.js';

/** So many grounds are named in a label; each has its own passage besides. */
const groundsNamed = 4;

type Base = Omit<Fact, 'kind' | 'name' | 'value'>;

const baseOf = (r: Reading, label: string, rule: string): Base => ({
  setBy: 'extractor',
  label,
  rule,
  field: r.field,
  start: r.start,
  end: r.end,
});

interface Says {
  readonly sets?: Readonly<Record<string, number>>;
  readonly vulnerability?: readonly string[];
  readonly themes?: readonly string[];
}

function add(facts: Fact[], says: Says, base: Base): void {
  for (const name in says.sets) facts.push({ kind: 'factor', name, value: says.sets[name]!, ...base });
  for (const name of says.vulnerability ?? []) facts.push({ kind: 'vulnerability', name, value: null, ...base });
  for (const name of says.themes ?? []) facts.push({ kind: 'theme', name, value: null, ...base });
}

function addWeighed(facts: Fact[], { weighing, grounds }: Weighed): void {
  const why = [...new Set(grounds.map((g) => g.sign.label))].slice(0, groundsNamed).join('; ');
  add(facts, weighing, baseOf(grounds[0]!, `${weighing.label} (${why})`, weighing.id));
  for (const name of weighing.signs ?? [])
    for (const g of grounds) facts.push({ kind: 'sign', name, value: null, ...baseOf(g, g.sign.label, g.sign.id) });
}

/** What was read and set aside, told once for each sign and reason, resting on the words that set it aside. */
function addAside(facts: Fact[], readings: readonly Reading[]): void {
  const told = new Set<string>();
  for (const { sign, asideFor } of readings) {
    if (asideFor === null) continue;
    const key = `${sign.id} ${asideFor.sign.id}`;
    if (told.has(key)) continue;
    told.add(key);
    const label = `${sign.label}, set aside: ${asideFor.sign.label}`;
    facts.push({ kind: 'discount', name: asideFor.sign.id, value: null, ...baseOf(asideFor, label, sign.id) });
  }
}

/**
 * What the texts of a log say: factors with their values, indicators of vulnerability, themes, the sign of a threat with each of
 * its grounds, and what was read and set aside; each cites its passage (`field`, `start`, `end` of the text as it came). The same
 * texts and lexicon give the same facts in the same order; time grows in line with the text. It reads words: who is right, it
 * does not know. Factors, codes and scales are those of the house model (domain 5.2, 5.6, 5.7).
 */
export function factsOf(log: ReadableLog, lexicon: Lexicon = houseLexicon): Fact[] {
  const all = read(log, lexicon);
  const { readings } = all;
  const stands = standing(readings);
  const facts: Fact[] = [];
  for (const r of stands.values()) add(facts, r.sign, baseOf(r, r.sign.label, r.sign.id));
  for (const w of weigh(stands, all, lexicon.weighings)) addWeighed(facts, w);
  addAside(facts, readings);
  const { id, label } = lexicon.otherLanguage;
  for (const passage of all.otherLanguage)
    facts.push({ kind: 'sign', name: id, value: null, setBy: 'extractor', label, rule: id, ...passage });
  return facts;
}
