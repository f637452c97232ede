import { crimeSigns } from './crime-words.js';
import type { Lexicon } from './lexicon.js';
import { lifeWeighings } from './life-weighings.js';
import { lifeSigns } from './life-words.js';
import { lists } from './lists.js';
import { mannerPoints } from './manner-points.js';
import { matterWeighings } from './matter-weighings.js';
import { peopleWeighings } from './people-weighings.js';
import { peopleSigns } from './people-words.js';
import { settlingSigns } from './settling-words.js';
import { kindPairs, wordKinds } from './word-kinds.js';

/** The house's lexicon. A change of any word or weight is a new version. */
export const houseLexicon: Lexicon = {
  id: 'house-lexicon',
  version: '1.2.0',
  lists,
  signs: [...lifeSigns, ...settlingSigns, ...peopleSigns, ...crimeSigns],
  weighings: [...lifeWeighings, ...peopleWeighings, ...matterWeighings],
  kinds: wordKinds,
  pairs: kindPairs,
  manner: mannerPoints,
  denials:
    'no/not/never/without/deny/denies/denied/nor/none/neither/nobody/nil/isnt/wasnt/arent/werent/didnt/doesnt/hasnt/havent/wont/cant/dont/unlikely/rather',
};
