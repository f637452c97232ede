import type { Random } from '../random.js';

/**
 * What marks an identity: it stands only in fields that name a source, so that wherever else it shows, one was seen. The
 * checker looks for the bare word, in plain text and in hexadecimal.
 */
export const canary = 'Zyxqwv';

export const keywordTown = 'Colchester';
const towns = [keywordTown, 'Chelmsford', 'Basildon', 'Harlow', 'Braintree', 'Clacton', 'Witham', 'Maldon', 'Grays'];
const roads = ['A12', 'A120', 'A127', 'A130', 'M11', 'M25'];
const makes = ['Ford Focus', 'Vauxhall Corsa', 'Skoda Octavia', 'BMW 3 Series', 'Audi A4', 'Kia Ceed'];
const colours = ['grey', 'black', 'white', 'blue', 'red', 'silver'];
const letters = 'ABCDEFGHJKLMNOPRSTUVWXY';

const vrm = (r: Random): string =>
  `E${r.pick(['K', 'U', 'X', 'J'])}${r.whole(12, 23)} ${[0, 0, 0].map(() => letters[r.whole(0, letters.length - 1)]).join('')}`;

export interface Text {
  readonly sourceType: string;
  readonly grade: { readonly source: number; readonly assessment: string; readonly handling: string };
  readonly marking: string;
  readonly title: string;
  readonly body: string;
  readonly provenance: string;
  readonly purpose: string;
  readonly source?: Readonly<Record<string, string>>;
  readonly authorityUrn?: string;
}

const open = { marking: 'OFFICIAL-SENSITIVE', grade: { source: 1, assessment: 'A', handling: 'P' } };

function read(r: Random): Text {
  const town = r.pick(towns);
  const plate = vrm(r);
  return {
    ...open,
    sourceType: 'ANPR',
    title: `Read of ${plate}, ${town}`,
    body: `${plate} read on the ${r.pick(roads)} near ${town}, lane ${r.whole(1, 3)}, travelling ${r.pick(['north', 'south'])}bound.`,
    provenance: 'Automatic read, roadside camera.',
    purpose: 'Prevention and detection of crime',
  };
}

function stop(r: Random): Text {
  const town = r.pick(towns);
  return {
    ...open,
    sourceType: 'OFFICER',
    title: `Stop check, Station Road, ${town}`,
    body: `A ${r.pick(colours)} ${r.pick(makes)} ${vrm(r)} was stopped on Station Road, ${town}. ${r.whole(2, 4)} holdalls of new clothing with tags were seen in the rear.`,
    provenance: "Officer's own observation during a stop.",
    purpose: 'Prevention and detection of burglary',
  };
}

function neighbour(r: Random): Text {
  const n = r.whole(1, 99_999);
  return {
    ...open,
    grade: { source: 2, assessment: 'A', handling: 'P' },
    sourceType: 'PUBLIC',
    title: `Visits to an address, ${r.pick(towns)}`,
    body: `Boxes are carried from number ${r.whole(2, 90)} into a ${r.pick(colours)} ${r.pick(makes)} ${vrm(r)} most nights.`,
    provenance: 'Named member of the public, details held in the source register.',
    purpose: 'Prevention and detection of crime',
    source: { name: `${canary} Surname${n}`, contact: '07700 900123', reference: `ISR-${canary}-${n}` },
  };
}

function covert(r: Random): Text {
  const n = r.whole(1, 99_999);
  return {
    sourceType: 'CHIS',
    grade: { source: 1, assessment: 'B', handling: 'P' },
    marking: 'OFFICIAL-SENSITIVE',
    title: `Movement of stolen plant, ${r.pick(towns)}`,
    body: `${r.whole(2, 9)} excavators will be moved from a yard near ${r.pick(towns)} on the ${r.pick(roads)} this week.`,
    provenance: 'Source was present.',
    purpose: 'Prevention and detection of crime',
    source: { reference: `ISR-${canary}-${n}`, handler: `${canary} Handler${n}` },
    authorityUrn: `CHIS-${canary}-${n}`,
  };
}

function threat(r: Random): Text {
  const town = r.pick(towns);
  return {
    ...open,
    grade: { source: 2, assessment: 'C', handling: 'P' },
    sourceType: 'PUBLIC',
    title: `Threat to kill, ${town}`,
    body: `He has said he is going to shoot his brother tonight outside the address in ${town}. He has a handgun.`,
    provenance: 'Named member of the public, told by a relative.',
    purpose: 'Protection of life',
    source: { name: `${canary} Caller${r.whole(1, 99_999)}` },
  };
}

const kinds = [
  { weight: 52, text: read },
  { weight: 26, text: stop },
  { weight: 12, text: neighbour },
  { weight: 6, text: covert },
  { weight: 4, text: threat },
];

/** One synthetic report; most of them may leave at once, some wait for people, a few are threats to life. */
export function text(r: Random): Text {
  let left = r.next() * 100;
  for (const kind of kinds) if ((left -= kind.weight) < 0) return kind.text(r);
  return read(r);
}
