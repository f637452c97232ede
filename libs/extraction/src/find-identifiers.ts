import type { Identifier, IdentifierType, Reading, ReadingContext } from './identifier.js';
import { Passage } from './passage.js';
import { resolveOverlaps, type Claim } from './resolve-overlaps.js';
import { ruleOf, rules, selfEvident } from './rules/index.js';

/** Without a digit, an at sign, or letters on both sides of a dot or of slashes there is no identifier. */
const mayHold = /[\d@]|\/\/|:\S*:|[\p{L}]\.[\p{L}]/u;
/** Types that need no digit. */
const withoutDigit: ReadonlySet<IdentifierType> = new Set(['URL', 'EMAIL', 'W3W', 'HANDLE', 'IP']);

/**
 * The identifiers of domain 6.2 in a text, in its order and without overlaps. Finds wrong ones too where the text clearly
 * presents one. Never throws; time grows with the length of the text alone. Offsets are in UTF-16 units.
 */
export function findIdentifiers(text: string, context: ReadingContext = {}): Identifier[] {
  if (!mayHold.test(text)) return [];
  const passage = new Passage(text);
  const hasDigit = passage.digitsTogether > 0;
  const claims = rules.flatMap((rule, priority) =>
    !hasDigit && !withoutDigit.has(rule.type)
      ? []
      : rule.find(passage, context).flatMap((s): Claim[] => {
          const raw = text.slice(s.start, s.end);
          const reading = rule.read(raw, context);
          if (reading === null || (reading.validity === 'invalid' && !s.evenInvalid)) return [];
          const { start, end, labelled } = s;
          return [
            {
              type: rule.type,
              raw,
              ...reading,
              start,
              end,
              labelled,
              priority,
              selfEvident: selfEvident.has(rule.type),
            },
          ];
        }),
  );
  return resolveOverlaps(claims, text.length).map(({ type, raw, normalised, validity, start, end }) => ({
    type,
    raw,
    normalised,
    validity,
    start,
    end,
  }));
}

/** Reads a value as one type of identifier, by the same rule the finder uses. Null: it is nothing of the kind. */
export function readIdentifier(type: IdentifierType, raw: string, context: ReadingContext = {}): Reading | null {
  return ruleOf(type).read(raw, context);
}
