import type { Identifier } from '@collator/extraction';
import { findIdentifiers } from '@collator/extraction';
import type { QualityLog } from '../log.js';
import { isStop, stem } from './content-words.js';
import { hash32, mixed } from './hash.js';

/** Longest lists a sketch holds: a log of any length gives a sketch of bounded size. */
export const sketchLimits = { keys: 16, names: 24, words: 96, minima: 32 } as const;

/**
 * A log reduced to what a near-duplicate is told by, as plain data of bounded size: hashes only, no text. Numbers are
 * unsigned 32-bit. Two sketches may be compared only where their versions are the same.
 */
export interface Sketch {
  readonly version: 1;
  readonly id: string;
  /** Hours since 1970, first and last the log tells of; null where it gives no time. */
  readonly from: number | null;
  readonly to: number | null;
  /** Identifiers: registration marks, numbers, accounts, crime references. */
  readonly keys: readonly number[];
  /** Names of people, places and firms, and sums. */
  readonly names: readonly number[];
  /** Words of content, the smallest hashes of them where there are many. */
  readonly words: readonly number[];
  /** MinHash of the words. */
  readonly minima: readonly number[];
  /** Ids this log already names as related: such a pair is judged by its corroboration, not as a duplicate. */
  readonly related: readonly string[];
}

const commonNames = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october ' +
    'november december police officer officers mr mrs ms miss dr rev st street road lane avenue close drive court house crime force ' +
    'council anpr pnc pnd dob ic1 the he she they it his her reason review authority op nrm mash marac source caller information vehicle ' +
    'driver male female black white grey silver blue red green ford vauxhall audi bmw volkswagen vw mercedes transit golf corsa fiesta focus ' +
    'astra van hmp north south east west uk british east'
  ).split(' '),
);

const token = /[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’-]*|[£€$]?\d[\d,.]*\d|\d/g;

function readTokens(text: string, names: Set<string>, words: Set<string>): void {
  const shouting = !/[a-z]{3}/.test(text);
  token.lastIndex = 0;
  let sentenceStart = true;
  let last = 0;
  for (let m = token.exec(text); m; m = token.exec(text)) {
    if (/[.!?:;\n]/.test(text.slice(last, m.index))) sentenceStart = true;
    last = m.index + m[0].length;
    const raw = m[0];
    const lower = raw
      .toLowerCase()
      .replace(/[’']s$/, '')
      .replace(/[’]/g, "'");
    const first = raw.charCodeAt(0);
    if (first < 65) {
      const figure = raw.replace(/[^\d]/g, '');
      if (figure.length >= 3 && !/^20[12]\d$/.test(figure)) names.add(figure);
      continue;
    }
    if (isStop(lower)) {
      sentenceStart = false;
      continue;
    }
    const capital = raw[0] !== raw[0]!.toLowerCase();
    if (
      capital &&
      !shouting &&
      !commonNames.has(lower) &&
      (!sentenceStart || /^ +[A-Z]/.test(text.slice(last, last + 3)))
    )
      names.add(lower);
    else if (!commonNames.has(lower)) words.add(stem(lower));
    if (shouting && !commonNames.has(lower)) names.add(lower);
    sentenceStart = false;
  }
}

const smallest = (texts: Iterable<string>, most: number): number[] => {
  const all = [...texts].map((t) => hash32(t)).sort((a, b) => a - b);
  return [...new Set(all)].slice(0, most);
};

function minimaOf(words: readonly number[]): number[] {
  const minima = new Array<number>(sketchLimits.minima).fill(0xffffffff);
  for (const w of words)
    for (let i = 0; i < minima.length; i += 1) {
      const h = mixed(w ^ Math.imul(i + 1, 0x9e3779b1));
      if (h < minima[i]!) minima[i] = h;
    }
  return minima;
}

const hourOf = (text: string | null): number | null => {
  const at = text === null ? NaN : Date.parse(text);
  return Number.isNaN(at) ? null : Math.floor(at / 3_600_000);
};

const keyed = new Set(['W3W', 'GRID_REF', 'POSTCODE']);

/** The sketch of a log. `identifiers` are those of its title, body and comment, where the caller has them already. */
export function sketchOf(log: QualityLog, identifiers?: readonly Identifier[]): Sketch {
  const on = log.submittedAt?.slice(0, 10);
  const found =
    identifiers ?? [log.title, log.body, log.comment ?? ''].flatMap((t) => findIdentifiers(t, on ? { on } : {}));
  const keys = found.map((i) => `${i.type} ${i.normalised}`);
  const names = new Set<string>();
  const words = new Set<string>();
  readTokens(`${log.title}. ${log.body}`, names, words);
  // A place given by figures names rather than identifies.
  found.filter((i) => keyed.has(i.type)).forEach((i) => names.add(i.normalised.toLowerCase()));
  const hashed = smallest(words, sketchLimits.words);
  const from = hourOf(log.eventFrom) ?? hourOf(log.learntAt) ?? hourOf(log.submittedAt);
  return {
    version: 1,
    id: log.id,
    from,
    to: hourOf(log.learntAt) ?? hourOf(log.eventTo) ?? from,
    keys: smallest(
      keys.filter((k) => !/^(?:W3W|GRID_REF|POSTCODE|DOB) /.test(k)),
      sketchLimits.keys,
    ),
    names: smallest(names, sketchLimits.names),
    words: hashed,
    minima: minimaOf(hashed),
    related: [...new Set(log.corroborates)].slice(0, 32),
  };
}
