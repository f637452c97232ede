import { personRef } from '@collator/contracts';
import { openReceipt } from '@collator/security';
import { IngestCensus } from '../../apps/ingest/src/census.js';
import { stopPostgres } from '../harness/postgres.js';
import { ask, goodLog, openDoor, published, send, type Door } from './door.js';

let door: Door;
beforeAll(async () => (door = await openDoor()));
afterAll(async () => {
  await door?.stop();
  await stopPostgres();
});

/** A log that is held until a person has graded it. */
const legacy = (id: string, change: object = {}) =>
  goodLog(id, { grade: undefined, legacyGrade: { source: 'B', information: 2, handling: 4 }, ...change });
const threat = { body: 'He said he is going to kill Ada Example tonight with a knife.', title: 'Threat' };
const post = (path: string, body: object, token: string) =>
  ask(door, path, token, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const decide = (urn: string, body: object, token = 'quinn') =>
  post(`/quality/logs/${urn}/decision`, { version: 1, reason: 'Looked at it and decided.', ...body }, token);
const queue = async (token = 'quinn') => (await ask(door, '/quality/queue?limit=500', token)).json().items;
const sentOn = async (logId: string) =>
  (await published(door, 'log.accepted.v1'))
    .filter((e) => e.key === logId)
    .map((e) => ({ lane: e.lane, ...e.data.log }));
const status = async (urn: string) => (await ask(door, `/logs/${urn}/status`)).json();
const held = async (id: string, change: object = {}) => (await send(door, legacy(id, change))).json();
const grade = { source: 1, assessment: 'A', handling: 'C', conditions: ['S2'] };

describe('a log that a person must decide on', () => {
  it('is held at the door, keeps the grade it came with, and is told so', async () => {
    const receipt = await held('legacy-1');
    expect(receipt).toMatchObject({ status: 'accepted_with_warnings', waitingFor: 'quality_review' });
    expect(receipt.findings.map((f: { code: string }) => f.code)).toContain('legacy_grade');
    expect(await sentOn(receipt.logId)).toEqual([]);
    expect(await status(receipt.urn)).toMatchObject({ status: 'held', waitingFor: 'quality_review' });
    const seen = (await ask(door, `/quality/logs/${receipt.urn}`, 'quinn')).json();
    expect(seen.log.legacyGrade).toEqual({ source: 'B', information: 2, handling: 4 });
    expect(seen.log.grade).toMatchObject({ source: 1, assessment: 'A', handling: 'C' });
    expect(seen.log.grade.conditions[0]).toMatch(/originating agency/);
  });

  it('counts as held in the census, and as closed once it is refused', async () => {
    const receipt = await held('census-1');
    const count = () => door.app.get(IngestCensus).count([receipt.logId]);
    expect(await count()).toMatchObject({ accepted: 1, held: 1, closed: 0 });
    await decide(receipt.urn, { outcome: 'REJECT_NO_POLICING_PURPOSE' });
    expect(await count()).toMatchObject({ accepted: 1, held: 0, closed: 1 });
    expect(await status(receipt.urn)).toMatchObject({ status: 'refused', waitingFor: null });
    expect(await sentOn(receipt.logId)).toEqual([]);
    expect((await published(door, 'log.withdrawn.v1')).filter((e) => e.key === receipt.logId)).toEqual([]);
  });

  it('never keeps a threat to life waiting: it goes on at once in its lane, fenced, at the head of the queue', async () => {
    await held('before-threat');
    const receipt = await held('threat-1', threat);
    expect(await sentOn(receipt.logId)).toMatchObject([{ lane: 'urgent', qualityOpen: ['legacy_grade'] }]);
    const [head] = await queue();
    expect(head).toMatchObject({ urn: receipt.urn, lane: 'urgent', heldBack: false });
    await decide(receipt.urn, { outcome: 'REGRADE', change: { grade } });
    const [, second] = await sentOn(receipt.logId);
    expect(second).toMatchObject({ version: 2, grade, legacyGrade: { source: 'B' } });
    expect(second.qualityOpen).toBeUndefined();
  });

  it('waits in the order in which it came', async () => {
    const urns = [];
    for (const n of [1, 2, 3]) urns.push((await held(`order-${n}`)).urn);
    const routine = (await queue())
      .filter((q: { codes: string[] }) => q.codes.includes('legacy_grade'))
      .map((q: { urn: string }) => q.urn);
    expect(routine.slice(-3)).toEqual(urns);
  });
});

describe('a decision', () => {
  it('to grade anew makes a version of the officer, with what it says differently', async () => {
    const receipt = await held('regrade-1');
    expect((await decide(receipt.urn, { outcome: 'ACCEPT' })).status).toBe(422);
    const answer = await decide(receipt.urn, { outcome: 'REGRADE', change: { grade } });
    expect([answer.status, answer.json()]).toEqual([
      200,
      { urn: receipt.urn, outcome: 'REGRADE', version: 2, related: [] },
    ]);
    expect(await sentOn(receipt.logId)).toMatchObject([{ version: 2, grade }]);
    const told = await status(receipt.urn);
    expect(told).toMatchObject({ status: 'accepted', version: 2 });
    expect(told.decisions).toMatchObject([{ outcome: 'REGRADE', version: 1, madeVersion: 2 }]);
    // The other logs of these tests read alike, so a likeness to them may be asked about meanwhile; the grade may not.
    const asked = (await queue()).filter((q: { urn: string }) => q.urn === receipt.urn);
    expect(asked.flatMap((q: { codes: string[] }) => q.codes)).not.toContain('legacy_grade');
  });

  it('is carried out once, on the version that was read, and audited with its reason', async () => {
    const receipt = await held('once-1');
    expect((await decide(receipt.urn, { outcome: 'REGRADE', change: { grade }, version: 2 })).status).toBe(412);
    const [one, two] = await Promise.all(
      [1, 2].map(() => decide(receipt.urn, { outcome: 'REGRADE', change: { grade } })),
    );
    expect([one!.status, two!.status].sort()).toEqual([200, 409]);
    const rows = await door.database.query(
      `SELECT actor, action, reason FROM ingest.slice WHERE record_ids @> ARRAY[$1]::uuid[] AND action = 'quality.regrade'`,
      [receipt.logId],
    );
    expect(rows).toEqual([{ actor: 'quinn', action: 'quality.regrade', reason: 'Looked at it and decided.' }]);
  });

  it('is not made by whoever handed the log in, nor by anybody without the role', async () => {
    const receipt = (await send(door, legacy('own-quality'), { token: 'quinsub' })).json();
    const own = await decide(receipt.urn, { outcome: 'REGRADE', change: { grade } }, 'quinsub');
    expect([own.status, own.json().code]).toEqual([403, 'same_person']);
    expect((await decide(receipt.urn, { outcome: 'REGRADE', change: { grade } }, 'ana')).status).toBe(403);
    expect((await decide(receipt.urn, { outcome: 'REGRADE', change: { grade } }, 'quinn')).status).toBe(200);
    const [log] = await sentOn(receipt.logId);
    expect(log.submittedBy).toBe(personRef(receipt.logId, 'quinsub'));
    expect(JSON.stringify(log)).not.toContain('quinsub');
  });

  it('that a change breaks the rules of the door is told, and changes nothing', async () => {
    const receipt = await held('broken-1');
    const answer = await decide(receipt.urn, { outcome: 'REGRADE', change: { grade: { ...grade, source: 9 } } });
    expect([answer.status, answer.json().findings[0]]).toMatchObject([
      422,
      { code: 'bad_grade', field: 'grade.source' },
    ]);
    const foreign = await decide(receipt.urn, { outcome: 'ACCEPT_AMENDED', change: { grade, source: { name: 'x' } } });
    expect([foreign.status, foreign.json().findings[0].code]).toEqual([422, 'unknown_field']);
    expect(await status(receipt.urn)).toMatchObject({ status: 'held', version: 1 });
  });

  it('to return gives it back with reasons and a ticket, which a new version answers and the officer closes', async () => {
    const receipt = await held('return-1');
    await decide(receipt.urn, { outcome: 'RETURN_FOR_CLARITY', reason: 'Who saw the van, and when was that?' });
    expect(await status(receipt.urn)).toMatchObject({
      status: 'returned',
      waitingFor: 'submitter',
      decisions: [{ outcome: 'RETURN_FOR_CLARITY', reason: 'Who saw the van, and when was that?' }],
    });
    const [told] = (await status(receipt.urn)).decisions;
    const { keys } = (await ask(door, '/receipts/keys')).json();
    expect(await openReceipt(told.receipt, keys)).toMatchObject({
      urn: receipt.urn,
      version: 1,
      outcome: 'RETURN_FOR_CLARITY',
      reason: 'Who saw the van, and when was that?',
      codes: ['legacy_grade'],
      decidedAt: told.decidedAt,
    });
    expect((await status(receipt.urn)).decisions[0].receipt).toBe(told.receipt);
    const ticketOf = async (token: string) =>
      (await ask(door, '/quality/tickets', token)).json().items.find((t: { urn: string }) => t.urn === receipt.urn);
    expect(await ticketOf('sam')).toMatchObject({ state: 'open', version: 1 });
    expect(await ticketOf('sue')).toBeUndefined();
    const second = (
      await send(door, goodLog('return-1', { version: 2, body: 'Seen by the writer on 4 May at noon.' }))
    ).json();
    expect(second).toMatchObject({ urn: receipt.urn, version: 2, waitingFor: null });
    expect(await sentOn(receipt.logId)).toMatchObject([{ version: 2 }]);
    const answered = await ticketOf('quinn');
    expect(answered).toMatchObject({ state: 'answered', answeredVersion: 2 });
    const closed = await post(`/quality/tickets/${answered.id}/closure`, { closedAs: 'CORRECTED' }, 'quinn');
    expect([closed.status, closed.json()]).toEqual([200, { closed: true }]);
    expect((await post(`/quality/tickets/${answered.id}/closure`, { closedAs: 'CORRECTED' }, 'quinn')).status).toBe(
      409,
    );
    expect(await ticketOf('quinn')).toBeUndefined();
  });

  it('to split makes a log of each part, each with its own pseudonym of the one source', async () => {
    const named = { sourceType: 'PUBLIC', source: { name: 'Canary Zebedee' } };
    const receipt = await held('split-1', named);
    const parts = [
      { title: 'Van', body: 'A grey van calls at noon.' },
      { title: 'Shop', body: 'The shop sells knives to children.' },
    ];
    const answer = (await decide(receipt.urn, { outcome: 'SPLIT', parts })).json();
    expect(answer.related).toHaveLength(2);
    expect(await status(receipt.urn)).toMatchObject({ status: 'split', decisions: [{ related: answer.related }] });
    const made = (await published(door, 'log.accepted.v1'))
      .map((e) => e.data.log)
      .filter((l) => answer.related.includes(l.urn));
    expect(made.map((l) => l.title).sort()).toEqual(['Shop', 'Van']);
    expect(new Set(made.map((l) => l.sourceRef)).size).toBe(2);
    for (const log of made) expect(log.submittedBy).toBe(personRef(log.logId, 'sam'));
    const sealed = await door.vault.query<{ source_ref: string }>(
      `SELECT source_ref FROM vault.entry WHERE source_ref = ANY($1::uuid[])`,
      [made.map((l) => l.sourceRef)],
    );
    expect(sealed).toHaveLength(2);
    expect((await send(door, goodLog('split-1', { version: 2 }))).status).toBe(409);
  });

  it('to escalate puts it into a compartment: outside nobody sees it any more, inside it keeps its place', async () => {
    const receipt = await held('escalate-1');
    await decide(receipt.urn, { outcome: 'ESCALATE_SIU', compartments: ['COVERT'] });
    expect((await queue('quinn')).some((q: { urn: string }) => q.urn === receipt.urn)).toBe(false);
    expect((await ask(door, `/quality/logs/${receipt.urn}`, 'quinn')).status).toBe(404);
    const inside = (await queue('saul')).find((q: { urn: string }) => q.urn === receipt.urn);
    expect(inside).toMatchObject({ escalated: true, compartments: ['COVERT'], version: 2 });
    const answer = await decide(receipt.urn, { outcome: 'REGRADE', change: { grade }, version: 2 }, 'saul');
    expect(answer.status).toBe(200);
    expect(await sentOn(receipt.logId)).toMatchObject([{ version: 3, compartments: ['COVERT'] }]);
  });

  it('to link a duplicate ends it at the door', async () => {
    const first = (await send(door, goodLog('twin-1'))).json();
    const receipt = await held('twin-2');
    expect((await decide(receipt.urn, { outcome: 'DUPLICATE_LINKED', duplicateOf: 'RIU-2020-0000001' })).status).toBe(
      422,
    );
    await decide(receipt.urn, { outcome: 'DUPLICATE_LINKED', duplicateOf: first.urn });
    expect(await status(receipt.urn)).toMatchObject({ status: 'duplicate', decisions: [{ related: [first.urn] }] });
  });

  it('to refuse what had gone on calls it back', async () => {
    const receipt = await held('threat-2', threat);
    await decide(receipt.urn, { outcome: 'REJECT_NO_POLICING_PURPOSE' });
    const called = (await published(door, 'log.withdrawn.v1')).filter((e) => e.key === receipt.logId);
    expect(called.map((e) => e.data.reasonCode)).toEqual(['UNLAWFUL']);
  });
});

describe('a version whose predecessor never comes', () => {
  it('is put before the officer after a quarter of an hour, and takes its place by his word', async () => {
    const receipt = (await send(door, goodLog('gap-9', { version: 2 }))).json();
    const inQueue = async () => (await queue()).find((q: { urn: string }) => q.urn === receipt.urn);
    expect(await inQueue()).toBeUndefined();
    await door.database.query(
      `UPDATE ingest.version SET received_at = received_at - interval '16 minutes' WHERE log_id = $1`,
      [receipt.logId],
    );
    expect(await inQueue()).toMatchObject({ codes: ['version_gap'], version: 2 });
    expect((await decide(receipt.urn, { outcome: 'ACCEPT', version: 2 })).status).toBe(200);
    expect(await sentOn(receipt.logId)).toMatchObject([{ version: 2 }]);
    const late = (await send(door, goodLog('gap-9'))).json();
    expect(late.findings.map((f: { code: string }) => f.code)).toContain('version_superseded');
    expect(await sentOn(receipt.logId)).toHaveLength(1);
  });
});
