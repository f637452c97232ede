import { findPersonalData } from '@collator/redaction';
import fc from 'fast-check';

const found = (text: string, type?: string): string[] =>
  findPersonalData(text)
    .filter((s) => type === undefined || s.type === type)
    .map((s) => s.span);

/** True where some span covers the words, whatever the type. */
const covers = (text: string, words: string): boolean => {
  const at = text.indexOf(words);
  return findPersonalData(text).some((s) => s.start <= at && s.end >= at + words.length);
};

describe('findPersonalData knows the names of many peoples', () => {
  test.each([
    ['English, surname in capitals', 'Driver identified as Kieran TOLMIE at the scene.', 'Kieran TOLMIE'],
    ['Irish', "Spoke to Mary D'Souza and Sean O'Brien at the house.", "Sean O'Brien"],
    ['Irish with particle', 'Seamus Mac Giolla Bhrighde was seen in Derry.', 'Seamus Mac Giolla Bhrighde'],
    ['Welsh', 'Aled ap Rhys left in a van.', 'Aled ap Rhys'],
    ['Welsh with hyphen', 'The tenant is Siân Griffiths-Jones.', 'Siân Griffiths-Jones'],
    ['Dutch', 'Piet van der Merwe was stopped at the port.', 'Piet van der Merwe'],
    ['French', 'He is married to Jean-Pierre Dubois.', 'Jean-Pierre Dubois'],
    ['Spanish', 'José Luis García Fernández rents the unit.', 'José Luis García Fernández'],
    ['Polish', 'The flat is let to Katarzyna Wiśniewska.', 'Katarzyna Wiśniewska'],
    ['Serbian', 'Dragan Petrović runs the yard.', 'Dragan Petrović'],
    ['Ukrainian', 'Dmytro Bondarenko sent the money.', 'Dmytro Bondarenko'],
    ['Romanian', 'The driver was Ionuț Dragomir.', 'Ionuț Dragomir'],
    ['Turkish', 'Mehmet Karaoğlu owns the shop.', 'Mehmet Karaoğlu'],
    ['Albanian', 'Cash goes to Besnik Krasniqi every week.', 'Besnik Krasniqi'],
    ['Arabic with article', 'He was let in by Abu Bakr al-Baghdadi yesterday.', 'Abu Bakr al-Baghdadi'],
    ['Arabic with bin', 'Ahmed bin Khalid was with them.', 'Ahmed bin Khalid'],
    ['Moroccan', 'Fatima Zahra El Idrissi is the tenant.', 'Fatima Zahra El Idrissi'],
    ['Punjabi', 'She is married to Gurpreet Singh Dhillon.', 'Gurpreet Singh Dhillon'],
    ['Pakistani', 'Muhammad Usman Khan signed for it.', 'Muhammad Usman Khan'],
    ['Tamil', 'Sivakumar Thangarajah works at the till.', 'Sivakumar Thangarajah'],
    ['Vietnamese', 'The gardener is Nguyễn Thị Hương from Hanoi.', 'Nguyễn Thị Hương'],
    ['Vietnamese without accents', 'The van is driven by Nguyen Van Thanh most days.', 'Nguyen Van Thanh'],
    ['Chinese', 'Zhang Min Hua runs the takeaway.', 'Zhang Min Hua'],
    ['Nigerian', 'The flat is let to Chukwuemeka Okafor.', 'Chukwuemeka Okafor'],
    ['Ghanaian', 'Kwabena Mensah was on the boat.', 'Kwabena Mensah'],
    ['Somali', 'Abdirahman Warsame was in the car.', 'Abdirahman Warsame'],
    ['Eritrean', 'Tesfaye Gebremariam is seventeen.', 'Tesfaye Gebremariam'],
    ['initial', 'It was sold to K. Ogden last week.', 'K. Ogden'],
    ['nobody the lexicon knows', 'The car belongs to Zilvan Brekthorsky of Leeds.', 'Zilvan Brekthorsky'],
  ])('%s', (_, text, name) => {
    expect(found(text, 'PERSON')).toContain(name);
  });

  test('a block letter does not hide who it is about', () => {
    expect(covers('SUBJECT KEVIN DOLAN LEFT THE HOUSE AT NINE', 'KEVIN DOLAN')).toBe(true);
  });

  test('a text in small letters does not hide them either', () => {
    expect(covers('kevin dolan sells it from a flat in oldham', 'kevin dolan')).toBe(true);
    expect(covers('kevin dolan sells it from a flat in oldham', 'oldham')).toBe(true);
  });

  test('a surname used again by itself is still a name', () => {
    const text = 'Visitor Chantelle Moyse was searched. Moyse left by the side gate.';
    expect(found(text, 'PERSON')).toEqual(expect.arrayContaining(['Chantelle Moyse', 'Moyse']));
  });
});

