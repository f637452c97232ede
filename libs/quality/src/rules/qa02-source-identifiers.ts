import type { Mark, Strength } from '../finding.js';
import { ownVoice } from '../lexicon/own-voice.js';
import { unitOrRegister } from '../lexicon/unit-or-register.js';
import { kindOf } from '../policy/source-kinds.js';
import { onPassage, type Passage, type ReadLog } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

/** Clue types of domain 7.1 that concern who the source is. */
const clueTypes = new Set([1, 2, 3, 4, 5, 6, 7, 10, 11, 14, 15, 16, 17]);
const message =
  'This passage may lead to the source: say what is known without saying who tells it or how he can know.';

const letters = "[a-z\\u00c0-\\u024f'’-]+";
const tells =
  '(?:says?|said|reports?|reported|states?|stated|tells?|told|rang|rings|phoned|e-?mails?|e-?mailed|wrote|writes|saw|heard|noted|noticed|mentioned|informed|disclosed|claims?|alleges?|showed|sends?|sent|visited|found|came in|walked in|approached|contacted|believes|thinks|complained|whispered|pass(?:es|ed)|forwards?|forwarded|treats|has it)';
// Who he is stands before what he tells: `a mum at a primary in Leigh told`, `Chapel orderly reports`.
const teller = new RegExp(
  `(?:^|[.!?:\\n] +|\\) +)((?:an?|the|one|our|community|local|named|retired|off-duty|former|another) )?((?:${letters} ){0,2}(?:lady|sister|matron|registrar|coach|weighman|keeper|cook|underwriter|bargee|lodger|head|deputy|lead|attendant|midwife|paramedic|psychiatrist|psychologist|counsellor|gardener|mum|mam|mother|father|dad|sister|brother|wife|husband|daughter|son|aunt|uncle|nan|grandmother|grandfather|neighbour|friend|mate|resident|tenant|landlord|landlady|landowner|farmer|shopkeeper|owner|proprietor|manager|assistant|worker|employee|staff|colleague|driver|courier|postman|postwoman|cleaner|carer|nurse|doctor|gp|teacher|tutor|pupil|student|barman|barmaid|cook|chef|clerk|cashier|teller|receptionist|orderly|prisoner|inmate|padmate|pad-mate|cellmate|chaplain|walker|jogger|cyclist|angler|fisherman|gardener|builder|plumber|mechanic|engineer|hairdresser|barber|vicar|councillor|caseworker|social worker|youth worker|key ?worker|support worker|librarian|lollipop lady|caretaker|janitor|warden|doorman|bouncer|taxi driver|bus driver|delivery driver|solicitor|partner|accountant|bookkeeper|adviser|agent|branch|bank|firm|society|practice|school|college|informant|caller|complainant|householder|bystander|passer-by|passenger|customer|buyer|victim|witness|volunteer|trustee|steward|guard|housekeeper|au pair|nanny|childminder|babysitter|trader|stallholder|publican|gamekeeper|contractor|surveyor|operator|ex|girlfriend|boyfriend|partner|fiancee))((?: (?:at|in|of|on|from|for|who|to|with|near|by)(?: ${letters}){1,6})?),? (?:${letters} )?${tells}\\b`,
  'g',
);
const named = new RegExp(
  `\\b([A-Z][a-zà-ž'’-]+ [A-Z][A-Za-zà-ž'’-]+)(?:,[^,.;]{1,40},)? (?:has |had )?(?:told|tells|informed|reports|approached|confided|disclosed|rang|phoned|e-?mails?)\\b(?! (?:him|her|them|his|her|the (?:occupier|victim|caller)))`,
  'g',
);
const relation =
  /\b(?:informant|caller|source|complainant|witness|reporter|tipster)(?:'s| is (?:an?|the|his|her))\b[^.;,\n]{0,40}/g;

function matches(read: ReadLog, field: 'title' | 'body' | 'comment', pattern: RegExp, lowered: boolean): Passage[] {
  const text = lowered ? read.lower(field) : read.text(field);
  pattern.lastIndex = 0;
  const found: Passage[] = [];
  for (let m = pattern.exec(text); m && found.length < 3; m = pattern.exec(text)) {
    const lead = /^[.!?:\n) ]*/.exec(m[0])![0].length;
    found.push({ field, start: m.index + lead, end: m.index + m[0].length, meaning: null });
  }
  return found;
}

const marks = (found: readonly Passage[], reason: string, strength: Strength): Mark[] =>
  found.map((p) => onPassage(p, reason, strength, message));

