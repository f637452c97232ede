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

// What is left ends in a word that waits for another: nothing is said, or something else than was meant.
const hanging =
  /(?:^|\s)(?:says?|said|states?|stated|told|reports?|reported|that|by|with|from|at|and|the|an?|of|to|using|is|was|were|be|been|has|had|in|on|for|as|who|which|when|his|her|their)[.!?,;:]*$/iu;

/** Recasts one sentence without its clues; empty where nothing worth keeping would stand by itself. */
export function recastSentence(sentence: string, findings: readonly Finding[]): string {
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
  const made = finished(`${head}${lowered}`, sentence);
  return hanging.test(made) ? '' : made;
}

const lowerFirst = (text: string): string =>
  text.replace(
    /^(There|The|He|She|They|It|A|An|His|Her|Their|This|That|These|Those|Some|Two|Three|Four|Five|Six)\b/,
    (w) => w.toLowerCase(),
  );
