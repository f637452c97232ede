import { findSourceClues } from '../find-source-clues.js';
import type { TextField } from '../finding.js';

/** [code, source type, text, the passage that must be found or null where none may be] */
const cases: readonly [string, string, string, string | null][] = [
  ['first_person', 'PUBLIC', 'A van came at noon and I saw two men get out.', 'I saw two men get out'],
  ['first_person', 'PUBLIC', "He shouted 'I will be back for my money' from the car.", null],
  ['first_person', 'OFFICER', 'I stopped the vehicle on Mill Bank and spoke to the driver.', null],
  ['first_person', 'CHIS', 'He sold the digger and we loaded it together.', 'we loaded it together'],
  ['relation', 'PUBLIC', 'My cousin works there and says they pay in cash.', 'My cousin'],
  ['relation', 'PUBLIC', 'A postman says that the house at number 9 is empty.', 'A postman says that'],
  ['relation', 'PUBLIC', 'Marek pays his brother to drive the van.', null],
  ['relation', 'FOREIGN', 'He lives in Luton with his cousin Marius.', null],
  ['relation', 'PUBLIC', 'The caller owns the yard behind and says that they burn cable.', 'owns the yard behind'],
  ['relation', 'FOREIGN', 'He is married to a baker in Ghent.', null],
  ['relation', 'CHIS', 'Munro has a van. His cousin keeps the books.', null],
  [
    'small_circle',
    'PRISON',
    'Only the two who sweep the yard know of it.',
    'Only the two who sweep the yard know of it',
  ],
  ['small_circle', 'PUBLIC', 'She has kept a diary of it.', 'She has kept a diary'],
  ['private_place', 'PUBLIC', 'A man called Bodge lives over the launderette.', null],
  [
    'private_place',
    'SURVEILLANCE',
    'Watched from the gallery over the hall.',
    'Watched from the gallery over the hall',
  ],
  [
    'verbatim_speech',
    'PUBLIC',
    "She said in the queue 'he will have it in his van by teatime'.",
    "'he will have it in his van by teatime'",
  ],
  ['technique', 'CRIME_RECORD', 'Tracker fitted by the leasing firm gave its last place.', null],
  ['small_circle', 'PUBLIC', 'The key is under the pot, nobody else knows.', 'nobody else knows'],
  ['small_circle', 'CHIS', 'Only three of us were there.', 'Only three of us were there'],
  ['small_circle', 'OFFICER', 'Collision on the A12, nobody else injured.', null],
  ['private_time', 'CHIS', 'They met at 2115 hrs in the yard.', 'at 2115 hrs'],
  ['private_time', 'ANPR', 'Read at 2115 hrs northbound.', null],
  ['private_time', 'CHIS', 'He will move it on Friday.', null],
  ['private_place', 'PUBLIC', 'From my bathroom window the yard is in plain sight.', 'From my bathroom window'],
  ['private_place', 'CHIS', 'He counted the money in the kitchen.', 'in the kitchen'],
  ['private_place', 'CHIS', 'They meet at the car park of the retail centre.', null],
  ['participation', 'CHIS', 'Source was asked to mind the bag and did.', 'Source was asked to mind the bag and did'],
  ['participation', 'CRIME_RECORD', 'Suspect was asked to leave the shop.', null],
  ['verbatim_speech', 'CHIS', "He said 'it goes on the boat tonight' to the others.", "'it goes on the boat tonight'"],
  ['verbatim_speech', 'CHIS', "The place is called 'Harbour'.", null],
  ['verbatim_speech', 'CRIME_RECORD', "He told her 'you will be sorry for this one day soon' and left.", null],
  ['technique', 'COMMS_DATA', 'Cell site places the handset at Bolton.', 'Cell site'],
  ['technique', 'OFFICER', 'An informant says that he keeps a shotgun.', 'informant says'],
  ['technique', 'SURVEILLANCE', 'Lump on the Audi gave its route.', 'Lump on the Audi'],
  ['technique', 'OFFICER', 'Victim showed the tracker on the parcel website.', null],
  ['technique', 'OFFICER', 'The source of the fire was a bin; product was displayed on the shelf.', null],
  ['technique', 'OFFICER', 'Apart from a test purchase of two coffees the tour was quiet.', null],
  ['technique', 'OFFICER', 'A probe of the mud found two engine covers.', null],
  ['precision', 'SURVEILLANCE', 'Subject left at 10:02:14 on foot.', 'at 10:02:14'],
  ['precision', 'SURVEILLANCE', 'The pit is at ///plinth.acorn.wobble near the farm.', '///plinth.acorn.wobble'],
  ['precision', 'ANPR', 'Read 10:02:14 at Kelvedon.', null],
  ['freshness', 'CHIS', 'It was moved last night to the cellar.', 'last night'],
  ['freshness', 'CRIME_RECORD', 'Taken from a drive last night.', null],
  ['source_reference', 'CHIS', 'Source BRAMBLE (ISR 0417) met them.', 'Source BRAMBLE'],
  ['source_reference', 'PUBLIC', 'Details under ISR-400112 in the register.', 'ISR-400112'],
  [
    'source_reference',
    'OFFICER',
    'Wes Tattersall told the gaoler that the car is full of tools.',
    'Wes Tattersall told the gaoler',
  ],
  ['source_reference', 'OFFICER', 'The driver told us nothing.', null],
  ['metadata', 'OSINT', 'Picture saved as IMG_20260801_142233.jpg by the desk.', 'IMG_20260801_142233.jpg'],
  ['metadata', 'OSINT', 'The page is at pay-parking.example.com today.', null],
  ['grade_pattern', 'CHIS', 'Tenth log in a row from this origin, all 1A.', 'log in a row from this origin, all 1A'],
  ['mosaic', 'CHIS', 'Further to my last report on the safe.', 'Further to my last report on the safe'],
  [
    'recipient_risk',
    'CHIS',
    'Copied to her cousin, who is a special constable at Luton.',
    'who is a special constable at Luton',
  ],
  ['style', 'CHIS', 'He told them nowt about it.', 'nowt'],
  ['style', 'ANONYMOUS', 'POLICE DO NOWT.', null],
  ['tasking_echo', 'CHIS', 'In answer to your question: no, he has moved.', 'In answer to your question'],
];

