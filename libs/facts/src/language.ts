import type { KnownField } from './manner-scores.js';

/** Words that hold an English sentence together: a text in English has one in three, a terse note one in seven. */
export const englishWords: ReadonlySet<string> = new Set(
  'the a an and or of to in on at for with from by as is are was were be been has have had he she they it him her them his their who that this not no will would up out off there said says after before then into about which when where what i you we my your our but so if'.split(
    ' ',
  ),
);

/**
 * Words that do the same in the languages logs come in most (Polish, Romanian, Spanish, Portuguese, French, Italian, German, Dutch,
 * Albanian, Lithuanian, Czech and Slovak, Hungarian, Turkish, Welsh, Vietnamese, Kurdish, Somali), less those that English has too.
 */
const foreignWords: ReadonlySet<string> = new Set(
  `jest nie się sie że ze na do jak ale czy przez od po jego jej mnie tam tego który która są tylko przy już bardzo
   este nu și si că ca să sa cu pe la din fără fara sunt lui îi care mai pentru mea după dupa lângă langa aici unde
   el los las una unos con por para pero como está esta son que del sus muy mi tiene ella
   um uma não nao com mas mais ele ela dos das os está são seu sua num
   le les des du et dans est sont une que qui avec sur pas il elle nous vous ils chez très mais leur ses aux
   il gli della di che non sono una per anche più nel alla
   der das und ist nicht ein eine den dem mit von zu sie er auf für im sich auch wird haben bei sind
   het een van en niet zijn met voor dat hij zij aan naar uit bij ook maar heeft
   dhe është eshte një nje për per me nga ka në ne të te janë jane shumë
   ir yra ne su iš is į kad bet jis ji po labai
   je se na že ve ale jsem jsou není s za tak který
   és hogy nem egy az van ez meg csak de már vagy
   ve bir bu için icin ile çok cok var değil ama gibi
   yn yr y ar mae ac o ei wedi gan dim nid oedd
   và là của không có người một cho với những
   û ji li bi ku ew di waa ku iyo ka u oo ayaa`
    .split(/\s+/)
    .filter((w) => w !== '' && !englishWords.has(w)),
);

const fewestWords = 8;
const englishShare = 0.2;
const foreignShare = 0.14;
const fewestForeign = 3;
/** Letters past those of European Latin. */
const beyondLatin = 0x24f;
const beyondShare = 0.4;

/**
 * Whether a field is, on the whole, in another language than English: few of the words that hold an English sentence together, and
 * more of those of another, or letters of another script. For texts of eight words and more; names, registrations and lists of
 * reads have neither and count as English.
 */
export function isOtherLanguage({ words: { norm, value }, known }: KnownField): boolean {
  let english = 0;
  let all = 0;
  let beyond = 0;
  for (let i = 0; i < norm.length; i += 1) {
    if (value[i] === value[i]) continue;
    all += 1;
    if (known[i]?.english) english += 1;
    if (norm[i]!.charCodeAt(0) > beyondLatin) beyond += 1;
  }
  if (all < fewestWords) return false;
  if (beyond > all * beyondShare) return true;
  if (english > all * englishShare) return false;
  const foreign = norm.reduce((n, w) => n + (foreignWords.has(w) ? 1 : 0), 0);
  return foreign >= Math.max(fewestForeign, all * foreignShare, english);
}
