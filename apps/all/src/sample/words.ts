/** Invented people, firms and streets in real towns. Telephone numbers come from the ranges kept free for drama. */
export const givenNames = [
  'Aidan',
  'Marek',
  'Leanne',
  'Tariq',
  'Joely',
  'Ossian',
  'Chidi',
  'Rhona',
  'Besnik',
  'Thuy',
  'Callum',
  'Imogen',
];
export const surnames = [
  'HOLLINGS',
  'PRENDERGATE',
  'OKONJO',
  'STAVEL',
  'BRACKETT',
  'DERVISHI',
  'MARLOWE',
  'TRANH',
  'QUILLER',
  'FENNICK',
  'ABDI',
  'ROSSALL',
];
export const towns = [
  'Chelmsford',
  'Lowestoft',
  'Birkenhead',
  'Carlisle',
  'Luton',
  'Peterborough',
  'Bolton',
  'Ipswich',
  'Watford',
  'Blackburn',
];
export const streets = [
  'Harkwood Road',
  'Tanners Row',
  'Gable Court',
  'Priory Way',
  'Mill Bank',
  'Station Approach',
  'Larch Close',
  'Dock Street',
];
export const makes = [
  'Ford Transit',
  'Audi A3',
  'Volkswagen Golf',
  'Vauxhall Vivaro',
  'BMW 3 Series',
  'Seat Leon',
  'Toyota Aygo',
];
export const colours = ['grey', 'white', 'black', 'blue', 'silver', 'red'];
export const firms = [
  'Norvale Hand Car Wash',
  'Castle Quay Tyres',
  'Brightline Nails',
  'Eastgate Logistics',
  'Pier Road Motors',
];
export const roads = ['A12', 'A14', 'M62', 'A47', 'M6', 'A590', 'A120'];