describe('findPersonalData tells false friends apart', () => {
  test('Jordan is a man and a country in one sentence', () => {
    const spans = findPersonalData('Jordan Pryke flew to Jordan.');
    expect(spans.map((s) => [s.type, s.span])).toEqual([
      ['PERSON', 'Jordan Pryke'],
      ['PLACE', 'Jordan'],
    ]);
  });

  test('Reading is a town, reading is a habit', () => {
    expect(found('She was reading a book in Reading.')).toEqual(['Reading']);
  });

  test('Bath is a town, a bath is not', () => {
    expect(found('He went for a bath in the morning.')).toEqual([]);
    expect(found('We moved here from Bath')).toEqual(['Bath']);
  });

  test('Rose Avenue is an address, no woman', () => {
    const spans = findPersonalData('They met on Rose Avenue near the shops.');
    expect(spans.map((s) => [s.type, s.span])).toEqual([['ADDRESS', 'Rose Avenue']]);
  });

  test('will and may are words until they are names', () => {
    expect(found('He will call. It may be late. Mark the box.')).toEqual([]);
    expect(found('It may rain, said May Holt.', 'PERSON')).toEqual(['May Holt']);
  });

  // Known miss, told in training/README.md: the surname is found, the given name is taken for the month.
  test.failing('May at the head of a sentence is a name when a surname follows', () => {
    expect(found('May Holt lives next door.', 'PERSON')).toEqual(['May Holt']);
  });

  test('a make of car is nobody', () => {
    expect(found('Police seized a Ford Transit and a Mercedes Vito.')).toEqual([]);
  });
});

describe('findPersonalData tells what it found', () => {
  test('a firm, a town, a people and an age', () => {
    const spans = findPersonalData('An Albanian male, 25 years old, works at Brightwater Nails Ltd in Warrington.');
    expect(spans.map((s) => [s.type, s.span])).toEqual([
      ['NATIONALITY', 'Albanian'],
      ['AGE', '25'],
      ['ORGANISATION', 'Brightwater Nails Ltd'],
      ['PLACE', 'Warrington'],
    ]);
  });

  test('identifiers of every kind keep their type', () => {
    const text = 'Call 07700 900123, write to jo@example.org, car AB51 ABC, NINO AB123456C, born 12/03/1980.';
    const types = findPersonalData(text).map((s) => s.type);
    expect(types).toEqual(expect.arrayContaining(['PHONE', 'EMAIL', 'VRM', 'NINO', 'DOB']));
  });

  test('foreign telephone numbers and dates in other forms', () => {
    expect(covers('Ring +46 (0)8 928 571 38 after six.', '+46 (0)8 928 571 38')).toBe(true);
    expect(covers('It began on 2004-06-01 11:34:35 precisely.', '2004-06-01 11:34:35')).toBe(true);
    expect(covers('It began on 3rd March 2026 they say.', '3rd March 2026')).toBe(true);
  });
});

const words = [
  'Kieran',
  'TOLMIE',
  'van',
  'O’Brien',
  'the',
  'Bath',
  '\n',
  '12',
  'Street',
  '07700 900123',
  '.',
  ',',
  '😀',
  '-',
  "'s",
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((w) => w.join(' ')),
);

describe('laws of findPersonalData', () => {
  test('spans lie inside the text, say what stands there, stand in order and never overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const s of findPersonalData(text)) {
          expect(s.start).toBeGreaterThanOrEqual(last);
          expect(s.end).toBeGreaterThan(s.start);
          expect(s.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(s.start, s.end)).toBe(s.span);
          expect(s.score).toBeGreaterThan(0);
          expect(s.score).toBeLessThanOrEqual(1);
          last = s.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the same text gives the same spans, whatever was read in between', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const before = findPersonalData(text);
        findPersonalData(other);
        expect(findPersonalData(text)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  test('plain paragraphs around a text take no span away', () => {
    const plain = 'nothing was seen at the shops and the door was closed.';
    const names = ['Kieran Tolmie', 'Fatima Zahra', 'Besnik Krasniqi', 'Ngozi Eze', 'Priya Patel', 'Aled Griffiths'];
    const said = ['was seen by the shops.', 'sold the car to a man.', 'lives there with a friend.'];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...said), fc.nat(4), fc.nat(4), (name, rest, a, b) => {
        const text = `${name} ${rest}`;
        expect(found(text, 'PERSON')).toContain(name);
        const long = [...Array(a).fill(plain), text, ...Array(b).fill(plain)].join('\n\n');
        expect(found(long, 'PERSON')).toContain(name);
      }),
    );
  });
});

describe('findPersonalData and hostile text', () => {
  test('invisible characters inside a name do not hide it', () => {
    const text = 'It was Kie\u200bran Tol\u00admie who drove.';
    expect(covers(text, 'Kie\u200bran Tol\u00admie')).toBe(true);
  });

  test('letters of another alphabet that look alike do not hide it', () => {
    const text = 'It was Kierаn Tоlmie who drove.';
    expect(covers(text, 'Kierаn Tоlmie')).toBe(true);
  });

  test('offsets are UTF-16 units of the text as it came', () => {
    const text = '😀😀 Driver was Kieran Tolmie 😀';
    const [span] = findPersonalData(text).filter((s) => s.type === 'PERSON');
    expect(span).toMatchObject({ start: text.indexOf('Kieran'), span: 'Kieran Tolmie' });
  });

  test('a long text of one kind of character costs time in line with its length', () => {
    for (const unit of ['1', 'a', 'A', '1 ', '@', '. ', '+1-', 'Ab ', "'", '(', '\n', '1.', 'Kieran Tolmie ']) {
      const text = unit.repeat(Math.floor(60_000 / unit.length));
      const began = process.cpuUsage();
      findPersonalData(text);
      const used = process.cpuUsage(began);
      expect((used.user + used.system) / 1e6).toBeLessThan(3);
    }
  });
});
