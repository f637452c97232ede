// Origins with several people who could have told it, and an attacker who knows all of them: what each is to the subject,
// where each stood, when each was there, what each did. He ranks them by how much of that the text still says.
import { seeded } from './seeded.mjs';

const subjects = [
  'Marek Stavel',
  'Liam Pell',
  'Dean Cawley',
  'Sajid Rahman',
  'Kyle Orford',
  'Ionut Balan',
  'Tyler Moss',
];
const things = [
  'a black self-loading pistol',
  'two kilos of cocaine',
  'nine stolen quad bikes',
  'a bag of false passports',
];
const towns = ['Bolton', 'Harlow', 'Widnes', 'Luton', 'Corby', 'Grimsby'];
const cars = ['a silver Golf', 'a grey Transit', 'a red Kia Ceed', 'a blue Insignia'];
const relations = [
  'brother',
  'cousin',
  'neighbour',
  'workmate',
  'landlord',
  'sister',
  'cellmate',
  'barber',
  'flatmate',
];
const places = [
  'in the back kitchen',
  'in the loft',
  'in the garage',
  'on the landing',
  'in the snug',
  'in the caravan',
  'in the vestry',
  'in the tack room',
  'in the cellar',
];
const times = [
  'at 2015 hrs last Tuesday',
  'at 0940 hrs last Friday',
  'at 2330 hrs last Sunday',
  'at 1410 hrs last Monday',
  'at 0620 hrs last Saturday',
  'at 1855 hrs last Thursday',
  'at 2145 hrs last Wednesday',
  'at 1230 hrs last night',
  'at 0305 hrs yesterday',
];
const deeds = [
  'held the bag',
  'drove the van',
  'minded the boxes',
  'counted the cash',
  'carried the crate',
  'weighed the powder',
  'hid the keys',
  'lent the trailer',
  'packed the cases',
];
const rooms = [
  (c) => `Source, ${c.subject}'s ${c.relation}, was ${c.place} ${c.time} and ${c.deed}.`,
  (c) => `My ${c.relation} is ${c.subject} and I was ${c.place} ${c.time}. I ${c.deed}.`,
  (c) =>
    `The source is the ${c.relation} of ${c.subject}. This was said ${c.place} ${c.time}. Source was asked to help and ${c.deed}.`,
  (c) =>
    `Source's ${c.relation} runs with him. ${c.time.replace('at', 'At')} source stood ${c.place}. The source ${c.deed} for him.`,
];

/** One origin: the raw text, and what the attacker knows of everybody who could have told it. */
function origin(r) {
  const subject = r.pick(subjects);
  const count = 3 + Math.floor(r.next() * 6);
  const [rel, pla, tim, dee] = [relations, places, times, deeds].map((l) => r.shuffled(l).slice(0, count));
  const people = rel.map((relation, i) => ({ relation, place: pla[i], time: tim[i], deed: dee[i] }));
  const told = Math.floor(r.next() * count);
  const facts = `${subject} keeps ${r.pick(things)} at a lock-up in ${r.pick(towns)}. He drives ${r.pick(cars)}.`;
  const clue = r.pick(rooms)({ subject, ...people[told] });
  return { text: r.next() < 0.5 ? `${clue} ${facts}` : `${facts} ${clue}`, people, told, subject };
}

const wordsOf = (text) => text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
const idle = new Set(['in', 'the', 'at', 'on', 'hrs', 'last', 'a']);

/** Index of the person the attacker names first; among equals he guesses. */
function named(text, people, r) {
  const said = new Set(wordsOf(text).map((w) => w.replace(/'s$/, '')));
  const scores = people.map(
    (p) =>
      Object.values(p)
        .flatMap(wordsOf)
        .filter((w) => !idle.has(w) && said.has(w)).length,
  );
  const best = Math.max(...scores);
  return r.pick(scores.flatMap((s, i) => (s === best ? [i] : [])));
}

/** How often the attacker names the true source first, per hundred: guessing, in the raw texts, in the sanitised ones. */
export function attack(sanitise, { origins = 3_000, seed = 7 } = {}) {
  const r = seeded(seed);
  const guess = seeded(seed + 1);
  let [chance, raw, sanitised, kept] = [0, 0, 0, 0];
  for (let i = 0; i < origins; i += 1) {
    const o = origin(r);
    const released = sanitise(o.text);
    chance += 1 / o.people.length;
    raw += Number(named(o.text, o.people, guess) === o.told);
    sanitised += Number(named(released, o.people, guess) === o.told);
    kept += Number(released.includes(o.subject));
  }
  const share = (n) => (100 * n) / origins;
  return { chance: share(chance), raw: share(raw), sanitised: share(sanitised), subjectKept: share(kept) };
}
