import type { Lexicon } from '../rule.js';

/** File names and traces of a document's making. */
export const metadataWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: 'any',
      words:
        '[\\p{L}\\p{N}_-]{3,80}\\.(?:jpe?g|png|heic|gif|tiff?|mp4|mov|avi|wav|mp3|m4a|pdf|docx?|xlsx?|pptx?|msg|eml)',
    },
    {
      groups: 'any',
      words:
        'tracked changes(?: by \\p{L}+ \\p{N}+)?(?: remain)?|(?:sent from \\p{L}+ (?:laptop|phone|computer)(?: \\d+)?(?:, )?)?author field(?: intact)?|sent from \\p{L}+ (?:laptop|phone|computer) \\d+',
    },
  ],
  falseFriends: [],
};
