import { receiver, type Call } from './receiver.js';
import { disseminationWorld, eventually, hook, noWrongs, wrongs, type World } from './world.js';

let w: World;
beforeAll(async () => {
  w = await disseminationWorld();
}, 60_000);
afterAll(() => w.stop());

/** Watches which products are withdrawn for everybody to see, and since when at the latest (milliseconds). */
function watchWithdrawals(): { seenAt: Map<string, number>; stop(): Promise<void> } {
  const seenAt = new Map<string, number>();
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      const rows = await w.query<{ product_id: string; now_ms: number }>(
        `SELECT product_id, extract(epoch FROM clock_timestamp())::float8 * 1000 AS now_ms
         FROM dissemination.product WHERE state = 'withdrawn' AND NOT product_id = ANY($1::uuid[])`,
        [[...seenAt.keys()]],
      );
      for (const row of rows) seenAt.set(row.product_id, row.now_ms);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  })();
  return {
    seenAt,
    stop: () => {
      stopped = true;
      return watching;
    },
  };
}

const ofType = (calls: readonly Call[], type: string): Call[] => calls.filter((c) => c.message.type === type);
const productOf = (c: Call): string => c.message.data.productId;

describe('300 withdrawals racing their deliveries', () => {
  it('let nothing be decided for sending once they are committed, and nothing arrive behind its own recall', async () => {
    let n = 0;
    const r = await receiver(() => ({ status: (n += 1) % 11 === 0 ? 503 : 200, afterMs: n % 9 }));
    const other = await receiver(() => ({ status: 200, afterMs: 3 }));
    await w.add(hook(r));
    await w.add(hook(other, { idempotent: false }));
    const watch = watchWithdrawals();

    const withdrawing: Promise<void>[] = [];
    const ids: string[] = [];
    for (let i = 0; i < 30; i += 1) {
      const ten = await w.release(Array.from({ length: 10 }, () => ({})));
      ids.push(...ten.map((p) => p.productId));
      // Some withdrawals come with the release, some while it is being sent, some when it has arrived.
      for (const [k, product] of ten.entries()) {
        const after = k * 25 + (i % 5) * 7;
        withdrawing.push(new Promise<void>((resolve) => setTimeout(resolve, after)).then(() => w.withdraw(product)));
      }
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await Promise.all(withdrawing);
    const rows = await eventually(
      'all over',
      async () => {
        await w.hurry();
        const all = await w.deliveries();
        const over = all.every((d) => !['pending', 'sending'].includes(d.state));
        return over && ids.every((id) => watch.seenAt.has(id)) && all;
      },
      40_000,
    );
    await watch.stop();

    const decided = await w.query<{ product_id: string; ms: number }>(
      `SELECT c.product_id, extract(epoch FROM c.at)::float8 * 1000 AS ms FROM dissemination.decision c
         JOIN dissemination.delivery d ON d.id = c.delivery_id
       WHERE c.permit AND c.action = 'send' AND d.kind = 'product'`,
    );
    expect(decided.filter((d) => d.ms > watch.seenAt.get(d.product_id)!)).toEqual([]);
    for (const { calls } of [r, other]) {
      const recalls = ofType(calls, 'product.withdrawn');
      const recalledAt = new Map(recalls.map((c) => [productOf(c), calls.indexOf(c)]));
      const released = ofType(calls, 'product.released');
      expect(released.filter((c) => calls.indexOf(c) > (recalledAt.get(productOf(c)) ?? Infinity))).toEqual([]);
      // Everybody who got it is told; nobody is told of what he never got.
      expect(new Set(recalledAt.keys())).toEqual(new Set(released.map(productOf)));
    }
    // The race was one: both ends came about.
    const count = (state: string) => rows.filter((d) => d.kind === 'product' && d.state === state).length;
    expect(count('delivered')).toBeGreaterThan(30);
    expect(count('cancelled')).toBeGreaterThan(0);
    expect(await wrongs(w)).toEqual(noWrongs);
    await Promise.all([r.stop(), other.stop()]);
  }, 60_000);
});

describe('200 clearances revoked while products are on their way', () => {
  it('let nothing be decided for sending once they are committed', async () => {
    const r = await receiver(() => ({ status: 200, afterMs: 2 }));
    const revokedAt = new Map<string, number>();
    for (let i = 0; i < 10; i += 1) {
      const { id } = await w.add(hook(r));
      const releasing = w.release(Array.from({ length: 20 }, () => ({})));
      await new Promise((resolve) => setTimeout(resolve, i * 7));
      const answer = await fetch(`${w.url()}/subscribers/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', ...(await w.as('reg.keeper').authorisation()) },
        body: JSON.stringify({ clearance: 'NPPV1' }),
      });
      expect(answer.status).toBe(200);
      revokedAt.set(id, Date.now());
      await releasing;
    }
    const late = await eventually('all over', async () => {
      const all = (await w.deliveries()).filter((d) => revokedAt.has(d.subscriber_id));
      if (all.some((d) => ['pending', 'sending'].includes(d.state))) return false;
      const rows = await w.query<{ subscriber_id: string; ms: number }>(
        `SELECT subscriber_id, extract(epoch FROM at)::float8 * 1000 AS ms FROM dissemination.decision
         WHERE permit AND action = 'send'`,
      );
      return { late: rows.filter((d) => d.ms > (revokedAt.get(d.subscriber_id) ?? Infinity)) };
    });
    expect(late.late).toEqual([]);
    expect(await wrongs(w)).toEqual(noWrongs);
    await r.stop();
  }, 60_000);
});

describe('a change that is written and not yet committed', () => {
  const cases = [
    [
      'a withdrawal',
      `UPDATE dissemination.product SET state = 'withdrawn', withdrawn_at = now() WHERE product_id = $1`,
    ],
    ['a newer version', `UPDATE dissemination.product SET latest_version = 2 WHERE product_id = $1`],
    [
      'a revoked clearance',
      `UPDATE dissemination.subscriber SET clearance = 'NPPV1' WHERE id IN (
         SELECT subscriber_id FROM dissemination.delivery WHERE product_id = $1 AND state = 'pending')`,
    ],
    [
      'a removed entry',
      `UPDATE dissemination.subscriber SET removed_at = now() WHERE id IN (
         SELECT subscriber_id FROM dissemination.delivery WHERE product_id = $1 AND state = 'pending')`,
    ],
  ] as const;

  it.each(cases)('is waited for: nothing is sent past %s', async (_, change) => {
    await w.query(`UPDATE dissemination.subscriber SET removed_at = now() WHERE removed_at IS NULL`);
    const r = await receiver(() => ({ status: 503 }));
    await w.add(hook(r));
    const [product] = await w.release([{}]);
    await eventually('it waits', async () =>
      (await w.deliveries(product!.productId)).some((d) => d.state === 'pending' && d.reason === 'status_503'),
    );
    r.react = () => ({ status: 200 });
    const before = r.calls.length;
    await w.transaction(async (tx) => {
      await tx.query(change, [product!.productId]);
      await w.hurry();
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(r.calls).toHaveLength(before);
    });
    await w.settled(['refused', 'cancelled'], product!.productId);
    expect(r.calls).toHaveLength(before);
    await r.stop();
  });
});
