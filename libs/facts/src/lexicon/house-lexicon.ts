import { crimeSigns } from './crime-words.js';
import type { Lexicon, Weighing } from './lexicon.js';
import { lifeWeighings } from './life-weighings.js';
import { lifeSigns } from './life-words.js';
import { lists } from './lists.js';
import { mannerPoints } from './manner-points.js';
import { matterWeighings } from './matter-weighings.js';
import { peopleWeighings } from './people-weighings.js';
import { peopleSigns } from './people-words.js';
import { settlingSigns } from './settling-words.js';
import { kindPairs, wordKinds } from './word-kinds.js';

/** What each sign was believed to be worth before any labelled log was read. */
export const believedWeighings: readonly Weighing[] = [...lifeWeighings, ...peopleWeighings, ...matterWeighings];

/** How a sign is named among the features of the manner table. */
export const signFeature = (sign: string): string => `!${sign}`;

/** A weighing with the points that its column of the table gives signs, where it asks for them and the table has any. */
function fitted(weighing: Weighing): Weighing {
  const column = weighing.manner?.fitted ? (mannerPoints[weighing.id] ?? '').split(' ') : [];
  const points = Object.fromEntries(
    column.flatMap((part) => {
      const [sign, hundredths] = part.slice(1).split(':');
      return part.startsWith('!') ? [[sign!, Number(hundredths) / 100]] : [];
    }),
  );
  if (!weighing.manner || Object.keys(points).length === 0) return weighing;
  return { ...weighing, points, manner: { ...weighing.manner, signWorth: 1 } };
}

/** The house's lexicon. A change of any word or weight is a new version. */
export const houseLexicon: Lexicon = {
  id: 'house-lexicon',
  version: '1.3.1',
  lists,
  signs: [...lifeSigns, ...settlingSigns, ...peopleSigns, ...crimeSigns],
  weighings: believedWeighings.map(fitted),
  kinds: wordKinds,
  pairs: kindPairs,
  manner: mannerPoints,
  otherLanguage: { id: 'other-language', label: 'text in another language, read in part' },
  denials:
    'no/not/never/without/deny/denies/denied/nor/none/neither/nobody/nil/isnt/wasnt/arent/werent/didnt/doesnt/hasnt/havent/wont/cant/dont/unlikely/rather',
};
