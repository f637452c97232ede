import type { Envelope, LogEnriched, LogWithdrawn, ProductReleased, ProductWithdrawn } from '@collator/contracts';
import fc from 'fast-check';
import { decideDelivery } from '../../apps/dissemination/src/delivery/decide-delivery.js';
import { planDeliveries, planRecalls } from '../../apps/dissemination/src/product/plan-deliveries.js';
import type { ProductHead } from '../../apps/dissemination/src/product/product.js';
import { aSubscriber } from '../../apps/dissemination/src/sample.js';
import { decideLogs } from '../../apps/sanitisation/src/decide-log.js';
import type { LogHead } from '../../apps/sanitisation/src/log/log-head.js';
import type { Draws } from '../../apps/sanitisation/src/release/identity.js';
import type { ReleaseInForce } from '../../apps/sanitisation/src/release/withdrawal.js';
import { houseRules } from '../../apps/sanitisation/src/standing/house-rules.js';
import { withdrawLogs } from '../../apps/sanitisation/src/withdraw-logs.js';
import { expected, type Arrival, type Outcome } from './reference.js';

/**
 * Random histories of versions, repeats, withdrawals and late comers through what the pipeline decides between the fence and
 * a recipient, cut into slices anywhere, against a reference of a few lines.
 */
const at = new Date('2026-11-25T10:00:00.000Z');
const logs = 3;
const logId = (n: number): string => `01900000-0000-7000-8000-00000000000${n}`;
const rules = houseRules.map((r) => ({
  ...r,
  version: 1,
  state: 'in_force' as const,
  author: 'pia.policy',
  approver: 'rob.reviewer',
  createdAt: '',
  approvedAt: '',
  withdrawnAt: null,
}));
const reader = aSubscriber();

const newHead = (id: string): LogHead => ({
  logId: id,
  urn: id,
  version: 0,
  state: 'new',
  compartments: [],
  acceptedOn: '2026-11-24',
  marking: 'OFFICIAL-SENSITIVE',
  productId: null,
  productUrn: null,
  productVersion: 0,
  proposalId: null,
  proposed: false,
});

const envelope = <D>(n: number, version: number, schema: string, data: D): Envelope<D> => ({
  id: `01900000-0000-7000-8000-${schema.length.toString(16)}000000${n}000${version}`,
  schema,
  logId: logId(n),
  version,
  acceptedOn: '2026-11-24',
  marking: 'OFFICIAL-SENSITIVE',
  lane: 'routine',
  emittedAt: at.toISOString(),
  data,
});

const enriched = (n: number, version: number): Envelope<LogEnriched> =>
  envelope(n, version, 'log.enriched.v1', {
    log: {
      logId: logId(n),
      urn: logId(n),
      version,
      owner: 'force-42',
      sourceType: 'ANPR',
      sourceRef: null,
      grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
      marking: 'OFFICIAL-SENSITIVE',
      compartments: [],
      title: 'Read of EK17 HNB',
      body: `EK17 HNB read on the A6 near Luton, lane ${version}.`,
      comment: null,
      provenance: null,
      eventFrom: null,
      eventTo: null,
      learntAt: null,
      submittedAt: at.toISOString(),
      acceptedAt: at.toISOString(),
      purpose: 'Prevention and detection of crime',
      themes: [],
      corroborates: [],
    },
    assessment: {
      policyVersion: '1',
      risk: 10,
      low: 5,
      high: 20,
      band: 'LOW',
      confidence: 'high',
      priority: 'LOW',
      dueAt: '2026-11-28T10:00:00.000Z',
      threatToLife: false,
      vulnerability: [],
      themes: [],
      gaps: [],
      reasons: [],
    },
    identifiers: [],
    links: [],
  });

const withdrawal = (n: number): Envelope<LogWithdrawn> =>
  envelope(n, 9, 'log.withdrawn.v1', {
    logId: logId(n),
    urn: logId(n),
    reasonCode: 'SUBMITTED_IN_ERROR',
    withdrawnAt: at.toISOString(),
  });

type ProductEvent = Envelope<ProductReleased | ProductWithdrawn>;

/** What the fence keeps, with its rows in memory instead of tables; repeats are dropped by their ids, as the key does. */
class Fence {
  readonly heads = new Map<string, LogHead>();
  readonly releases: (ReleaseInForce & { inForce: boolean })[] = [];
  readonly sent: ProductEvent[] = [];
  readonly #seen = new Set<string>();
  #drawn = 0;
  readonly #draws: Draws = {
    id: () => `01900000-0000-7000-9000-${String((this.#drawn += 1)).padStart(12, '0')}`,
    urn: () => `P-2026-${String((this.#drawn += 1)).padStart(8, '0')}`,
  };

  slice(arrivals: readonly Arrival[]): void {
    for (const a of arrivals) if (!this.heads.has(logId(a.log))) this.heads.set(logId(a.log), newHead(logId(a.log)));
    if (arrivals[0]!.what === 'version') this.#versions(arrivals.map((a) => enriched(a.log, a.version)));
    else this.#withdrawals(arrivals.map((a) => withdrawal(a.log)));
  }

  #fresh<E extends { id: string }>(events: readonly E[]): E[] {
    return events.filter((e) => !this.#seen.has(e.id) && this.#seen.add(e.id));
  }

  #versions(all: readonly Envelope<LogEnriched>[]): void {
    const plans = decideLogs(this.#fresh(all), this.heads, { at, rules, draws: this.#draws });
    for (const { head, release, outcome } of plans) {
      if (outcome.kind !== 'ok') continue;
      this.heads.set(head.logId, head);
      if (release) {
        const { product } = release;
        for (const r of this.releases) if (r.productId === product.productId) r.inForce = false;
        const { productId, productVersion, urn, marking } = product;
        this.releases.push({
          productId,
          productVersion,
          urn,
          marking,
          logId: head.logId,
          lane: 'routine',
          releasedOn: '2026-11-25',
          inForce: true,
        });
      }
      this.#emit(outcome.emit);
    }
  }

  #withdrawals(all: readonly Envelope<LogWithdrawn>[]): void {
    const inForce = this.releases.filter((r) => r.inForce);
    const fresh = this.#fresh(all);
    const plan = withdrawLogs(fresh, this.heads, {
      at,
      inForce,
      draws: this.#draws,
      reasonCode: 'withdrawn_by_originator',
    });
    for (const head of plan.heads) this.heads.set(head.logId, head);
    for (const r of inForce) if (fresh.some((e) => e.data.logId === r.logId)) r.inForce = false;
    for (const o of plan.outcomes) if (o.kind === 'ok') this.#emit(o.emit);
  }

  #emit(emissions: readonly { event: string; id?: string; data: unknown; version: number; logId: string }[]): void {
    for (const e of emissions)
      if (e.event.startsWith('product.'))
        this.sent.push({ ...envelope(0, e.version, e.event, e.data as ProductReleased), id: e.id!, logId: e.logId });
  }
}

