import type { Finding } from '../finding.js';
import { merged, type Span } from '../prepared.js';
import { reportedSpeech } from './reported-speech.js';
import { ownSight } from './own-sight.js';
import { cutPhrases } from './cut-phrases.js';

/** A sentence with the places of its clues while it is being recast. */
export interface Marked {
  readonly text: string;
  readonly clues: readonly Span[];
}

const ends = /[.!?]["'”’)]*$/;

/** Capital at the start and a full stop where the original had one. */
function finished(text: string, original: string): string {
  const t = text
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s,;:–—-]+/, '')
    .trim();
  const stopped = ends.test(original) && !ends.test(t) && t !== '' ? `${t.replace(/[,;:–—-]+$/, '').trim()}.` : t;
  return stopped.replace(/^(\p{Ll})(?!\S*[@.]\S)/u, (c) => c.toUpperCase());
}

/** Recasts one sentence without its clues; empty where nothing worth keeping would stand by itself. */
export function recastSentence(sentence: string, findings: readonly Finding[]): string {
  const coarse = findings.filter((f) => f.treatment === 'coarsen' && (f.type === 4 || f.type === 10));
  let marked: Marked = { text: sentence, clues: merged(findings) };
  const told = reportedSpeech(marked);
  let head = '';
  if (told) {
    head = told.head;
    marked = told.rest;
  }
  const sight = ownSight(marked);
  if (sight) marked = sight;
  const rest = marked.clues.length > 0 ? cutPhrases(marked) : marked.text;
  if (rest === '') return '';
  const lowered = head === '' ? rest : lowerFirst(rest);
  void coarse;
  return finished(`${head}${lowered}`, sentence);
}

const lowerFirst = (text: string): string =>
  text.replace(
    /^(There|The|He|She|They|It|A|An|His|Her|Their|This|That|These|Those|Some|Two|Three|Four|Five|Six)\b/,
    (w) => w.toLowerCase(),
  );
