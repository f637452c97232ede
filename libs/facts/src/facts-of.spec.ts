import fc from 'fast-check';
import { assess, housePolicy } from '@collator/scoring';
import { factsOf } from './facts-of.js';
import { preScreen } from './pre-screen.js';

const log = (body: string, title = '') => ({ title, body });
const judge = (body: string, title = '') =>
  assess(
    factsOf(log(body, title)),
    { grade: { source: 2, assessment: 'C' }, corroborated: false },
    housePolicy,
    new Date(0),
  );

it.each([
  'Caller says he is going to stab her husband when he gets home.',
  'He has been told her ex will burn the house down with her and the kids in it.',
  'Source states a contract has been put on Wayne Dobbs, ten grand, and his car has been photographed.',
  'He has paid them half up front and they will see to Barry when he walks the dog.',
  'He has a shotgun and is out looking for the lad who robbed him.',
  "She won't make it to court, he said, and they know where she works.",
  'They are holding a lad in a flat until his mum pays the debt.',
  'Bought a shovel and lime, and has been asking what time she leaves.',
  'Threat to life assessment of March closed; new threat: he will shoot Ste tonight.',
  "He won't be a problem after Friday; they have worked out where he parks and the lad has been paid.",
])('takes for a threat to a life: %s', (body) => {
  expect(judge(body)).toMatchObject({ threatToLife: true, priority: 'IMMEDIATE' });
  expect(preScreen(log(body)).lane).toBe('urgent');
});

it.each([
  'Threat to life assessment closed 4 May, no further warning needed.',
  'He made no threat to kill anyone and no weapons were seen.',
  'He denied threatening to kill his brother.',
  'In 2012 he was jailed for threats to kill.',
  'The beaters will shoot pheasants on Saturday.',
  'My mum is going to kill me if I am late, lol.',
  'It is going to be murder on the roads.',
  'He was dying for a pint and said he would kill for a curry.',
  'They killed it on stage, the crowd said.',
  'Drop her off at the station; the driver will take him out for lunch.',
  'Man arrested for robbery last week, remanded; knife recovered.',
  'He has a gun but it is a lighter shaped like a gun.',
])('does not take for one: %s', (body) => {
  expect(judge(body).threatToLife).toBe(false);
});

it('lets a denial reach only what it denies', () => {
  expect(judge("I'm not joking, I will kill her tonight.").threatToLife).toBe(true);
  expect(judge('If she does not pay he will stab her tonight.').threatToLife).toBe(true);
});

it('lets a song set aside only what stands near it', () => {
  const song = 'Lads singing a song at the rank. ';
  const between = 'They left. Nothing was damaged. The rank was quiet. A bus came. Then it rained. ';
  expect(judge(`${song}He will shoot you tonight, it goes.`).threatToLife).toBe(false);
  expect(judge(`${song}${between}Later a man said he will shoot Ste tonight.`).threatToLife).toBe(true);
});

it('shows what it set aside, with the words that made it do so', () => {
  const title = 'Song at the rank';
  const aside = factsOf(log('He will shoot you, it goes.', title)).find((f) => f.kind === 'discount')!;
  expect([aside.name, aside.field, title.slice(aside.start!, aside.end!)]).toEqual(['performance', 'title', 'Song']);
});

it('takes a wish to die for as urgent, but for no threat by another', () => {
  expect(judge('She wants to die and has been missing since Sunday.')).toMatchObject({
    threatToLife: false,
    priority: 'IMMEDIATE',
  });
});

it('names no indicator for a place of worship, a faith or an origin alone', () => {
  for (const body of [
    'He goes to a mosque in Luton.',
    'He is Romanian and prays at a church.',
    'Two Polish nationals.',
  ])
    expect(judge(body).vulnerability).toEqual([]);
});

it('puts signs together: neither a child nor drugs alone is an exploited child', () => {
  expect(judge('A girl of 15 was in the car.').vulnerability).toEqual([]);
  expect(judge('Dealing from the car.').vulnerability).toEqual([]);
  expect(judge('A girl of 15 was in the car, made to sell the wraps.').vulnerability).toEqual(['CHILD_EXPLOITATION']);
});

it.each([
  'Dzień dobry. W domu jest dwunastu chłopaków i nie mogą wyjść, bo ich paszporty są u szefa.',
  'Buna ziua. Fata nu poate sa iasa din casa si plange noaptea, este tinuta de un om cu masina alba.',
  'Los chicos duermen en la nave y no les pagan, el jefe tiene los pasaportes en la oficina.',
  'Он держит их паспорта и никого не выпускает из дома по ночам.',
])('says of a text in another language that it was read in part: %s', (body) => {
  const text = log(body, 'Message received');
  const sign = factsOf(text).find((f) => f.name === 'other-language')!;
  expect([sign.field, sign.start]).toEqual(['body', 0]);
  expect(judge(body).gaps).toContain('the text is in another language and was read in part');
});

it.each([
  'Reads: A12 Kelvedon northbound 0211, A120 Marks Tey 0219, A12 Copdock 0241, A14 Orwell Bridge 0258.',
  'Marek Nowak, Jan Wisniewski, Ioana Petcu, Thuy Linh Pham and Besnik Hoxha, all at 14 Mill Lane.',
  'Male, 30s, Polish accent, rang off. White van, no plates, Ferry Road, twice nightly.',
  'theres gonna be murder at the Lamplighter sat nite when the burnden lot come, lads takin 40',
])('takes names, lists and dialect for English: %s', (body) => {
  expect(factsOf(log(body)).some((f) => f.name === 'other-language')).toBe(false);
});

const snippets = [
  'he is going to kill her ',
  'a knife ',
  'the shotgun ',
  'he owes me money ',
  'revenge ',
  'knows where she lives ',
  'shovel and lime ',
  'cable ties ',
  'tonight. ',
  'no ',
  'not ',
  'song. ',
  'last year ',
  'wants to die ',
  'missing since Sunday. ',
  'paid the second half ',
  'a boy of 12 ',
  'pipe bomb ',
  'the car was grey. ',
];
const texts = fc
  .tuple(
    fc.array(fc.constantFrom(...snippets), { maxLength: 8 }),
    fc.array(fc.constantFrom(...snippets), { maxLength: 2 }),
  )
  .map(([body, title]) => log(body.join(''), title.join('')));

it('has let every log hurry at the door that is then taken for a threat to a life', () => {
  fc.assert(
    fc.property(texts, (text) => !judge(text.body, text.title).threatToLife || preScreen(text).lane === 'urgent'),
    { numRuns: 2_000 },
  );
});

it('rests every passage on the text it names', () => {
  fc.assert(
    fc.property(texts, (text) =>
      factsOf(text).every((f) => f.start! < f.end! && f.end! <= text[f.field as 'title' | 'body'].length),
    ),
    { numRuns: 500 },
  );
});

it('takes any text without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (body) => Array.isArray(factsOf(log(body)))),
    { numRuns: 1_000 },
  );
});
