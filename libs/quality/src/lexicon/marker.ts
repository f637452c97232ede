import type { Lexicon } from '../read/lexicon.js';

/** Words that say a warning marker was raised (QA28). */
export const marker: Lexicon = {
  name: 'marker',
  version: '1',
  phrases: [
    'marker|markers *4 placed|raised|added|submitted|created|requested|updated|put|set|live|already|exist|on|in|applied|to_be',
    'warning|pnc|officer|firearms|weapons|violent|safety marker|markers|signal|signals',
    'warning marker|markers|signal',
    'marker|markers on|for',
    'officer safety *3 bulletin|alert|briefing|circulated|briefed|notified|informed|raised|marker|message',
    'briefed to|all',
    'control room|firearms|armed informed|told|notified|aware|response|licensing|units',
    'licensing informed|told|notified|aware|unit',
    'fim|ifc|tfc|arv informed|told|notified|aware|has|have|#',
    'circulated',
    'live systems',
    'sto|strategic firearms',
    'duty inspector',
    'firearms command|lead|commander',
    'weapon|weapons made safe',
  ],
};
