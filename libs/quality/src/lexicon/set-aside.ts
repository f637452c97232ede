import type { Lexicon } from '../read/lexicon.js';

/** Words that put a threat aside: play, song, jest, the past already dealt with (QA23, QA28). */
export const setAside: Lexicon = {
  name: 'set-aside',
  version: '1',
  phrases: [
    'drama group|club|lines|script|society|class',
    'lines from|of *2 play|film|song|show',
    'his|her|their lines',
    'film crew|set|location|permit',
    'drill track|lyrics|music',
    'song|lyrics|singing|sang|rapping',
    'lol',
    'only|just|was joking|jokin|messing|kidding|a_joke|banter',
    'a joke',
    'joked|jokes',
    'bust nose|noses',
    'happens every season|year|time',
    'as brothers|mates|friends|couples do',
    'last summer|year|winter|spring|autumn|christmas',
    'years ago',
    'suspended sentence',
    'was|were dealt with',
    'figure of speech',
    'plastic rifles|guns|swords',
    'rehearsal|rehearsing|rehearsals',
    'video game|games',
  ],
};
