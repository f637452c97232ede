import type { Identifier, IdentifierType, Reading, ReadingContext, Sighting } from './identifier.js';
import { Passage } from './passage.js';
import { resolveOverlaps, type Claim } from './resolve-overlaps.js';
import { ruleOf, rules, selfEvident } from './rules/index.js';

/** Types that need no digit. */
const withoutDigit: ReadonlySet<IdentifierType> = new Set(['URL', 'EMAIL', 'W3W', 'HANDLE', 'IP']);

/**
 * The identifiers of domain 6.2 in a text, in its order and without overlaps. Finds wrong ones too where the text clearly
 * presents one. Never throws; time grows with the length of the text alone. Offsets are in UTF-16 units.
 */
export function findIdentifiers(text: string, context: ReadingContext = {}): Identifier[] {
  const passage = new Passage(text);
  if (!passage.seen.mayHold) return [];
  const hasDigit = passage.seen.runs.length > 0;
  const claims: Claim[] = [];
  for (let priority = 0; priority < rules.length; priority += 1) {
    const rule = rules[priority]!;
    if (!hasDigit && !withoutDigit.has(rule.type)) continue;
    for (const s of rule.find(passage, context)) {
      const raw = text.slice(s.start, s.end);
      const reading = rule.read(raw, context);
      if (reading === null || (reading.validity === 'invalid' && !s.evenInvalid)) continue;
      claims.push(claimOf(rule.type, raw, reading, s, priority));
    }
  }
  return resolveOverlaps(claims).map(identifierOf);
}

function claimOf(type: IdentifierType, raw: string, reading: Reading, sighting: Sighting, priority: number): Claim {
  const { normalised, validity } = reading;
  const { start, end, labelled } = sighting;
  return { type, raw, normalised, validity, start, end, labelled, priority, selfEvident: selfEvident.has(type) };
}

const identifierOf = ({ type, raw, normalised, validity, start, end }: Claim): Identifier => ({
  type,
  raw,
  normalised,
  validity,
  start,
  end,
});

/** Reads a value as one type of identifier, by the same rule the finder uses. Null: it is nothing of the kind. */
export function readIdentifier(type: IdentifierType, raw: string, context: ReadingContext = {}): Reading | null {
  return ruleOf(type).read(raw, context);
}
