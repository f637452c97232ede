import { refusalReasons } from '@collator/contracts';
import { markedText, type Mark } from '../marked-text.js';
import type { DeskAnswer, Finding, Move, Piece } from './desk-door.js';
import type { Verdict, Work } from './desk-form.js';
import { circleWords, clueWords, leakWords, moveWords, riskWords, treatmentWords } from './desk-words.js';
import { ladder, stepOf } from './ladder.js';
import type { Recipient } from './recipients.js';

/** A stretch of a text with the numbers of the findings in it; `anchors`: those that begin here. */
export interface Numbered {
  readonly text: string;
  readonly numbers: readonly number[];
  readonly anchors: readonly number[];
}

/** What stands for a sentence of the original, cut at the clues that are still in it. */
export interface Passage {
  readonly kind: Piece['kind'] | 'hand';
  readonly numbers: readonly number[];
  /** `clues`: what is still in it; `begins`: those that begin here, so that each is named once. */
  readonly stretches: readonly {
    readonly text: string;
    readonly clues: readonly string[];
    readonly begins: readonly string[];
  }[];
  /** White space that stands behind it. */
  readonly tail: string;
}

/** One finding with what the reviewer needs to judge it. */
export interface Card {
  readonly index: number;
  readonly number: number;
  readonly name: string;
  readonly why: string;
  readonly passage: string;
  readonly field: Finding['field'];
  readonly treatment: string;
  readonly must: boolean;
  readonly verdict: Verdict;
  /** What stands for its sentence now; empty where the sentence is gone. */
  readonly now: string;
  readonly words: string;
  /** Numbers of the other findings in its sentence. */
  readonly beside: readonly number[];
}

type Field = Finding['field'];

/** A field of the original with its findings numbered as the cards are. */
export function numbered(text: string, field: Field, findings: readonly Finding[]): Numbered[] {
  const marks = findings.flatMap((f, i): Mark[] =>
    f.field === field ? [{ start: f.start, end: f.end, code: String(i + 1) }] : [],
  );
  const seen = new Set<number>();
  return markedText(text, marks).map((s) => {
    const numbers = s.codes.map(Number);
    const anchors = numbers.filter((n) => !seen.has(n));
    for (const n of anchors) seen.add(n);
    return { text: s.text, numbers, anchors };
  });
}

/** The new text, passage by passage, with the clues that are still in it. `pieces` null: it was written by hand. */
export function passagesOf(text: string, pieces: readonly Piece[] | null, clues: readonly Finding[]): Passage[] {
  const joined = pieces?.map((p) => p.text).join('') ?? '';
  const known = pieces !== null && joined.trim() === text;
  const parts: readonly (Pick<Piece, 'text' | 'findings'> & Pick<Passage, 'kind'>)[] = known
    ? pieces
    : [{ kind: pieces === null ? 'hand' : 'recast', text, findings: [] }];
  let at = known ? joined.trimStart().length - joined.length : 0;
  return parts.map((p) => {
    const start = at;
    at += p.text.length;
    const body = p.text.trimEnd();
    const seen = new Set<string>();
    const marks = clues.map((c, i): Mark => {
      const end = Math.min(c.end, start + body.length);
      return { start: Math.max(c.start, start) - start, end: end - start, code: String(i) };
    });
    const nameOf = (code: string): string => clueWords(clues[Number(code)]!.type).name;
    const stretches = markedText(body, marks).map((s) => {
      const fresh = s.codes.filter((code) => !seen.has(code));
      for (const code of fresh) seen.add(code);
      return { text: s.text, clues: s.codes.map(nameOf), begins: [...new Set(fresh.map(nameOf))] };
    });
    return { kind: p.kind, numbers: p.findings.map((i) => i + 1), stretches, tail: p.text.slice(body.length) };
  });
}

function cardsOf({ proposal, pieces }: DeskAnswer, work: Work): Card[] {
  const { original, findings } = proposal;
  return findings.map((f, index): Card => {
    const own = f.field === 'comment' ? [] : (pieces?.[f.field] ?? []);
    const piece = own.find((p) => p.findings.includes(index));
    const { name, why } = clueWords(f.type);
    const now = piece?.text.trim() ?? '';
    return {
      index,
      number: index + 1,
      name,
      why,
      passage: (original[f.field] ?? '').slice(f.start, f.end),
      field: f.field,
      treatment: treatmentWords(f.treatment),
      must: f.severity === 'block',
      verdict: work.verdicts.get(index) ?? 'open',
      now,
      words: work.words.get(index) ?? now,
      beside: (piece?.findings ?? []).filter((i) => i !== index).map((i) => i + 1),
    };
  });
}

function decided(cards: readonly Card[]): { readonly judged: number; readonly all: number } {
  const asked = cards.filter((c) => c.field !== 'comment');
  return { judged: asked.filter((c) => c.verdict !== 'open').length, all: asked.length };
}

/** The step chosen; else the one the door says, unless the grade is being changed; else the one the draft stands for. */
function stepNow({ proposal, product, audience, changed }: DeskAnswer, work: Work): number {
  if (/^[0-8]$/.test(work.ladder)) return Number(work.ladder);
  return (changed ? undefined : proposal.ladder) ?? stepOf(product.grade, audience);
}

/** Everything the page of one proposal shows, from what the door told and the work so far. */
export function deskValues(
  answer: DeskAnswer,
  work: Work,
  { recipients, moves }: { readonly recipients: readonly Recipient[] | null; readonly moves: readonly Move[] | null },
): object {
  const { proposal, pieces, cluesLeft, risk, rawRisk, product } = answer;
  const { original, findings } = proposal;
  const cards = cardsOf(answer, work);
  const left = (field: Field) => cluesLeft.filter((c) => c.field === field);
  return {
    proposal,
    work,
    changed: answer.changed,
    conflict: proposal.version !== work.version,
    rawText: {
      title: numbered(original.title, 'title', findings),
      body: numbered(original.body, 'body', findings),
      comment: numbered(original.comment ?? '', 'comment', findings),
    },
    now: {
      title: passagesOf(answer.title, pieces?.title ?? null, left('title')),
      body: passagesOf(answer.text, pieces?.body ?? null, left('body')),
    },
    texts: { title: answer.title, text: answer.text },
    cards,
    progress: decided(cards),
    risk: { score: risk.score, before: rawRisk.score, reasons: risk.reasons.map(riskWords) },
    circle: { now: circleWords(risk.circle), before: circleWords(rawRisk.circle) },
    leaks: answer.leaks.map(leakWords),
    fault: answer.fault,
    proposedMarking: answer.proposedMarking.marking,
    earlier: answer.earlier,
    product,
    recipients,
    moves: moves?.map((m) => ({ ...m, act: moveWords(m.act) })) ?? null,
    wantedChanges:
      proposal.stage === 'changes_asked' ? (moves?.findLast((m) => m.act === 'ask_changes') ?? null) : null,
    wide: true,
    refusalReasons: refusalReasons.codes,
    ladder: { steps: ladder, step: stepNow(answer, work) },
  };
}
