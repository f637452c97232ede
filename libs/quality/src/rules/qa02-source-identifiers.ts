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
const telling =
  '(?:says?|said|reports?|reported|states?|stated|tells?|told|rang|rings|phoned|called|calls|e-?mails?|e-?mailed|wrote|writes|saw|seen|heard|noticed|mentioned|informed|disclosed|claims?|alleges?|showed|came in|walked in|attended|approached|contacted|believes|thinks|complained|whispered|passed on)';
// Who he is stands before what he tells: `a mum at a primary in Leigh told`, `Chapel orderly reports`.
const teller = new RegExp(
  `(?:^|[.!?:\\n] +|\\) +)((?:an?|the|one|our|community|local|named|retired|off-duty|former|another) )?((?:${letters} ){0,2}(?:mum|mam|mother|father|dad|sister|brother|wife|husband|daughter|son|aunt|uncle|nan|grandmother|grandfather|neighbour|friend|mate|resident|tenant|landlord|landlady|landowner|farmer|shopkeeper|owner|proprietor|manager|assistant|worker|employee|staff|colleague|driver|courier|postman|postwoman|cleaner|carer|nurse|doctor|gp|teacher|tutor|pupil|student|barman|barmaid|cook|chef|clerk|cashier|teller|receptionist|orderly|prisoner|inmate|padmate|pad-mate|cellmate|chaplain|officer|walker|jogger|cyclist|angler|fisherman|gardener|builder|plumber|mechanic|engineer|hairdresser|barber|vicar|councillor|caseworker|social worker|youth worker|key ?worker|support worker|librarian|lollipop lady|caretaker|janitor|warden|doorman|bouncer|taxi driver|bus driver|delivery driver|solicitor|partner|accountant|bookkeeper|adviser|agent|branch|bank|firm|society|practice|school|college|informant|caller|complainant|householder|bystander|passer-by|passenger|customer|buyer|victim|witness|volunteer|trustee|steward|guard|housekeeper|au pair|nanny|childminder|babysitter|trader|stallholder|publican|gamekeeper|contractor|surveyor|operator|ex|girlfriend|boyfriend|partner|fiancee))((?: (?:at|in|of|on|from|for|who|to|with|near|by)(?: ${letters}){1,6})?),? (?:${letters} )?${telling}\\b`,
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

function ownRules(read: ReadLog): Mark[] {
  const kind = kindOf(read.log.sourceType);
  const out: Mark[] = [];
  if (kind.ownVoice) out.push(...marks(read.find(ownVoice, ['body', 'comment']), 'own_voice', 'sure'));
  if (kind.covert || read.log.sourceType === 'OFFICER')
    out.push(...marks(read.find(unitOrRegister), 'unit_or_register', kind.covert ? 'sure' : 'faint'));
  if (kind.guarded && !kind.covert)
    out.push(
      ...marks(matches(read, 'body', teller, true), 'teller', 'sure'),
      ...marks(matches(read, 'body', relation, true), 'relation', 'sure'),
    );
  if (!kind.covert && read.log.sourceType !== 'CRIME_RECORD')
    out.push(...marks(matches(read, 'body', named, false), 'named_teller', 'likely'));
  return out;
}

/** QA02: nothing in title, body or comment leads to the source (domain 1.6; 7.1, but for techniques and metadata). */
export const sourceIdentifiers: QualityRule = {
  code: 'QA02',
  decides: 'person',
  find: (read) => {
    const clues = (read.context.clues ?? []).filter((c) => clueTypes.has(c.type));
    const given = clues.map((c) => onPassage({ ...c, meaning: null }, `clue_${c.type}`, 'sure', message));
    return [...given, ...ownRules(read)];
  },
};