test.each(cases)('%s of %s in "%s": %p', (code, sourceType, text, passage) => {
  const found = findSourceClues(text, { field: 'body', sourceType }).filter((f) => f.code === code);
  const passages = found.map((f) => text.slice(f.start, f.end));
  if (passage === null) expect(passages).toEqual([]);
  else expect(passages.some((p) => p.includes(passage) || passage.includes(p))).toBe(true);
});

test('a source type nobody told us of is treated as the most sensitive', () => {
  const text = 'I saw him in the kitchen, Lump on the Audi.';
  const codes = findSourceClues(text, { field: 'body' as TextField, sourceType: 'SOMETHING_NEW' }).map((f) => f.code);
  expect(codes).toEqual(expect.arrayContaining(['first_person', 'private_place', 'technique']));
});

test('a finding holds a place and no words', () => {
  const [finding] = findSourceClues('Source BRAMBLE called.', { field: 'body', sourceType: 'CHIS' });
  expect(JSON.stringify(finding)).not.toMatch(/BRAMBLE/i);
});

test('a long text with nothing but marks and repeated words is read in no time', () => {
  const began = Date.now();
  for (const hard of [
    'a '.repeat(20_000),
    "'".repeat(20_000),
    'the mother '.repeat(4_000),
    'I, '.repeat(8_000),
    'Only '.repeat(8_000),
  ])
    findSourceClues(hard, { field: 'body', sourceType: 'CHIS' });
  expect(Date.now() - began).toBeLessThan(4_000);
});
