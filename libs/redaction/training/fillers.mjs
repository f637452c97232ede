// Made-up people, places, firms and numbers to fill the training templates with. Half of the names are invented syllable
// by syllable, so that the tagger learns how names stand in a text and not which names there are.
import { givenNames } from '../dist/personal/lexicon/given-names.js';
import { nationalities } from '../dist/personal/lexicon/nationalities.js';
import { places } from '../dist/personal/lexicon/places.js';
import { surnames } from '../dist/personal/lexicon/surnames.js';
import { firmWords, jobs, knownFirms, logNouns, nicknames, publicBodies, vehicles } from './words.mjs';

const words = (list) => list.split(/\s+/).filter(Boolean);
const capital = (w) => w.charAt(0).toUpperCase() + w.slice(1);
const capitals = (w) =>
  w
    .split(/([-_' ])/)
    .map((p) => (['on', 'in', 'le', 'under', 'upon', 'super'].includes(p) ? p : capital(p)))
    .join('')
    .replaceAll('_', ' ');
const given = Object.values(givenNames).flatMap(words);
const family = Object.values(surnames).flatMap(words);
const pairs = { british: ['british', 'british'], romance: ['romance', 'european'], germanic: ['germanic', 'european'], slavic: ['slavic', 'european'], balticFinnoUgric: ['balticFinnoUgric', 'european'], greekTurkic: ['greekTurkic', 'european'], albanianKurdish: ['albanianKurdish', 'european'], arabicPersian: ['arabicPersian', 'arabicAfricanAsian'], southAsian: ['southAsian', 'arabicAfricanAsian'], eastAsian: ['eastAsian', 'arabicAfricanAsian'], african: ['african', 'arabicAfricanAsian'], american: ['american', 'american'] }; // prettier-ignore
const cultures = Object.entries(pairs).map(([, [g, s]]) => [words(givenNames[g]), words(surnames[s])]);
const towns = [...words(places.uk), ...words(places.world)];
const countries = words(places.country);

const onsets = ['b', 'br', 'c', 'ch', 'd', 'dr', 'f', 'g', 'gr', 'h', 'j', 'k', 'kr', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'sch', 'st', 't', 'th', 'tr', 'v', 'w', 'z', 'sk', 'sv', 'Ch', 'dz', 'š', 'ž', 'ç'].map((o) => o.toLowerCase()); // prettier-ignore
const vowels = ['a', 'e', 'i', 'o', 'u', 'a', 'e', 'i', 'o', 'ai', 'ei', 'ia', 'io', 'oo', 'á', 'é', 'ä', 'ö', 'ü', 'ø', 'å', 'í', 'ó', 'y']; // prettier-ignore
const codas = ['', '', '', 'n', 'r', 's', 'l', 'm', 'nd', 'rt', 'k', 'ck', 'lt', 'sz', 'th'];
const nameTails = ['son', 'sen', 'sson', 'ov', 'ova', 'ev', 'eva', 'in', 'ić', 'ič', 'ović', 'ski', 'ska', 'wicz', 'ek', 'ák', 'ová', 'enko', 'uk', 'dze', 'yan', 'oğlu', 'er', 'mann', 'berg', 'ström', 'lund', 'nen', 'la', 'ez', 'es', 'ão', 'eira', 'ini', 'elli', 'etti', 'ucci', 'eau', 'ier', 'oux', 'as', 'is', 'idis', 'opoulos', 'escu', 'ani', 'aj', 'i', 'y', 'ffy', 'ósi', 'dóttir', 'arsson', 'ley', 'ton', 'ford', 'well', 'worth', 'ham', 'by', 'ingham', 'stra', 'ma', 'huis', 'aert', 'wala', 'pour', 'zadeh', 'ullah', 'uddin', 'oke', 'kwe', 'moto', 'yama', 'mura', 'guchi', 'ura']; // prettier-ignore
const townTails = ['ton', 'ham', 'ford', 'by', 'ville', 'burg', 'stad', 'heim', 'dorf', 'ow', 'ice', 'ovo', 'ec', 'nik', 'je', 'falva', 'szeg', 'köping', 'järvi', 'la', 'vere', 'saare', 'vik', 'nes', 'fjord', 'dal', 'berg', 'field', 'worth', 'minster', 'mouth', 'pool', 'wick', 'ley', 'bury', 'don', 'ano', 'ello', 'ona', 'ares', 'inho', 'eira', 'ac', 'ay', 'gnies', 'sur', 'elle', 'wil', 'ikon', 'hausen', 'kirchen', 'löf', 'høj', 'rup', 'lev', 'sted', 'gård', 'stofa', 'eyri', 'suaq', 'miit']; // prettier-ignore

const syllable = (r) => r.pick(onsets) + r.pick(vowels) + r.pick(codas);
const stem = (r, most = 2) => Array.from({ length: 1 + r.below(most) }, () => syllable(r)).join('');
const newName = (r) =>
  capital(
    stem(r, 1) +
      r.pick(onsets) +
      r.pick(nameTails.map((t) => (/^[aeiouyáéíóøö]/i.test(t) ? t : r.pick(['a', 'e', 'i', 'o']) + t))),
  );
const newGiven = (r) =>
  capital(stem(r) + r.pick(['a', 'o', 'e', 'i', 'an', 'en', 'us', 'ia', 'ina', 'el', 'im', 'ek', 'ka', 'ne', 'da']));
const newTown = (r) => capital(stem(r, 2) + r.pick(townTails));
const mutated = (r, w) => {
  const at = 1 + r.below(Math.max(1, w.length - 2));
  return w.slice(0, at) + r.pick('aeioulnrstkm'.split('')) + w.slice(at + (r.chance(0.5) ? 1 : 0));
};

const accented = {
  a: 'áäåâ',
  e: 'éèëě',
  i: 'íî',
  o: 'óöøô',
  u: 'úüů',
  s: 'šś',
  c: 'čć',
  z: 'žź',
  n: 'ñň',
  r: 'ř',
  y: 'ý',
};
const maybeAccent = (r, w) => (r.chance(0.2) ? w.replace(/[aeiouscznry]/g, (c) => (r.chance(0.25) ? r.pick(accented[c].split('')) : c)) : w); // prettier-ignore

function first(r, list = given) {
  const x = r.next();
  if (x < 0.2) return newGiven(r);
  const w = r.pick(list);
  return capital(maybeAccent(r, x < 0.35 ? mutated(r, w) : w));
}
function last(r, list = family) {
  const x = r.next();
  if (x < 0.3) return newName(r);
  const w = r.pick(list);
  const named = maybeAccent(r, x < 0.45 ? mutated(r, w) : w);
  if (r.chance(0.04)) return `${capital(named)}-${capital(r.pick(list))}`;
  if (r.chance(0.03)) return `${r.pick(['O', 'D'])}'${capital(named)}`;
  if (r.chance(0.03)) return `${r.pick(['Mc', 'Mac', 'Fitz'])}${capital(named)}`;
  if (r.chance(0.04))
    return `${r.pick(['van', 'van der', 'de', 'de la', 'von', 'ten', 'da', 'dos', 'el', 'bin', 'al'])} ${capital(named)}`;
  if (r.chance(0.02)) return `${r.pick(['Al', 'El', 'al', 'el'])}-${capital(named)}`;
  return capital(named);
}
export function person(r) {
  const [g, s] = r.chance(0.85) ? r.pick(cultures) : [given, family];
  const [f, l] = [first(r, g), last(r, s)];
  const x = r.next();
  if (x < 0.56) return `${f} ${l}`;
  if (x < 0.66) return `${f} ${r.pick('ABCDEFGHIJKLMNOPRSTVWZ'.split(''))}${r.chance(0.6) ? '.' : ''} ${l}`;
  if (x < 0.7) return `${f} ${first(r, g)} ${l}`;
  if (x < 0.73) return `${f} ${l} ${last(r, s)}`;
  if (x < 0.75) return `${r.pick('ABCDEFGHJKLMNPRSTW'.split(''))}. ${l}`;
  if (x < 0.77) return `${f} ${l.toUpperCase()}`;
  if (x < 0.78) return `${f} '${capital(r.pick(nicknames))}' ${l}`;
  if (x < 0.8) return `${f}-${first(r, g)} ${l}`;
  if (x < 0.81) return `${l} ${f}`;
  return x < 0.91 ? f : l;
}
export const full = (r) => {
  const [g, s] = r.pick(cultures);
  return `${first(r, g)} ${last(r, s)}`;
};
export function city(r) {
  const x = r.next();
  let name = x < 0.4 ? newTown(r) : capitals(r.pick(towns));
  if (r.chance(0.08)) name = `${r.pick(['San', 'Santa', 'St', 'Saint', 'Port', 'Villa', 'Bad', 'North', 'South', 'Upper', 'Great', 'New', 'Old', 'Nova', 'Le', 'La', 'Los', 'El', 'Mount', 'Fort', 'East', 'West', 'Lower'])} ${name}`; // prettier-ignore
  if (r.chance(0.05))
    name = `${name} ${r.pick(['del', 'de', 'sur', 'am', 'nad', 'pod', 'di', 'upon', 'ob', 'do', 'by'])} ${newTown(r)}`;
  if (r.chance(0.04)) name = `${name}-${r.pick(['sur', 'le', 'on', 'en'])}-${newTown(r)}`;
  if (r.chance(0.03))
    name = `${name} ${r.pick(['City', 'Bay', 'Beach', 'Springs', 'Heights', 'Park', 'Falls', 'Junction', 'Hill', 'Valley', 'Green', 'Heath'])}`;
  if (r.chance(0.02)) name = `${name} ${r.pick(['(Orange)', '(North)', '2', 'K', 'C'])}`;
  if (r.chance(0.12)) name = name.toUpperCase();
  return name;
}
export const country = (r) => (r.chance(0.04) ? r.pick(['UK', 'U.K.', 'USA', 'U.S.', 'UAE', 'The Netherlands', 'the Netherlands', 'The Gambia', 'Greenlander', 'Cyprus (Greek)', 'Republic of Ireland', 'DR Congo']) : capitals(r.pick(countries))); // prettier-ignore
export const gpe = (r) =>
  r.chance(0.35) ? country(r) : r.chance(0.03) ? r.pick(['TX', 'CA', 'NY', 'ON', 'QC', 'SK', 'NSW']) : city(r);

const road = (r) => (r.chance(0.5) ? last(r) : r.chance(0.5) ? newTown(r) : capitals(r.pick(['high', 'station', 'church', 'mill', 'park', 'victoria', 'london', 'king', 'queen', 'green', 'main', 'school', 'north', 'rose', 'oak', 'elm', 'hill', 'bridge', 'bay', 'crown', 'princess', 'market', 'chapel', 'manor', 'meadow', 'spring', 'lake', 'river', 'college', 'railway', 'canal', 'lovers', 'consul', 'fourth', 'fifth', 'countess']))); // prettier-ignore
const streetForms = [
  (r, n) => `${n} ${road(r)} ${r.pick(['Street', 'Road', 'Avenue', 'Lane', 'Drive', 'Close', 'Crescent', 'Court', 'Place', 'Square', 'Way', 'Walk', 'Rise', 'View', 'Gardens', 'Grove', 'Terrace', 'St', 'Rd', 'Ave', 'Dr', 'Ln', 'Boulevard', 'Parade', 'Hill', 'Mews', 'Circle', 'Highway', 'Loop', 'Union', 'Trail', 'Pass', 'Prairie', 'Point', 'Squares', 'Rapids', 'Views', 'Mill', 'Station', 'Park', 'Ridge', 'Garden'])}`, // prettier-ignore
  (r, n) => `${n} ${road(r)} ${r.pick(['Street', 'Road', 'Avenue', 'Lane', 'Close', 'Drive', 'Court', 'Crescent'])}`,
  (r, n) => `${newTown(r)}${r.pick(['gatan', 'vägen', 'vej', 'gade', 'veien', 'gata', 'katu', 'tie', 'straße', 'strasse', 'weg', 'gasse', 'straat', 'laan', 'gracht', 'kuja', 'braut', 'götu', 'stræti', 'bakken', 'allé', 'platz', 'dreef', 'parken', 'stien', 'lia', 'ringen', 'plein'])} ${n}`, // prettier-ignore
  (r, n) => `${r.pick(['Rue', 'Rue de', 'Rue du', 'Avenue', 'Avenue de', 'Via', 'Via dei', 'Viale', 'Corso', 'Piazza', 'Rua', 'Rua do', 'Rua da', 'Avenida', 'Calle', 'Calle de', 'Paseo del', 'Plaza', 'ul.', 'ulica', 'Strada', 'Travessa', 'Carrer de', 'C/', 'Place', 'Quai', 'Chemin des', 'Largo', 'Estrada', 'Boulevard', 'Chaussée', 'Cours', 'Av', 'Ctra.', 'Λεωφόρος', 'Odos'])} ${road(r)} ${n}`, // prettier-ignore
  (r, n) =>
    `${n} ${r.pick(['Rue', 'rue de', 'Rue du', 'Avenue', 'avenue de', 'boulevard', 'Place', 'Quai', 'Cours', 'rue'])} ${road(r)}`,
  (r, n) => `${last(r)} ${r.pick(['u.', 'utca', 'út', 'tér', 'krt.', 'tn', 'pst', 'tänav', 'tee', 'mnt', 'terrasse', 'vej', 'ulica', 'cesta', 'trg', 'street', 'körút', 'rkp.', 'alle', 'plads', 'tori', 'iela', 'g.', 'köz'])} ${n}${r.chance(0.3) ? '.' : ''}`, // prettier-ignore
  (r, n) => `${newName(r)} ${n}`,
  (r, n) => `${n} ${newName(r)}`,
  (r, n) => `P.O. Box ${n}`,
];
export const houseNumber = (r) =>
  r.chance(0.15)
    ? `${1 + r.below(200)}${r.pick(['a', 'b', 'A', 'B', 'bis'])}`
    : String(1 + r.below(r.chance(0.5) ? 120 : 3000));
export const street = (r) => r.pick(streetForms)(r, houseNumber(r));
export const roadOnly = (r) => street(r).replace(/^\d+\w? | \d+\w?\.?$/g, '');
export const building = (r) => r.digits(3 + r.below(3));
export const unit = (r) =>
  `${r.pick(['Apt.', 'Suite', 'Apt.', 'Suite', 'Flat', 'Unit', 'Room', 'Floor', 'Apartment', 'Box', 'Block'])} ${r.digits(1 + r.below(3))}`;
export const ukPostcode = (r) => `${r.pick(['M', 'L', 'B', 'E', 'N', 'SE', 'SW', 'CM', 'IP', 'CO', 'WA', 'LS', 'BD', 'OL', 'BL', 'PR', 'SK', 'RM', 'SS', 'NR', 'PE', 'CB', 'LU'])}${1 + r.below(29)} ${r.below(10)}${r.pick(['AB', 'XY', 'QT', 'LN', 'DH', 'RS', 'EJ'])}`; // prettier-ignore
export const zip = (r) => r.pick([() => r.digits(5), () => r.digits(5), () => r.digits(4), () => r.digits(4), () => `${r.digits(3)} ${r.digits(2)}`, () => `${r.digits(4)} ${r.pick(['AB', 'SL', 'KX'])}`, () => `${r.digits(2)}-${r.digits(3)}`, () => `${r.digits(5)}-${r.digits(3)}`, () => `${r.digits(4)}-${r.digits(3)}`, () => r.digits(3), () => ukPostcode(r)])(); // prettier-ignore
const state = (r) =>
  r.pick([
    'CO',
    'RS',
    'NI',
    'MQ',
    'TX',
    'CA',
    'NY',
    'QC',
    'ON',
    'GU',
    'AT',
    'OV',
    'MP',
    '43',
    'NSW',
    'VIC',
    'SP',
    'nan',
    'FL',
    'Vas',
    'DE',
  ]);
export function address(r) {
  const b = r.chance(0.6) ? `${building(r)} ` : '';
  const u = r.chance(0.55) ? ` ${unit(r)}` : '';
  const forms = [
    () =>
      `${b}${street(r)}${u}\n${city(r)}\n, ${state(r)}\n ${r.chance(0.4) ? country(r) : ''} ${zip(r)}`.replace(
        / {2}/g,
        ' ',
      ),
    () => `${b}${street(r)}${u}\n${city(r)}, ${state(r)} ${zip(r)}`,
    () => `${b}${street(r)}${u}, ${city(r)}, ${country(r)}${r.chance(0.6) ? ` ${zip(r)}` : ''}`,
    () => `${b}${street(r)}${u} ${city(r)} ${r.chance(0.5) ? country(r) : state(r)}`,
    () =>
      `${b}${street(r)}${r.chance(0.4) ? ` ${last(r)} ${r.pick(['Union', 'Hill', 'Point', 'Squares', 'Prairie'])}` : ''}\n ${unit(r)}\n ${city(r)}\n ${country(r)}${r.chance(0.6) ? ` ${zip(r)}` : ''}`,
    () => `${unit(r)}, ${street(r)}, ${city(r)}${r.chance(0.6) ? `, ${zip(r)}` : ''}`,
    () => `${street(r)}, ${city(r)}, ${ukPostcode(r)}`,
    () => `${street(r)}, ${city(r)} ${ukPostcode(r)}`,
    () => `${street(r)}, ${zip(r)} ${city(r)}`,
    () => `PSC ${r.digits(4)}, Box ${r.digits(4)}\nAPO ${r.pick(['AA', 'AE', 'AP'])} ${r.digits(5)}`,
    () => `Unit ${r.digits(4)} Box ${r.digits(4)}\nDPO ${r.pick(['AA', 'AE', 'AP'])} ${r.digits(5)}`,
    () => `${r.pick(['USNS', 'USNV', 'USS', 'USCGC'])} ${last(r)}\nFPO ${r.pick(['AA', 'AE', 'AP'])} ${r.digits(5)}`,
    () => `the corner of ${roadOnly(r)} and ${roadOnly(r)}`,
  ];
  const a = r.pick(forms)();
  return r.chance(0.06) ? a.toLowerCase() : a;
}
const firmStems = ['data', 'cloud', 'civic', 'smart', 'open', 'legis', 'trans', 'info', 'net', 'bio', 'med', 'fin', 'geo', 'aero', 'agri', 'edu', 'eco', 'nu', 'zil', 'quant', 'core', 'logi', 'meta', 'sun', 'star', 'blue', 'red', 'green', 'north', 'urban', 'walk', 'score', 'space', 'text', 'tele', 'credit', 'law', 'tax', 'home', 'farm', 'food', 'job', 'flight', 'map', 'pixel', 'social']; // prettier-ignore
const firmEnds = ['ify', 'ly', 'ware', 'weave', 'scape', 'soft', 'lytics', 'tech', 'io', 'market', 'made', 'dragon', 'storm', 'list', 'view', 'hub', 'works', 'wise', 'gov', 'path', 'com', 'num', 'via', 'mine', 'cast', 'point', 'base', 'lab', 'grid', 'loop', 'quest', 'score', 'central', 'stat', 'coach', 'counter']; // prettier-ignore
const suffix = (r) =>
  r.pick([
    'Ltd',
    'Ltd.',
    'Limited',
    'PLC',
    'Inc',
    'Inc.',
    'LLC',
    'Group',
    'and Sons',
    'Corporation',
    'Corp.',
    'GmbH',
    'AG',
    'SA',
    'BV',
    'AB',
    'Oy',
    'Co',
    'LLP',
    '& Co',
    'Holdings',
    'Incorporated',
  ]);
const coined = (r) => capital(r.pick(firmStems) + r.pick(firmEnds));
const word = (r) => capital(r.pick(firmWords));
const orgForms = [
  (r) => `${last(r)}, ${last(r)} and ${last(r)}`,
  (r) => `${last(r)}-${last(r)}`,
  (r) => `${last(r)} ${suffix(r)}`,
  (r) => coined(r),
  (r) => coined(r),
  (r) => `${coined(r)} ${word(r)}`,
  (r) => `${r.chance(0.5) ? coined(r) : newName(r)} ${r.pick(['Analytics', 'Technologies', 'Labs', 'Systems', 'Solutions', 'Software', 'Insurance', 'Logistics', 'Partners', 'Research', 'Consulting', 'Group', 'Capital', 'Health', 'Media', 'Energy', 'Data', 'Services'])}`, // prettier-ignore
  (r) => `${word(r)} ${word(r)} ${suffix(r)}`,
  (r) => `${word(r)} ${word(r)}`,
  (r) => `${word(r)} ${word(r)} ${word(r)}`,
  (r) => `${r.chance(0.5) ? newTown(r) : capitals(r.pick(towns))} ${word(r)} ${suffix(r)}`,
  (r) => r.pick(knownFirms),
  (r) => r.pick(knownFirms),
  (r) => newName(r),
  (r) => `${last(r)} & ${last(r)}${r.chance(0.3) ? ` ${suffix(r)}` : ''}`,
  (r) => (r.chance(0.5) ? r.pick(publicBodies) : `${capitals(r.pick(towns))} ${r.pick(['Council', 'City Council', 'Police', 'University', 'Hospital', 'High School', 'College', 'Crown Court', 'Academy', 'FC', 'United', 'Town', 'Chamber of Commerce', 'Housing Association'])}`), // prettier-ignore
  (r) => Array.from({ length: 2 + r.below(4) }, () => r.pick('ABCDEFGHIKLMNOPRSTUW'.split(''))).join(''),
];
export const org = (r) => {
  const o = r.pick(orgForms)(r);
  return r.chance(0.06) ? o.toLowerCase() : o;
};
const two = (n) => String(n).padStart(2, '0');
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const year = (r) => 1940 + r.below(90);
export const date = (r) => r.pick([() => `${year(r)}-${two(1 + r.below(12))}-${two(1 + r.below(28))} ${two(r.below(24))}:${two(r.below(60))}:${two(r.below(60))}`, () => String(year(r)), () => String(year(r)), () => `${1 + r.below(12)}/${1 + r.below(28)}/${year(r)}`, () => `${two(1 + r.below(28))}/${two(1 + r.below(12))}/${year(r)}`, () => r.pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']), () => `${1 + r.below(28)} ${r.pick(months)}${r.chance(0.5) ? ` ${year(r)}` : ''}`, () => `${r.pick(months)} ${1 + r.below(28)}, ${year(r)}`, () => `${r.pick(months)} ${year(r)}`])(); // prettier-ignore
export const yearOnly = (r) => String(year(r));
export const weekday = (r) => r.pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
export const age = (r) => String(12 + r.below(80));
const peoples = words(nationalities).filter((w) => !w.includes('-'));
export const nrp = (r) =>
  r.chance(0.1) ? `${r.pick(peoples)}s` : r.chance(0.05) ? r.pick(peoples) : capital(r.pick(peoples));
export const title = (r) =>
  r.pick([
    'Mr',
    'Mrs',
    'Ms',
    'Miss',
    'Dr',
    'Mr.',
    'Mrs.',
    'Ms.',
    'Dr.',
    'Prof.',
    'Professor',
    'Sir',
    'Rev',
    'Cllr',
    'Mx',
  ]);
export const job = (r) => (r.chance(0.15) ? r.pick(jobs).toLowerCase() : r.pick(jobs));
export const phone = (r) => r.pick([() => `07700 900${r.digits(3)}`, () => `01632 960 ${r.digits(3)}`, () => `${r.digits(3)}-${r.digits(3)}-${r.digits(4)}`, () => `(${r.digits(3)})${r.digits(3)}-${r.digits(4)}`, () => `+${1 + r.below(98)} ${r.digits(2)} ${r.digits(3)} ${r.digits(2)} ${r.digits(2)}`, () => `${r.digits(3)} ${r.digits(4)}`, () => `0${r.digits(3)} ${r.digits(2)} ${r.digits(2)} ${r.digits(2)}`, () => `${r.digits(3)} ${r.digits(3)} ${r.digits(3)}`, () => `${r.digits(2)}-${r.digits(2)}-${r.digits(2)}-${r.digits(2)}`, () => `+44${r.digits(10)}`, () => `${r.digits(3)}.${r.digits(3)}.${r.digits(4)}x${r.digits(3)}`, () => `0${r.digits(10)}`, () => `${r.digits(4)} ${r.digits(4)}`, () => `${r.digits(3)} ${r.digits(2)} ${r.digits(3)}`])(); // prettier-ignore
export const card = (r) => r.digits(r.pick([12, 13, 14, 15, 16, 16, 16, 19]));
export const email = (r) =>
  `${first(r)}${r.pick(['', '.', '_'])}${last(r)}@example.${r.pick(['com', 'org', 'net'])}`.replace(/ /g, '');
export const url = (r) =>
  `${r.pick(['https://', 'http://', 'https://www.', 'www.'])}${coined(r)}.example.${r.pick(['com', 'org', 'net'])}/`;
export const iban = (r) =>
  `GB${r.digits(2)}${Array.from({ length: 4 }, () => r.pick('ABCDEFGHKLMNPRSTUW'.split(''))).join('')}${r.digits(14)}`;
export const ip = (r) => `${1 + r.below(250)}.${r.below(250)}.${r.below(250)}.${r.below(250)}`;
export const licence = (r) =>
  r.pick([
    () => r.digits(7),
    () => `${r.digits(4)}-${r.digits(2)}-${r.digits(4)}`,
    () => `${r.pick('ABCFHKMNSTVW'.split(''))}${r.digits(12)}`,
    () => r.digits(8),
    () => `${r.pick('ABCFHK'.split(''))}${r.digits(7)}`,
  ])();
export const ssn = (r) => `${r.digits(3)}-${r.digits(2)}-${r.digits(4)}`;
export const vrm = (r) =>
  `${r.pick(['AB', 'EK', 'YJ', 'MX', 'LV', 'PK', 'DA'])}${two(2 + r.below(70))} ${r.pick(['ABC', 'HNB', 'OTK', 'XPD', 'ZTV'])}`;
export const vehicle = (r) =>
  `${r.chance(0.6) ? `${r.pick(['white', 'black', 'silver', 'grey', 'blue', 'dark', 'White', 'Grey', 'red', 'green'])} ` : ''}${r.pick(vehicles)}`;
export const clock = (r) => r.pick([() => `${two(r.below(24))}${two(r.below(60))}`, () => `${two(r.below(24))}:${two(r.below(60))}`, () => `${two(r.below(24))}${two(r.below(60))}`])(); // prettier-ignore
export const noun = (r) => {
  const n = `${r.pick(logNouns)}${r.chance(0.3) ? ` ${r.pick(logNouns)}` : ''}`;
  return capital(n);
};
export const unitNumber = (r) => String(1 + r.below(150));
export { first, last };
