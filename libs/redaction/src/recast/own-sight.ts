import type { Marked } from './recast-sentence.js';

const own =
  /(?:^|.{0,160}?(?:, | and | an )?)\bI (?:can |could |have |'ve |did |just |also )?(see|saw|sees|seen|counted|heard|hear|found|noticed|spotted|watched)\s+(?=\S)/iu;
/** What `own` needs at least: the whole pattern is costly. */
const sight =
  /\bI (?:can |could |have |'ve |did |just |also )?(?:see|saw|counted|heard|hear|found|noticed|spotted|watched)/i;
const participle: Readonly<Record<string, string>> = {
  see: 'seen',
  sees: 'seen',
  saw: 'seen',
  seen: 'seen',
  counted: 'counted',
  heard: 'heard',
  hear: 'heard',
  found: 'found',
  noticed: 'noticed',
  spotted: 'spotted',
  watched: 'watched',
};
const doing = /\s(?=\p{L}+ing\b)/u;
const self = /\s(?:myself|meself|ourselves|with my own eyes)\b/iu;
const stop = /[,;.]|\s(?:and|but)\s(?=(?:he|she|they|I|it)\b)/iu;

/**
 * The source's own seeing without the source: `I saw A carrying boxes` becomes `A seen carrying boxes`, `I counted ten cars`
 * becomes `Ten cars counted`. What stood before it in the sentence goes. Null where there is none.
 */
export function ownSight(marked: Marked): Marked | null {
  const m = sight.test(marked.text) ? own.exec(marked.text) : null;
  if (!m || /^(?:everything|it all|nothing|that|it|me|my|our)\b/iu.test(marked.text.slice(m[0].length))) return null;
  const verb = participle[m[1]!.toLowerCase()]!;
  const rest = marked.text.slice(m[0].length).replace(self, (w) => ' '.repeat(w.length));
  const halt = stop.exec(rest)?.index ?? rest.length;
  const object = rest.slice(0, halt);
  const gerund = doing.exec(object)?.index ?? object.length;
  const text = `${object.slice(0, gerund)} ${verb}${object.slice(gerund)}${rest.slice(halt)}`;
  const grown = verb.length + 1;
  const clues = marked.clues
    .map((c) => ({ start: c.start - m[0].length, end: c.end - m[0].length }))
    // The clause with `I saw` is recast; clues that lie wholly behind it stay.
    .filter((c) => c.start >= 0)
    .map((c) =>
      c.start >= gerund
        ? { start: c.start + grown, end: c.end + grown }
        : { start: c.start, end: c.end + (c.end > gerund ? grown : 0) },
    );
  return { text, clues };
}
