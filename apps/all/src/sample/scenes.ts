import type { Seeded } from './random.js';
import { colours, firms, givenNames, makes, roads, streets, surnames, towns } from './words.js';

/** What a scene's author may use. Vehicles and numbers come from a small pool, so that logs share them and get linked. */
export interface Cast {
  readonly r: Seeded;
  readonly vrm: string;
  readonly phone: string;
  readonly person: string;
  readonly other: string;
  readonly town: string;
  readonly street: string;
}

export interface Scene {
  readonly sourceType: string;
  readonly grade: { source: number; assessment: string; handling: string; conditions: string[] };
  readonly marking: string;
  readonly title: string;
  readonly body: string;
  readonly provenance: string;
  readonly purpose: string;
  readonly comment?: string;
  readonly source?: Readonly<Record<string, string>>;
  readonly authorityUrn?: string;
}

const grade = (source: number, assessment: string, handling = 'P', conditions: string[] = []) => ({
  source,
  assessment,
  handling,
  conditions,
});
const sensitive = 'OFFICIAL-SENSITIVE';

export function cast(r: Seeded): Cast {
  const pool = r.whole(0, 39);
  return {
    r,
    vrm: `${'EK YJ LV MA NG PO'.split(' ')[pool % 6]}${String(11 + (pool % 12)).padStart(2, '0')} ${'HNB OTK ZRF KWE'.split(' ')[pool % 4]}`,
    phone: `07700 900${String(100 + pool * 7).slice(0, 3)}`,
    person: `${r.pick(givenNames)} ${r.pick(surnames)}`,
    other: `${r.pick(givenNames)} ${r.pick(surnames)}`,
    town: r.pick(towns),
    street: r.pick(streets),
  };
}

/** The kinds of log in the sample, with how often each comes in a hundred. */
export const scenes: readonly { readonly weight: number; readonly scene: (c: Cast) => Scene }[] = [
  {
    weight: 26,
    scene: ({ r, vrm, town }) => ({
      sourceType: 'ANPR',
      grade: grade(1, 'A'),
      marking: sensitive,
      title: `Read of ${vrm}, ${town}`,
      body: `${vrm} read on the ${r.pick(roads)} near ${town}, travelling ${r.pick(['north', 'south', 'east', 'west'])}bound, lane ${r.whole(1, 3)}.`,
      provenance: 'Automatic read, roadside camera.',
      purpose: 'Prevention and detection of crime',
    }),
  },
  {
    weight: 24,
    scene: ({ r, vrm, person, town, street }) => ({
      sourceType: 'OFFICER',
      grade: grade(1, 'A'),
      marking: sensitive,
      title: `Stop check, ${street}, ${town}`,
      body: `${r.pick(colours)} ${r.pick(makes)} ${vrm} stopped on ${street}, ${town}. Driver gave the name ${person}. ${r.pick(['Bolt croppers and gloves on the rear seat, accounted for as work tools.', 'A quantity of catalytic converters in the rear.', 'Two large holdalls of new clothing with tags, no receipts.', 'Nothing of note in the vehicle.'])} Vehicle left towards the ${r.pick(roads)}.`,
      provenance: "Officer's own observation during a stop.",
      purpose: r.pick(['Prevention and detection of burglary', 'Prevention and detection of vehicle crime']),
    }),
  },
  {
    weight: 14,
    scene: ({ r, vrm, phone, person, town, street }) => ({
      sourceType: 'ANONYMOUS',
      grade: grade(2, 'D'),
      marking: sensitive,
      title: `Drug dealing, ${street}, ${town}`,
      body: `${person} is selling cocaine from a flat on ${street}, ${town}. Customers ring ${phone}. A ${r.pick(colours)} ${r.pick(makes)} ${vrm} drops off most evenings.`,
      provenance: 'Anonymous line.',
      purpose: 'Prevention and detection of drug supply',
    }),
  },
  {
    weight: 12,
    scene: ({ r, vrm, person, other, town, street }) => ({
      sourceType: 'PUBLIC',
      grade: grade(2, 'A'),
      marking: sensitive,
      title: `Visits to an address, ${street}, ${town}`,
      body: `I live opposite and from my kitchen window I can see ${person} and ${other} carrying boxes out of number ${r.whole(2, 90)} into a ${r.pick(makes)} ${vrm}. My brother told me it is stolen tools. I counted ${r.whole(6, 20)} boxes.`,
      provenance: 'Named member of the public, details held in the source register.',
      purpose: 'Prevention and detection of crime',
      source: {
        name: `${r.pick(givenNames)} ${r.pick(surnames)}`,
        contact: `07700 900${r.digits(3)}`,
        reference: `ISR-${r.digits(6)}`,
      },
    }),
  },
  {
    weight: 6,
    scene: ({ r, person, town }) => ({
      sourceType: 'PARTNER',
      grade: grade(2, 'C'),
      marking: sensitive,
      title: `Workers at a car wash, ${town}`,
      body: `Council officers were told that ${r.whole(4, 9)} workers at ${r.pick(firms)}, ${town}, sleep on site, are not paid and that ${person} holds their passports. One worker appeared to be about 16.`,
      provenance: 'Council trading standards visit report.',
      purpose: 'Safeguarding and detection of modern slavery',
    }),
  },
  {
    weight: 5,
    scene: ({ person, other, town, street }) => ({
      sourceType: 'PUBLIC',
      grade: grade(2, 'B'),
      marking: sensitive,
      title: `Threat to kill, ${town}`,
      body: `${person} has said he is going to shoot ${other} tonight outside the address on ${street}, ${town}. He has a handgun and has been seen waiting near the house.`,
      provenance: 'Named member of the public, told by a relative.',
      purpose: 'Protection of life',
      source: { name: 'Held in the register', reference: 'ISR-400112' },
    }),
  },
  {
    weight: 7,
    scene: ({ r, phone, person, town }) => ({
      sourceType: 'CHIS',
      grade: grade(1, 'A', 'C', ['S2', 'review 2027-06-30']),
      marking: 'SECRET',
      title: `Movement of cocaine, ${town}`,
      body: `${person} told me in the car that ${r.whole(2, 9)} kilos of cocaine will be moved from ${town} on Friday. He uses ${phone} only for this. Only three of us were there.`,
      provenance: 'Source was present.',
      purpose: 'Prevention and detection of drug supply',
      comment: 'Reason for handling C: risk to the source.',
      source: { reference: `ISR-${r.digits(6)}`, handler: `Handler ${r.digits(3)}` },
      authorityUrn: `CHIS-${r.digits(5)}`,
    }),
  },
  {
    weight: 6,
    scene: ({ r, phone, town, person }) => ({
      sourceType: 'OSINT',
      grade: grade(2, 'D'),
      marking: sensitive,
      title: `Profile offering e-bikes, ${town}`,
      body: `An online account in the name ${person} advertises ${r.whole(3, 20)} e-bikes with no paperwork for collection in ${town}. Contact number ${phone}.`,
      provenance: 'Open internet search.',
      purpose: 'Prevention and detection of crime',
    }),
  },
];
