import { findPersonalData, type PersonalSpan } from '@collator/redaction';

const found = (text: string, type?: string): string[] =>
  findPersonalData(text)
    .filter((s: PersonalSpan) => type === undefined || s.type === type)
    .map((s) => s.span);

describe('findPersonalData', () => {
  test.each([
    ['Driver identified as Kieran TOLMIE at the scene.', 'Kieran TOLMIE'],
    ['He was let in by Mohammed Al-Rashid on Sunday.', 'Mohammed Al-Rashid'],
    ['The van is driven by Nguyen Van Thanh most days.', 'Nguyen Van Thanh'],
    ['Cash goes to Arben Hoxha every week.', 'Arben Hoxha'],
    ['The flat is let to Chukwuemeka Okafor.', 'Chukwuemeka Okafor'],
    ['She is married to Gurpreet Singh Dhillon.', 'Gurpreet Singh Dhillon'],
  ])('%s', (text, name) => {
    expect(found(text, 'PERSON')).toContain(name);
  });

  test('an identifier keeps its type and its place', () => {
    const text = 'Call 07700 900123 about AB51 ABC.';
    const spans = findPersonalData(text);
    expect(spans.map((s) => [s.type, s.span])).toEqual(expect.arrayContaining([['PHONE', '07700 900123']]));
    for (const s of spans) expect(text.slice(s.start, s.end)).toBe(s.span);
  });
});
