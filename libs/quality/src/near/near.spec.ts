import { bandsOf, houseQuality, nearDuplicate, sketchLimits, sketchOf, type QualityLog } from '../index.js';

const log = (id: string, title: string, body: string, at: string, corroborates: string[] = []): QualityLog => ({
  id,
  title,
  body,
  sourceType: 'PUBLIC',
  grade: null,
  marking: null,
  comment: null,
  provenance: null,
  eventFrom: null,
  eventTo: null,
  learntAt: at,
  submittedAt: at,
  purpose: null,
  corroborates,
});

const first = log(
  'A',
  'Tools sold at a car boot, Nelson',
  'On Sundays Craig Hollis sells stolen power tools from a red Peugeot Partner, YK14 DFN, at the car boot in Nelson. The serial numbers are ground off and he keeps more in a garage on Railway Street.',
  '2026-05-04T10:00:00+01:00',
);
const again = log(
  'B',
  'Hollis and the tools',
  'A man at the Nelson car boot by the name of Hollis has power tools for sale with no serial numbers. Red Partner van YK14 DFN. There are more of them in his garage, Railway Street.',
  '2026-05-06T19:00:00+01:00',
);
const other = log(
  'C',
  'Hollis seen with Denny',
  'Craig Hollis drank with Paul Denny in the Navigation at Brierfield on Friday and left in a taxi at closing time.',
  '2026-05-08T09:00:00+01:00',
);
const meet = (a: readonly number[], b: readonly number[]): boolean => a.some((x) => b.includes(x));

describe('near-duplicates', () => {
  it('are seen when another person tells the same in other words, and the index finds the pair', () => {
    const [a, b] = [sketchOf(first), sketchOf(again)];
    expect(nearDuplicate(a, b, houseQuality)).not.toBeNull();
    expect(meet(bandsOf(a), bandsOf(b))).toBe(true);
  });

  it('are not two reports on one man that tell of different things', () => {
    expect(nearDuplicate(sketchOf(first), sketchOf(other), houseQuality)).toBeNull();
  });

  it('are not a log and the one it names as corroboration', () => {
    expect(nearDuplicate(sketchOf(first), sketchOf({ ...again, corroborates: ['A'] }), houseQuality)).toBeNull();
  });

  it('are not the same words a year later', () => {
    const later = sketchOf({
      ...again,
      learntAt: '2027-05-06T19:00:00+01:00',
      submittedAt: '2027-05-06T19:00:00+01:00',
    });
    expect(nearDuplicate(sketchOf(first), later, houseQuality)).toBeNull();
  });

  it('are judged the same whichever comes first', () => {
    const [a, b] = [sketchOf(first), sketchOf(again)];
    expect(nearDuplicate(a, b, houseQuality)).toEqual(nearDuplicate(b, a, houseQuality));
  });

  it('rest on a sketch of bounded size that holds no text', () => {
    const long = sketchOf({ ...first, body: Array.from({ length: 3000 }, (_, i) => `Name${i} word${i}x`).join(' ') });
    expect(long.names.length).toBeLessThanOrEqual(sketchLimits.names);
    expect(long.words.length).toBeLessThanOrEqual(sketchLimits.words);
    expect(bandsOf(long).length).toBeLessThanOrEqual(79);
    expect(JSON.stringify(sketchOf(first))).not.toMatch(/Hollis|Nelson/i);
  });
});
