import fc from 'fast-check';
import { examine } from '../../apps/ingest/src/intake/examine.js';
import { Intake, type Answer } from '../../apps/ingest/src/intake/intake.js';
import { stopPostgres } from '../harness/postgres.js';
import { goodLog, openDoor, published, type Door } from './door.js';

let door: Door;
beforeAll(async () => (door = await openDoor()));
afterAll(async () => {
  await door?.stop();
  await stopPostgres();
});

interface Sent {
  readonly organisation: string;
  readonly id: string;
  readonly content: number;
  readonly bad: boolean;
}

const sent = fc.record<Sent>({
  organisation: fc.constantFrom('force-1', 'force-2'),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  content: fc.nat(1),
  bad: fc.boolean(),
});
const history = fc.array(fc.array(sent, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });

// Contents differ in the text or, half of the time, only in what is sealed.
const bytesOf = (s: Sent, run: number): Buffer =>
  Buffer.from(
    JSON.stringify(
      goodLog(`${run}-${s.id}`, {
        ...(s.id < 'c' ? { body: `Text ${s.content}.` } : { source: { name: `Name ${s.content}` } }),
        ...(s.bad && s.content === 1 ? { marking: 'PURPLE' } : {}),
      }),
    ),
  );

/** What the door must answer, by the plainest means. */
class Model {
  readonly #contents = new Map<string, number>();

  answer(s: Sent): string {
    if (s.bad && s.content === 1) return 'refused';
    const key = `${s.organisation}/${s.id}`;
    const known = this.#contents.get(key);
    if (known === undefined) this.#contents.set(key, s.content);
    return known === undefined ? 'accepted' : known === s.content ? 'repeat' : 'reused';
  }
}

const nameOf = (a: Answer): string => (a.status === 'refused' && a.clash ? 'reused' : a.status);

describe('what is submitted', () => {
  it('becomes one log per organisation and id, whatever the history and however it is grouped', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(history, async (groups) => {
        run += 1;
        const model = new Model();
        for (const group of groups)
          for (const organisation of ['force-1', 'force-2']) {
            const own = group.filter((s) => s.organisation === organisation);
            const answers = await door.app.get(Intake).submit(
              own.map((s) => examine(bytesOf(s, run), new Date())),
              { subject: 'law', organisation },
            );
            expect(answers.map(nameOf)).toEqual(own.map((s) => model.answer(s)));
          }
      }),
      { numRuns: 60 },
    );
    const [{ logs }] = (await door.database.query<{ logs: number }>(
      `SELECT count(*)::int AS logs FROM ingest.submission`,
    )) as [{ logs: number }];
    const keys = (await published(door, 'log.accepted.v1')).map((e) => e.key);
    expect([new Set(keys).size, keys.length]).toEqual([logs, logs]);
    expect(await door.database.query(`SELECT 1 FROM ingest.outbox`)).toEqual([]);
  });
});