/** Told to an officer by somebody the text describes: `the cook, who is a cousin, mentioned to PCSO Dent`. */
const toldOfficer =
  /\b(?:told|informed|mentioned to|confided in|disclosed to|said to|tipped off|approached) (?:the |a |an )?(?:patrols?|officers?|police|us|pc|pcso|pcsos|sgt|sergeant|constable|writer|reporting officer|custody|gaoler|neighbourhood team|response)\b(?! (?:to|he would not|she would not|nothing|off))|\b(?:staff|mate|mates|friends?|neighbours?|employees?|workers?|regulars|customers) (?:says?|said|reckons?|state[sd]?)\b|\b(?:fisherman|farmer|shopkeeper|driver|resident|licensee|landlord|landlady) [a-z]+(?: [a-z]+)? (?:reports|says|states)\b/g;

function ownRules(read: ReadLog): Mark[] {
  const { sourceType } = read.log;
  const kind = kindOf(sourceType);
  const out: Mark[] = [];
  const voice = read.find(ownVoice, ['body', 'comment']);
  if (kind.ownVoice)
    out.push(...marks(voice, 'own_voice', sourceType === 'ANONYMOUS' && voice.length < 3 ? 'faint' : 'sure'));
  if (kind.covert) out.push(...marks(read.find(unitOrRegister), 'unit_or_register', 'sure'));
  if (kind.guarded && !kind.covert && sourceType !== 'ANONYMOUS')
    out.push(
      ...marks(matches(read, 'body', teller, true), 'teller', 'likely'),
      ...marks(matches(read, 'body', relation, true), 'relation', 'sure'),
    );
  if (kind.covert) out.push(...marks(matches(read, 'body', verbatim, true), 'verbatim', 'sure'));
  if (kind.guarded || sourceType === 'OFFICER')
    out.push(...marks(matches(read, 'body', hides, true), 'hides', 'likely'));
  if (sourceType === 'OFFICER') out.push(...marks(matches(read, 'body', toldOfficer, true), 'told_officer', 'likely'));
  if (!kind.covert && sourceType !== 'CRIME_RECORD' && sourceType !== 'ANPR')
    out.push(...marks(matches(read, 'body', named, false), 'named_teller', 'likely'));
  return out;
}

/** The giver does not want to be known: then the text is near to saying who he is. */
const hides =
  /\b(?:(?:asked|asks|wants?|wished|wishes|begged|would like|prefers?) (?:us |me |officers |that |it |to )?(?:(?:his|her|their) name |it |this |she |he |they )?(?:not |is not |go no |be kept out|to be kept out|no further|not to (?:say|be)|kept out)|(?:does|did|do)(?: not|n't) (?:want|wish) (?:to be (?:named|known|identified|seen)|(?:his|her|their) name|it known)|rather not be (?:seen|named|known)|(?:asked|asks) that (?:it|this|his name|her name) (?:go|goes|is|be|be kept)|(?:fears?|scared|frightened|afraid|worried) (?:of |about )?(?:being|to be|to go|that)? ?(?:called a (?:snitch|grass)|seen|found out|known|reprisals|losing)|would (?:be the )?only one|nobody else (?:knows|could)|no one else (?:knows|could|was told)|only (?:visitor|one who|person who))\b/g;
/** Words of a private talk as they were said. */
const verbatim = /"[^"\n]{12,300}"/g;
/** Clues that say who he is; the other types show how he could know, and mean little one by one. */
const telling = new Set([1, 2, 7, 10, 11]);

/** How much the clues of a deeper reader say: together with a sign of our own they block, one weak kind alone only informs. */
function weightOf(types: ReadonlySet<number>, own: readonly Mark[], covert: boolean): Strength {
  const tells = [...types].some((t) => telling.has(t));
  if (own.some((m) => m.strength === 'sure') || (covert && tells && types.size > 1)) return 'sure';
  return tells || types.size > 1 ? 'likely' : 'faint';
}

function given(read: ReadLog, own: readonly Mark[]): Mark[] {
  const clues = (read.context.clues ?? []).filter((c) => clueTypes.has(c.type));
  const { covert } = kindOf(read.log.sourceType);
  const strength = weightOf(new Set(clues.map((c) => c.type)), own, covert);
  return clues.map((c) => onPassage({ ...c, meaning: null }, `clue_${c.type}`, strength, message));
}

/** QA02: nothing in title, body or comment leads to the source (domain 1.6; 7.1, but for techniques and metadata). */
export const sourceIdentifiers: QualityRule = {
  code: 'QA02',
  decides: 'person',
  find: (read) => {
    const own = ownRules(read);
    return [...given(read, own), ...own];
  },
};
