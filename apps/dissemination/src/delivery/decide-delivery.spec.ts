import { aProduct, aSubscriber, head } from '../sample.js';
import { decideDelivery, withheld, type LockedDelivery } from './decide-delivery.js';

const at = new Date('2026-11-25T10:00:00Z');
const product = aProduct();
const delivery: LockedDelivery = {
  id: '0193a5c0-0000-8000-8000-0000000000d1',
  kind: 'product',
  productId: product.productId,
  urn: product.urn,
  version: 1,
  tries: 1,
  head: head(product),
  product,
};
const withdrawnHead = {
  ...delivery.head,
  state: 'withdrawn' as const,
  withdrawnAt: new Date('2026-11-25T09:30:00Z'),
  withdrawnReason: 'WRONG',
};

describe('decideDelivery', () => {
  it('permits what the policy permits, names the policy and carries the obligations with the message', () => {
    const conditions = ['A1', 'No copies'];
    const bound = aProduct({ grade: { source: 1, assessment: 'A', handling: 'C', conditions } });
    const decision = decideDelivery(aSubscriber(), { ...delivery, product: bound }, at);
    expect(decision).toMatchObject({
      permit: true,
      state: 'sending',
      reason: null,
      policy: 'house-access/1',
      purpose: product.purpose,
      obligations: [{ code: 'A1' }, { code: 'NO', text: 'No copies' }],
    });
    expect(decision.message?.data).toMatchObject({ deliveryId: delivery.id, obligations: decision.obligations });
  });

  it('tells a recipient nothing of who else a product is meant for', () => {
    const meant = aProduct({ audience: ['ops-north', 'secret-unit'] });
    const { message } = decideDelivery(aSubscriber(), { ...delivery, product: meant }, at);
    expect(message).not.toBeNull();
    expect(JSON.stringify(message)).not.toMatch(/secret-unit|audience/);
  });

  it.each([
    ['clearance', { clearance: 'NPPV1' }],
    ['clearance', { clearanceUntil: '2026-11-24' }],
    ['purpose', { purposes: ['Traffic'] }],
    ['need-to-know', { interests: { themes: ['FRAUD'], priorities: [], keywords: [] } }],
    ['state', { activeTo: '2026-11-25T09:59:59Z' }],
    ['state', { activeFrom: '2026-11-26' }],
  ])('refuses for %s where the entry says %j, with the reason and without a message', (rule, change) => {
    const decision = decideDelivery(aSubscriber(change), delivery, at);
    expect(decision).toMatchObject({ permit: false, state: 'refused', message: null, obligations: [] });
    expect(decision.reasons.map((r) => r.rule)).toEqual([rule]);
    expect(decision.reason).toBe(decision.reasons[0]!.code);
  });

  it('refuses a compartment the recipient is not briefed into, and permits one he is', () => {
    const chis = aProduct({ compartments: ['CHIS'] });
    expect(decideDelivery(aSubscriber(), { ...delivery, product: chis }, at).state).toBe('refused');
    const briefed = aSubscriber({ compartments: ['CHIS', 'CT'] });
    expect(decideDelivery(briefed, { ...delivery, product: chis }, at).permit).toBe(true);
  });

  it('cancels what has been withdrawn, whoever it is for', () => {
    const decision = decideDelivery(aSubscriber(), { ...delivery, head: withdrawnHead }, at);
    expect(decision).toMatchObject({ permit: false, state: 'cancelled', reason: 'product_withdrawn', message: null });
    expect(decision.reasons.length).toBeGreaterThan(0);
  });

  it('cancels an older version once a newer is there, with a reason even where it would have been permitted', () => {
    const behind = { ...delivery, head: { ...delivery.head, latestVersion: 2 } };
    expect(decideDelivery(aSubscriber(), behind, at)).toMatchObject({
      permit: false,
      state: 'cancelled',
      reason: 'superseded',
      reasons: [{ rule: 'state', code: 'superseded' }],
      message: null,
    });
  });

  it('sends a recall to whoever may have the product, cleared or not, and tells nothing of its text', () => {
    const recall = { ...delivery, kind: 'recall' as const, head: withdrawnHead };
    const decision = decideDelivery(aSubscriber({ clearance: 'NPPV1', purposes: [] }), recall, at);
    expect(decision).toMatchObject({ permit: true, state: 'sending', policy: 'recall-notice/1' });
    expect(decision.message).toEqual({
      type: 'product.withdrawn',
      timestamp: '2026-11-25T09:30:00.000Z',
      data: {
        deliveryId: delivery.id,
        productId: product.productId,
        urn: product.urn,
        productVersion: 1,
        reasonCode: 'WRONG',
        withdrawnAt: '2026-11-25T09:30:00.000Z',
      },
    });
  });

  it('recalls what it never saw the release of', () => {
    const recall = { ...delivery, kind: 'recall' as const, product: null, head: withdrawnHead };
    expect(decideDelivery(aSubscriber(), recall, at).permit).toBe(true);
  });

  it('never takes a missing product for an empty one', () => {
    expect(() => decideDelivery(aSubscriber(), { ...delivery, product: null }, at)).toThrow('product_content_missing');
  });
});

describe('withheld', () => {
  it('turns a permit into a cancellation with its reason, and leaves no message to send', () => {
    const permitted = decideDelivery(aSubscriber(), delivery, at);
    expect(withheld(permitted, 'endpoint_gone')).toMatchObject({
      permit: false,
      state: 'cancelled',
      reason: 'endpoint_gone',
      reasons: [{ rule: 'recipient', code: 'endpoint_gone' }],
      obligations: [],
      message: null,
    });
  });

  it('leaves alone what is not to be sent anyway', () => {
    const refused = decideDelivery(aSubscriber({ clearance: 'NPPV1' }), delivery, at);
    expect(withheld(refused, 'endpoint_gone')).toBe(refused);
  });
});
