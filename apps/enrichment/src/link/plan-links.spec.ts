import fc from 'fast-check';
import type { LinkKey } from './link-key.js';
import { linkPolicy } from './link-policy.js';
import { pairsInOrder, planLinks, type Holder, type Sharers } from './plan-links.js';

const key = (type: string, strength: LinkKey['strength']): LinkKey => ({ type, normalised: 'x', strength });
const holder = (n: number): Holder => ({ logId: `log-${n}`, urn: `URN-${n}`, seq: n });
const logOf = (...keys: LinkKey[]) => ({ logId: 'log-0', urn: 'URN-0', compartments: [], keys });
const policy = { ...linkPolicy, linksPerLog: 3 };

const holders = fc.uniqueArray(fc.integer({ min: 1, max: 30 }).map(holder), { selector: (h) => h.logId });

describe('planLinks', () => {
  it('puts the strongest first, then the newest', () => {
    const sharers = { PHONE: [holder(9), holder(0)], IMEI: [holder(2), holder(0)] };
    const { links } = planLinks(
      logOf(key('PHONE', 'probable'), key('IMEI', 'confirmed')),
      (k) => ({ visible: sharers[k.type as 'PHONE' | 'IMEI'], visibleCount: 2, hidden: [] }),
      policy,
    );
    expect(links.map((l) => `${l.type} ${l.urn}`)).toEqual(['IMEI URN-2', 'PHONE URN-9']);
  });

  it('never lets a hidden holder into the links or their count, whatever there is', () => {
    fc.assert(
      fc.property(holders, (all) => {
        const visible = all.filter((h) => h.seq % 2 === 0);
        const hidden = all.filter((h) => h.seq % 2 === 1);
        const sharers: Sharers = { visible: [...visible, holder(0)], visibleCount: visible.length + 1, hidden };
        const plan = planLinks(logOf(key('PHONE', 'probable')), () => sharers, policy);
        expect(plan.links.every((l) => visible.some((h) => h.urn === l.urn))).toBe(true);
        expect(plan.links.length).toBe(Math.min(3, visible.length));
        expect(plan.links.length + plan.leftOff).toBe(visible.length);
        expect(plan.silentHits.every((s) => hidden.some((h) => h.logId === s.logId))).toBe(true);
      }),
    );
  });

  it('names a pair the same from both ends', () => {
    const seenBy = (logId: string, other: number) =>
      planLinks(
        { ...logOf(key('PHONE', 'probable')), logId },
        () => ({ visible: [holder(other)], visibleCount: 2, hidden: [] }),
        policy,
      );
    const pairs = pairsInOrder([seenBy('log-1', 2), seenBy('log-2', 1)]);
    expect(pairs).toEqual([expect.objectContaining({ fromLog: 'log-1', toLog: 'log-2' })]);
  });
});
