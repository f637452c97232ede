import type { Choices, DeskAnswer } from './desk-door.js';

/** What a reviewer said of one finding; `open`: nothing yet. */
export type Verdict = 'open' | 'accept' | 'reject' | 'edit';

/** A reviewer's work on a proposal as the page's form holds it. Kept nowhere else until it is saved. */
export interface Work {
  /** The version the work started from. */
  readonly version: number;
  readonly verdicts: ReadonlyMap<number, Verdict>;
  readonly words: ReadonlyMap<number, string>;
  /** Title and text written by hand as a whole, or null. */
  readonly byHand: { readonly title: string; readonly text: string } | null;
  readonly marking: string;
  readonly grade: string;
  readonly conditions: string;
  readonly audience: string;
  /** Step of the ladder of release; empty leaves it. */
  readonly ladder: string;
  readonly note: string;
  /** What is to be changed, for whoever writes the next version. */
  readonly wanted: string;
  readonly reasonCode: string;
  readonly reason: string;
  readonly reviewAt: string;
}

export type Form = Readonly<Record<string, string | undefined>>;

/** What was pressed: a word, and the finding it is about where there is one. */
export interface Pressed {
  readonly act: string;
  readonly finding: number | null;
}

const verdicts: readonly string[] = ['accept', 'reject', 'edit'];

export function pressedOf(form: Form): Pressed {
  const [, act = 'try', number] = /^([a-z]+)(?::(\d{1,4}))?$/.exec(form['do'] ?? '') ?? [];
  return { act, finding: number === undefined ? null : Number(number) };
}

/** The work a form holds, with what was pressed worked into it. */
export function workOf(form: Form): Work {
  const { act, finding } = pressedOf(form);
  const said = new Map<number, Verdict>();
  const words = new Map<number, string>();
  for (const [name, value] of Object.entries(form)) {
    const [, kind, number] = /^([cw])(\d{1,4})$/.exec(name) ?? [];
    if (kind === 'c' && verdicts.includes(value ?? '')) said.set(Number(number), value as Verdict);
    if (kind === 'w') words.set(Number(number), lines(value));
  }
  if (finding !== null && verdicts.includes(act)) said.set(finding, act as Verdict);
  if (finding !== null && act === 'undo') said.delete(finding);
  const byHand = act !== 'machine' && (act === 'hand' || form['byhand'] === '1');
  return {
    version: Number(act === 'mine' ? form['latest'] : form['version']) || 1,
    verdicts: said,
    words,
    byHand: byHand ? { title: lines(form['title']).trim(), text: lines(form['text']).trim() } : null,
    marking: form['marking']?.trim() ?? '',
    grade: form['grade']?.trim().toUpperCase() ?? '',
    conditions: form['conditions'] ?? '',
    audience: form['audience'] ?? '',
    ladder: form['ladder'] ?? '',
    note: form['note']?.trim() ?? '',
    wanted: form['wanted']?.trim() ?? '',
    reasonCode: form['reasonCode'] ?? '',
    reason: form['reason']?.trim() ?? '',
    reviewAt: form['reviewAt'] ?? '',
  };
}

// A browser sends line ends as two characters; the text has one.
const lines = (text: string | undefined): string => (text ?? '').replaceAll('\r\n', '\n');

/** The work of somebody who has only opened the proposal. */
export function freshWork({ proposal, choices, title, text }: DeskAnswer): Work {
  const { grade } = proposal;
  return {
    version: proposal.version,
    verdicts: new Map<number, Verdict>([
      ...(choices?.rejected ?? []).map((i) => [i, 'reject'] as const),
      ...(choices?.edits ?? []).map((e) => [e.finding, 'edit'] as const),
    ]),
    words: new Map(choices?.edits.map((e) => [e.finding, e.to])),
    byHand: choices === null ? { title, text } : null,
    marking: proposal.marking,
    grade: `${grade.source}${grade.assessment}${grade.handling}`,
    conditions: grade.conditions.join('\n'),
    audience: proposal.audience.join('\n'),
    ladder: '',
    note: '',
    wanted: '',
    reasonCode: '',
    reason: '',
    reviewAt: '',
  };
}

function choicesOf({ verdicts: said, words }: Work): Choices {
  const of = (verdict: Verdict): number[] => [...said].filter(([, v]) => v === verdict).map(([i]) => i);
  return {
    rejected: of('reject').sort((a, b) => a - b),
    // An edit that was only opened has no words yet and changes nothing.
    edits: of('edit').flatMap((finding) => (words.has(finding) ? [{ finding, to: words.get(finding)! }] : [])),
  };
}

const entries = (text: string): string[] =>
  lines(text)
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');

const gradeShape = /^([123])([A-E])([PC])$/;

/** The work as the door takes it; what was left empty stays as it is. */
export function changeOf(work: Work): object {
  const [, source, assessment, handling] = gradeShape.exec(work.grade) ?? [];
  const texts = work.byHand
    ? {
        ...(work.byHand.title ? { title: work.byHand.title } : {}),
        ...(work.byHand.text ? { text: work.byHand.text } : {}),
      }
    : { choices: choicesOf(work) };
  return {
    ...texts,
    ...(source ? { grade: { source: Number(source), assessment, handling } } : {}),
    conditions: entries(work.conditions),
    audience: entries(work.audience),
    ...(/^[0-8]$/.test(work.ladder) ? { ladder: Number(work.ladder) } : {}),
    ...(work.marking ? { marking: work.marking } : {}),
  };
}
