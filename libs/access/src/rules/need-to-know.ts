import { passes, refuses, type AccessRequest, type Finding } from '../request.js';
import { isNamed, sameName } from '../same-name.js';
import type { Interest } from '../subject.js';

const wordCharacter = /[\p{L}\p{N}_]/u;

function holdsPhrase(text: string, phrase: string): boolean {
  const needle = phrase.trim().toLowerCase();
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const before = text[at - 1];
    const after = text[at + needle.length];
    const whole =
      !(before !== undefined && wordCharacter.test(before)) && !(after !== undefined && wordCharacter.test(after));
    if (whole) return true;
  }
  return false;
}

const wants = (interest: Interest, test: (name: string) => boolean): boolean =>
  interest === 'all' || interest.some((name) => test(name));

/**
 * Refuses a record that is not the recipient's business (domain 2.3 point 2): where an audience is stated he must be of
 * it, and then need not have asked; where none is, all his interests must match.
 */
export function needToKnow({ subject, record }: AccessRequest): Finding {
  if (record.audience.length > 0) {
    return isNamed(subject, record)
      ? passes
      : refuses('need-to-know', 'not_of_the_audience', 'The record is meant for others.');
  }
  const { themes, priorities, keywords } = subject.interests;
  const text = `${record.title}\n${record.text}`.toLowerCase();
  const concerned =
    wants(themes, (t) => record.themes.some((own) => sameName(own, t))) &&
    wants(priorities, (p) => sameName(record.priority, p)) &&
    wants(keywords, (k) => holdsPhrase(text, k));
  return concerned
    ? passes
    : refuses('need-to-know', 'not_of_interest', "The record matches none of the recipient's interests.");
}
