import type { Mark, Strength } from '../finding.js';
import { technique } from '../lexicon/technique.js';
import { kindOf, markingRank } from '../policy/source-kinds.js';
import { onPassage, type ReadLog } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const clueTypes = new Set([8, 9]);
const message =
  'This passage shows how the information was got: leave the technique out, or mark and send it within its compartment.';

/** Raw communications data speaks of handsets, numbers and contacts: that alone shows how it was got. */
const ofData =
  /\b(?:handset|number|numbers|phone|contacts?|calls?|texts?|sim|imei|cell|mast|roam\w*|top-?ups?|topped up|connected|records|located|subscriber|billing)\b/;

/** True where the log's compartment may hold such words: the marking is high enough for its kind. */
function inCompartment(read: ReadLog): boolean {
  const { compartmentFrom } = kindOf(read.log.sourceType);
  const rank = markingRank(read.log.marking);
  return compartmentFrom !== null && rank !== null && rank >= compartmentFrom;
}

function dataWords(read: ReadLog): Mark[] {
  if (read.log.sourceType !== 'COMMS_DATA') return [];
  const field = ofData.test(read.lower('body')) ? 'body' : 'title';
  const m = ofData.exec(read.lower(field));
  if (!m) return [];
  return [onPassage({ field, start: m.index, end: m.index + m[0].length, meaning: null }, 'data', 'sure', message)];
}

/** QA03: no technique is disclosed outside its compartment (domain 1.6; 7.1, types 8 and 9). */
export const techniqueDisclosed: QualityRule = {
  code: 'QA03',
  decides: 'machine',
  find: (read) => {
    if (inCompartment(read)) return [];
    const { covert, sensor } = kindOf(read.log.sourceType);
    const surest: Strength = covert || sensor || read.log.sourceType === 'PRISON' ? 'sure' : 'likely';
    const own = [...dataWords(read), ...read.find(technique).map((p) => onPassage(p, 'technique', surest, message))];
    const clues = (read.context.clues ?? []).filter((c) => clueTypes.has(c.type));
    // What only a deeper reader sees, and no plain name of a technique, is for a person where the origin is covert.
    const strength: Strength = own.length > 0 ? surest : covert ? 'likely' : 'faint';
    return [...clues.map((c) => onPassage({ ...c, meaning: null }, `clue_${c.type}`, strength, message)), ...own];
  },
};