/** One recipient and what stands between him and the fence; products and withdrawals come over two topics, in any order. */
class Recipient {
  readonly heads = new Map<string, ProductHead>();
  readonly holds = new Map<string, number>();
  readonly taken = new Set<string>();

  released(e: Envelope<ProductReleased>): void {
    const { productId, productVersion } = e.data;
    const known = this.heads.get(productId);
    const latestVersion = Math.max(known?.latestVersion ?? 0, productVersion);
    const head = {
      productId,
      state: 'released' as const,
      withdrawnAt: null,
      withdrawnReason: null,
      ...known,
      latestVersion,
    };
    this.heads.set(productId, head);
    for (const d of planDeliveries(e, head, [reader], at)) {
      const delivery = {
        id: d.id,
        kind: d.kind,
        productId,
        urn: e.data.urn,
        version: d.version,
        tries: 1,
        head,
        product: e.data,
      };
      if (!decideDelivery(reader, delivery, at).permit || this.taken.has(d.id)) continue;
      this.taken.add(d.id);
      // An older version that came after a newer one would show here.
      expect(this.holds.get(productId) ?? 0).toBeLessThan(productVersion);
      this.holds.set(productId, productVersion);
    }
  }

  withdrawn(e: Envelope<ProductWithdrawn>): void {
    const { productId } = e.data;
    const latestVersion = this.heads.get(productId)?.latestVersion ?? e.data.productVersion;
    this.heads.set(productId, {
      productId,
      state: 'withdrawn',
      latestVersion,
      withdrawnAt: at,
      withdrawnReason: 'withdrawn',
    });
    const reached = this.holds.has(productId) ? [{ productId, version: latestVersion, subscriberId: reader.id }] : [];
    for (const notice of planRecalls(e.id, reached)) this.holds.delete(notice.productId);
  }
}

/** Slices: what stands together on one topic, cut where the numbers say. */
function slices(arrivals: readonly Arrival[], cuts: readonly number[]): Arrival[][] {
  const cut: Arrival[][] = [];
  arrivals.forEach((a, i) => {
    const last = cut.at(-1);
    if (last && last[0]!.what === a.what && !cuts.includes(i)) last.push(a);
    else cut.push([a]);
  });
  return cut;
}

function outcomeOf(fence: Fence, recipient: Recipient, log: number): Outcome {
  const head = fence.heads.get(logId(log));
  const mine = fence.releases.filter((r) => r.logId === logId(log));
  const product = mine.at(-1)?.productId;
  const heldNo = product ? recipient.holds.get(product) : undefined;
  const versions = fence.sent.filter((e) => e.schema === 'product.released.v1' && e.logId === product);
  const held = versions.find((e) => (e.data as ProductReleased).productVersion === heldNo);
  const lane = held ? /lane (\d)/.exec((held.data as ProductReleased).text)?.[1] : undefined;
  const state = head?.state === 'withdrawn' || head?.state === 'released' ? head.state : 'unknown';
  return { state, version: head?.version ?? 0, releases: mine.length, held: lane ? Number(lane) : null };
}

const arrival: fc.Arbitrary<Arrival> = fc.record({
  log: fc.integer({ min: 1, max: logs }),
  what: fc.constantFrom('version' as const, 'version' as const, 'version' as const, 'withdrawal' as const),
  version: fc.integer({ min: 1, max: 4 }),
});

it('10,000 random histories end as the reference says', () => {
  const cuts = fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(arrival, { minLength: 1, maxLength: 14 }), cuts, fc.boolean(), (arrivals, at, early) => {
      const fence = new Fence();
      for (const slice of slices(arrivals, at)) fence.slice(slice);
      const recipient = new Recipient();
      const isRelease = (e: ProductEvent) => e.schema === 'product.released.v1';
      // Two topics: withdrawals may all come before the products, or in their turn; each comes twice.
      const order = early ? [...fence.sent.filter((e) => !isRelease(e)), ...fence.sent.filter(isRelease)] : fence.sent;
      for (const e of [...order, ...order])
        if (isRelease(e)) recipient.released(e as Envelope<ProductReleased>);
        else recipient.withdrawn(e as Envelope<ProductWithdrawn>);
      for (let log = 1; log <= logs; log += 1)
        expect(outcomeOf(fence, recipient, log)).toEqual(expected(arrivals, log));
    }),
    { numRuns: 10_000 },
  );
}, 180_000);
