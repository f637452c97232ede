import type { Reading, Sighting } from '../identifier.js';
import type { Passage } from '../passage.js';
import { blank, isUpper, type DigitRun } from '../digit-run.js';
import { at, sighting, squeezed, type IdentifierRule } from '../rule.js';

const prefixes =
  'SC|NI|OC|SO|NC|FC|GE|GN|NF|SF|IC|SI|NV|SV|RC|SR|NR|NO|IP|SP|NP|LP|SL|NL|CE|CS|PC|RS|SE|AC|SA|NA|ZC|SZ|NZ';
const form = new RegExp(`^(?:\\d{8}|(?:${prefixes}|R0)\\d{6})$`);
const token = new RegExp(`(?<![\\w@/.,£$€+-])(?:\\d{6,10}|(?:${prefixes}) ?\\d{4,7})(?![\\w@/]|[.,-]\\d)`, 'y');
const label =
  /\b(?:compan(?:y|ies)(?: house)?|crn|registered|ltd|limited|llp|plc|co)\b\.?(?:[ ,(]{1,3}(?:registration|reg|registered|ltd|limited|co)\.?)?(?:[ ,(]{0,3}(?:no|nos|number|ref|of|is))?\W{0,4}$/i;
const business =
  /\b(?:compan(?:y|ies)|ltd|limited|llp|plc|firms?|agency|agencies|directors?|business|trading as|t\/a|traders?|contractors?)\b/i;
const dayLike = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/;
const otherNumber =
  /\b(?:accounts?|a\/c|acc|acct|sort ?code|phone|mobile|tel|ref|reference|imei|card|policy|invoice|order|date|passport|nhs)\b[^,;]{0,24}$/i;

function read(raw: string): Reading | null {
  const number = squeezed(raw);
  if (!/^[A-Z]{0,2}\d{4,10}$/.test(number)) return null;
  return { normalised: number, validity: form.test(number) ? 'valid' : 'invalid' };
}

/** The number that begins with a run of digits or with the two letters before it. */
function tokenAt(text: string, { start, length, left, beyondLeft }: DigitRun): RegExpExecArray | null {
  if (length < 4 || length > 10 || (length < 6 && !isUpper(beyondLeft))) return null;
  const lettersAt = start - (left === blank ? 3 : 2);
  const m = isUpper(beyondLeft) && lettersAt >= 0 ? at(token, text, lettersAt) : null;
  return m ?? at(token, text, start);
}

function find(p: Passage): Sighting[] {
  const found: Sighting[] = [];
  for (const run of p.seen.runs) {
    const m = tokenAt(p.text, run);
    if (m === null) continue;
    const before = p.before(m.index, 90);
    if (label.test(before)) found.push(sighting(m, { labelled: true, evenInvalid: m[0].length >= 7 }));
    else if (business.test(before) && !dayLike.test(m[0]) && !otherNumber.test(before)) found.push(sighting(m));
  }
  return found;
}

/** Companies House numbers: eight characters, digits or a two-letter prefix. Never without the word for a business. */
export const companyNo: IdentifierRule = { type: 'COMPANY_NO', find, read };
