import fc from 'fast-check';
import { findIdentifiers, readIdentifier } from './find-identifiers.js';

const on = '2026-09-30';
const found = (text: string) =>
  findIdentifiers(text, { on }).map((i) => `${i.type} ${i.raw}${i.validity === 'valid' ? '' : ` ${i.validity}`}`);

describe('findIdentifiers', () => {
  it.each([
    ['a mark inside a postcode is no mark', 'Delivered to CM20 9ZX by van', ['POSTCODE CM20 9ZX']],
    ['a misread mark is none of the postcodes', 'Single read HJ64 5BU', ['VRM HJ64 5BU invalid']],
    ['a card is no telephone number', 'Card 4000 0012 3456 7899 used', ['CARD 4000 0012 3456 7899']],
    ['a wrong card is still one', 'knew her card, 4000 0012 3456 7898', ['CARD 4000 0012 3456 7898 invalid']],
    ['an IMEI is no card', 'handset IMEI 490154203237518', ['IMEI 490154203237518']],
    ['an address is no handle', 'mail joe@example.com or @joe_b', ['EMAIL joe@example.com', 'HANDLE @joe_b']],
    ['a web address keeps its path', 'at https://example.com/a(b), or', ['URL https://example.com/a(b)']],
    ['an account is no company', 'Acme Ltd paid 20-29-59 63748472', ['SORT_ACCOUNT 20-29-59 63748472 unverifiable']],
    ['a bracketed number of a firm is its own', 'Acme Ltd (01234567)', ['COMPANY_NO 01234567']],
    ['a short company number is wrong', 'a Ltd company 9912044', ['COMPANY_NO 9912044 invalid']],
    [
      'a spaced IBAN stops where its country says',
      'IBAN GB29 NWBK 6016 1331 9268 19 AND',
      ['IBAN GB29 NWBK 6016 1331 9268 19'],
    ],
    [
      'a labelled insurance number may be spaced, small or wrong',
      'nino ab 12 34 56 c. NINO AB123456E',
      ['NINO ab 12 34 56 c', 'NINO AB123456E invalid'],
    ],
    ['two numbers in a row are two', '07700 900418 07700 900419', ['PHONE 07700 900418', 'PHONE 07700 900419']],
    ['a number cut short is wrong', 'rang on 07700 900 22. Told', ['PHONE 07700 900 22 invalid']],
    ['a grid reference of two halves is one', 'near TL 394 861 and', ['GRID_REF TL 394 861']],
    ['an odd grid reference is wrong', 'A grid reference given as TQ 550', ['GRID_REF TQ 550 invalid']],
    [
      'a PNC id and a CRO number stay apart',
      'PNC 98/7654321E, CRO 065656/91H',
      ['PNCID 98/7654321E', 'CRO 065656/91H'],
    ],
    ['a birthday after a name', 'Sajid AKHTAR 03/11/1985, who', ['DOB 03/11/1985']],
    [
      'a licence badly printed',
      'Licence number printed as WADSW 750 1 23 P.',
      ['DRIVER_NUMBER WADSW 750 1 23 P invalid'],
    ],
    ['a short mark after its word', 'Nephew has a cherished plate, index 1A.', ['VRM 1A']],
    ['a bracket around a number is not its own', 'his mother (07700 900420).', ['PHONE 07700 900420']],
    ['a mark that reads like a word', 'a silver BMW, LB19 NOW, left', ['VRM LB19 NOW']],
    ['a mark with a dash or beside another', 'vans EK17-HNB/KX15ABC', ['VRM EK17-HNB', 'VRM KX15ABC']],
    ['a prisoner number cut short', 'prisoner John Smith A447EK', ['PRISON_NO A447EK invalid']],
    ['an account a digit short', 'account 20-29-59 6374847', ['SORT_ACCOUNT 20-29-59 6374847 invalid']],
    ['a postcode in lower case', 'a flat at ls1 4ab', ['POSTCODE ls1 4ab']],
    ['an old mark beside a car', 'a brown Rover 75, V712 KJM.', ['VRM V712 KJM']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['money', 'paid £07700900123, £1,234,567 and €20 295 963 748'],
    ['times', 'at 0219 0241 0258 0433 and 03:14:09, 0800 1111'],
    ['dates', 'on 12/04/26, 2026-07-01 and 14.02.2008 and 20260801_142233'],
    ['sections of an act', 'arrested s.18 OAPA, searched s.1 PACE, s. 8'],
    ['roads and junctions', 'A12 northbound to M6 J36, B1256'],
    [
      'model names',
      'a BMW 330D and an Audi A3 TDI, Mazda 3, Ford F150 XLT van, Citroen C4 VTR, an AK47 MAG in the car',
    ],
    ['words in capitals', 'VAN SEEN CM11 AND CM12, ON A12 THE CAR TURNED, AT 10 THE VAN LEFT, 12 MAY 14 CARS'],
    ['measures', 'from b12 5ft pole, near e10 4th'],
    ['parts of a mark', 'part index KX15, plate something like YE17 or VE17'],
    ['references that are nobody’s', 'URN RIU-2026-0000042, 37AB1234526, MP/118, SAR 2026-118804, ISR 0417'],
    ['a log of a year', 'log 14/2026/33'],
    ['files', 'IMG_20260801.jpg, V2_plot_11-04-07.mp4, TMoran.heic'],
    ['positions and versions', '51.56213, 0.50377 with version 1.2.3.4'],
    ['a missing space', 'He came to the house.It was late.No one saw.'],
  ])('takes no %s for an identifier', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('answers with offsets that give back the raw text, in order and without overlaps', () => {
    const piece = fc.constantFrom(
      '07700 900418',
      'EK17 HNB',
      'CM20 9ZX',
      'joe@example.com',
      '@joe',
      '14/02/1998',
      'PNC 2019/0123456E',
      'IBAN GB29NWBK60161331926819',
      'card 4111 1111 1111 1111',
      'the van',
      '£20',
      '. ',
      ',',
      ' ',
      'é🚗',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 25 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const i of findIdentifiers(text, { on })) {
          expect(text.slice(i.start, i.end)).toBe(i.raw);
          expect(i.start).toBeGreaterThanOrEqual(last);
          expect(i.end).toBeGreaterThan(i.start);
          expect(readIdentifier(i.type, i.raw, { on })).toEqual({ normalised: i.normalised, validity: i.validity });
          last = i.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same in the middle of a long text as in a short one', () => {
    const pieces = [
      'index EK17 HNB.',
      'IMEI 490154203237518.',
      'NINO AB123456C.',
      'PNC 2019/0123456E.',
      'licence MORGA657054SM9IJ.',
    ];
    const words = 'and then he was seen by the others on the long way home '.repeat(40);
    for (const piece of pieces) {
      expect(found(piece)).toHaveLength(1);
      expect(found(`${words}${piece} ${words}`)).toEqual(found(piece));
    }
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        findIdentifiers(text);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'a',
    '0',
    '1 ',
    'A1 ',
    'a.',
    '@',
    'a@',
    'http',
    'AB12 ',
    '0x',
    '0770 ',
    '(0',
    '1:',
    '///a.b',
    '. ',
    'www.',
    '-',
  ])('takes time in proportion to a text of %j alone', (unit) => {
    const took = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      const from = performance.now();
      findIdentifiers(text);
      return performance.now() - from;
    };
    took(4_000);
    // A quadratic pattern would need minutes for this.
    expect(took(100_000)).toBeLessThan(3_000);
  });
});
