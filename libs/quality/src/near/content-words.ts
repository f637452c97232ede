const stop = new Set(
  (
    'a an the and or but if of to in on at by for from with without as is are was were be been being has have had having do does did ' +
    'he she it they them him her his hers its their theirs we us our you your i me my who whom whose which that this these those there ' +
    'here not no nor so than then too very can could will would shall should may might must also any all some each other another ' +
    'about after before again into out over under up down off when where while what how more most only just said says say told states ' +
    'stated reports reported caller information believed thought known named called calling been one two three per via re ref log'
  ).split(' '),
);

/** A word without its commonest endings, so that `deals`, `dealing` and `dealt with` come near each other. */
export function stem(word: string): string {
  const w = word.replace(/'s?$/, '');
  if (w.length <= 4) return w.endsWith('s') && w.length === 4 && !w.endsWith('ss') ? w.slice(0, -1) : w;
  return w
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:sses)$/, 'ss')
    .replace(/(?:ingly|edly|ing|ed|er|ers|es|ly)$/, '')
    .replace(/([^s])s$/, '$1')
    .replace(/([bdgklmnprt])\1$/, '$1')
    .replace(/e$/, '');
}

/** True for words that say nothing of the matter. */
export const isStop = (word: string): boolean => word.length < 3 || stop.has(word);
