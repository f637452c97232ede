import { randomUUID } from 'node:crypto';
import type { LogDecided } from '@collator/contracts';
import { stopPostgres } from '../harness/postgres.js';
import { ask, goodLog, openDoor, published, send, type Door } from './door.js';

let door: Door;
beforeAll(async () => (door = await openDoor()));
afterAll(async () => {
  await door?.stop();
  await stopPostgres();
});

const post = (path: string, body: object) =>
  ask(door, path, 'quinn', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The fence tells what became of a version. */
async function decided(log: { logId: string; urn: string }, version: number, state: LogDecided['state']) {
  const at = new Date().toISOString();
  const e = {
    id: randomUUID(),
    logId: log.logId,
    version,
    acceptedOn: at.slice(0, 10),
    lane: 'routine',
    emittedAt: at,
  };
  const data: LogDecided = { logId: log.logId, urn: log.urn, state, decidedAt: at };
  const event = { ...e, schema: 'log.decided.v1', marking: 'OFFICIAL-SENSITIVE', data };
  const headers = {
    'message-id': e.id,
    schema: 'log.decided.v1',
    'log-id': e.logId,
    version: String(version),
    'accepted-on': e.acceptedOn,
    marking: 'OFFICIAL-SENSITIVE',
    lane: e.lane,
    'emitted-at': at,
  };
  const value = Buffer.from(JSON.stringify(event));
  await door.transport.publish({ topic: 'log.decided.v1', partition: 0 }, [{ key: e.logId, value, headers }]);
  await door.transport.drained();
}

describe('a fault found in a log that has gone on', () => {
  it('is a ticket to its force, answered by a new version that goes downstream, and told once that is decided', async () => {
    const log = (await send(door, goodLog('fault-1'))).json();
    const reason = 'The registration mark is of another vehicle.';
    const opened = await post(`/quality/logs/${log.urn}/tickets`, { version: 1, reason, codes: ['QA15'] });
    expect(opened.status).toBe(201);
    const ticket = async () =>
      (await ask(door, '/quality/tickets')).json().items.find((t: { urn: string }) => t.urn === log.urn);
    expect(await ticket()).toMatchObject({ state: 'open', reason });
    await decided(log, 1, 'released');
    expect(await ticket()).toMatchObject({ state: 'open', toldAt: null });
    const second = (await send(door, goodLog('fault-1', { version: 2, body: 'The mark was misread.' }))).json();
    expect(second).toMatchObject({ urn: log.urn, version: 2 });
    const on = (await published(door, 'log.accepted.v1')).filter((e) => e.key === log.logId);
    expect(on.map((e) => e.data.log.version)).toEqual([1, 2]);
    expect(await ticket()).toMatchObject({ state: 'answered', answeredVersion: 2 });
    // What was decided on the old version, or is only proposed of the new one, has told nobody of the correction.
    await decided(log, 1, 'released');
    await decided(log, 2, 'proposed');
    expect(await ticket()).toMatchObject({ state: 'answered', toldAt: null });
    await decided(log, 2, 'released');
    expect(await ticket()).toMatchObject({ state: 'told' });
    await post(`/quality/tickets/${opened.json().id}/closure`, { closedAs: 'CORRECTED' });
    expect(await ticket()).toBeUndefined();
  });
});
