import type { AccessRecord } from './record.js';
import type { Subject } from './subject.js';

const norm = (text: string): string => text.trim().toLowerCase();

/** True where two names of a unit, organisation, theme or purpose are the same but for letter case and outer blanks. */
export function sameName(a: string, b: string): boolean {
  return norm(a) !== '' && norm(a) === norm(b);
}

/** True where the record's audience names this recipient: by id, unit or organisation. An empty audience names nobody. */
export function isNamed(subject: Subject, record: AccessRecord): boolean {
  return record.audience.some((name) => isCalled(subject, name));
}

/** True where a name stands for this recipient: his id, his unit or his organisation. */
export function isCalled(subject: Subject, name: string): boolean {
  return [subject.id, subject.unit, subject.organisation].some((own) => sameName(own, name));
}
