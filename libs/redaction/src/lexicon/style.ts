import type { Lexicon } from '../rule.js';

/** Dialect and turns of speech: a reader who knows the source hears him. Not where nobody knows who wrote. */
export const styleWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: ['named-person'],
      words:
        "our kid|(?:say |said |says )?nowt(?: to nobody)?|owt|summat|gobsmacked(?: \\p{L} \\p{L}+)?|straight out, la|that's gospel(?:, kidda)?|kidda|la(?=,)|bizzies|boxed off(?: the \\p{L}+)?|our lass|our lad|theer|tha (?:wants|knows)|me laddo|youse?|ain't|innit|flogging(?: \\p{L}+)?|brass(?:ed)? off|mardy|chuffed|mithering|ginnel|our (?:mam|nan|Keith|lass|lad)|bruv|wagwan|gradely|reet good|ta-ra|nesh|scran|bevv(?:y|ies)|the polis|bobbies|rozzers|scallies|proper mad",
    },
  ],
  falseFriends: [],
};
