import { observation } from '../harness/pipeline.js';

/** In every field that may carry an identity. Found anywhere but sealed, it is a leak. */
export const canary = 'CANARYZQXJ';
/** In the names of fields that do not exist: whoever sent one is told its name, and nobody else. */
export const misnomer = 'MISNOMERJX';
/** In every text: where the search finds none of these it has not looked. */
export const witness = 'WITNESSKQZ';

/** What the fields of a source hold for one log: each field of each log something of its own. */
const sourceOf = (n: string) =>
  Object.fromEntries(
    ['name', 'contact', 'address', 'reference', 'handler', 'notes'].map((field) => [
      field,
      `${canary} ${field} ${n} O\u2019Brien-\u00c9lan`,
    ]),
  );

const types = ['OFFICER', 'PUBLIC', 'ANONYMOUS', 'CHIS'];

/** A log with a canary in each field that may carry one. */
export function canaryLog(i: number, change: object = {}): object {
  const sourceType = types[i % types.length]!;
  const covert = sourceType === 'CHIS';
  return observation(`CN-${i}`, {
    sourceType,
    ...(covert ? { marking: 'SECRET' } : {}),
    body: `Grey car number ${i} ${witness} parked without lights behind the shops in Mill Lane.`,
    source: sourceOf(`${i}`),
    authorityUrn: `${canary}-AUTH-${i}`,
    ...change,
  });
}

/** Bodies that are refused, each with canaries where a message about it could quote them. */
export const badBodies = (i: number): string[] => {
  const log = canaryLog(i, { id: `BAD-${i}` }) as Record<string, unknown>;
  const source = log['source'] as object;
  return [
    { ...log, source: `${canary} as text` },
    { ...log, source: [{ name: canary }] },
    { ...log, source: { ...source, [misnomer]: canary } },
    { ...log, source: { ...source, name: canary.repeat(2_000) } },
    { ...log, authorityUrn: { a: canary } },
    { ...log, [misnomer]: canary },
    { ...log, marking: 'NONE' },
    { ...log, grade: { source: 9, assessment: 'Z', handling: 'Q' } },
  ]
    .map((b) => JSON.stringify(b))
    .concat([
      JSON.stringify(log).slice(0, -3),
      JSON.stringify(log).replace('"name":', '"name":"x","name":'),
      JSON.stringify(log).replace(`${canary} name`, `${canary}\\u0000`),
      JSON.stringify(log).replace(`${canary} name`, `${canary}\\ud800`),
    ]);
};
