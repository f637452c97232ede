import {
  codeList,
  codeLists,
  compartments,
  isBelow,
  isCode,
  readMarking,
  renderMarking,
  sourceType,
  sourceTypes,
  themes,
} from './index.js';

it('has no code twice, and a version and an origin for every list', () => {
  expect(new Set(codeLists.map((l) => l.id)).size).toBe(codeLists.length);
  for (const list of codeLists) {
    expect([list.id, new Set(list.codes.map((c) => c.code)).size]).toEqual([list.id, list.codes.length]);
    expect([list.id, list.version, list.source]).toEqual([
      list.id,
      expect.stringMatching(/./),
      expect.stringMatching(/./),
    ]);
  }
});

it('finds a list by its id and a code in it, and nothing that is not there', () => {
  expect(codeList('theme')).toBe(themes);
  expect(codeList('toString')).toBeNull();
  expect(isCode(themes, 'HOM')).toBe(true);
  for (const none of ['hom', 'toString', '', null, 7, ['HOM']]) expect(isCode(themes, none)).toBe(false);
});

it('knows the fifteen source types and the compartment that each implies', () => {
  expect(sourceTypes.codes.map((t) => t.code).join(' ')).toBe(
    'OFFICER PUBLIC ANONYMOUS PARTNER CRIME_RECORD ANPR OSINT COMMS_DATA CHIS SURVEILLANCE UNDERCOVER INTERCEPT SAR PRISON FOREIGN',
  );
  expect(Object.fromEntries(sourceTypes.codes.flatMap((t) => t.compartments.map((c) => [t.code, c])))).toEqual({
    COMMS_DATA: 'CD',
    CHIS: 'CHIS',
    SURVEILLANCE: 'COVERT',
    UNDERCOVER: 'UC',
    INTERCEPT: 'INTERCEPT',
    SAR: 'SAR',
    FOREIGN: 'ORCON',
  });
  expect(sourceType('GOSSIP')).toBeNull();
  for (const t of sourceTypes.codes) {
    expect([t.code, readMarking(t.minimumMarking)]).not.toEqual([t.code, null]);
    for (const c of t.compartments) expect(isCode(compartments, c)).toBe(true);
  }
});

it('has thirty-eight themes with a retention group each', () => {
  expect(themes.codes).toHaveLength(38);
  for (const t of themes.codes) expect([t.code, t.mopiGroup >= 1 && t.mopiGroup <= 4]).toEqual([t.code, true]);
});

it.each([
  ['OFFICIAL', 'OFFICIAL'],
  ['top  secret', 'TOP SECRET'],
  ['UK SECRET - UK EYES ONLY', 'UK SECRET – UK EYES ONLY'],
  ['OFFICIAL-SENSITIVE // RECIPIENTS ONLY / PERSONAL DATA', 'OFFICIAL-SENSITIVE – RECIPIENTS ONLY – PERSONAL DATA'],
  ['OFFICIAL — FORCE-42 USE ONLY', 'OFFICIAL – FORCE-42 USE ONLY'],
])('reads the marking %s', (text, rendered) => {
  const marking = readMarking(text)!;
  expect(renderMarking(marking)).toBe(rendered);
  expect(readMarking(rendered)).toEqual(marking);
});

it.each(['', 'RESTRICTED', 'OFFICIAL –', 'OFFICIAL – PURPLE', 'SECRETS', 'OFFICIAL SENSITIVE', 'UK', ' USE ONLY'])(
  'never takes the unknown marking %j for a low one',
  (text) => {
    expect(readMarking(text)).toBeNull();
  },
);

it('ranks the sensitive marking above the plain tier and below the next', () => {
  const [plain, sensitive, secret] = ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET'].map((m) => readMarking(m)!);
  expect([isBelow(plain!, sensitive!), isBelow(sensitive!, secret!), isBelow(secret!, plain!)]).toEqual([
    true,
    true,
    false,
  ]);
});
