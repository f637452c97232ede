import type { ProductReleased } from '@collator/contracts';
import type { ProductHead } from './product/product.js';
import type { Subscriber } from './register/subscriber.js';

/** A product that the sample recipient may have on 25 November 2026; for tests, all of it invented. */
export const aProduct = (change: Partial<ProductReleased> = {}): ProductReleased => ({
  productId: '0193a5c0-0000-7000-8000-0000000000a1',
  urn: 'INT-2026-0000001',
  productVersion: 1,
  title: 'Vehicle seen near closed shops',
  text: 'A grey estate car was parked without lights behind a parade of shops.',
  grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
  marking: 'OFFICIAL-SENSITIVE',
  compartments: [],
  themes: ['BURGLARY'],
  priority: 'LOW',
  band: 'LOW',
  risk: 21,
  confidence: 'medium',
  threatToLife: false,
  vulnerability: [],
  reasons: ['seen by an officer'],
  purpose: 'Prevention and detection of burglary',
  audience: [],
  releasedAt: '2026-11-25T09:00:00.000Z',
  reviewAt: '2040-01-01T00:00:00.000Z',
  basis: { kind: 'approval' },
  ...change,
});

/** What holds for a product that has just been released. */
export const head = (product: ProductReleased, change: Partial<ProductHead> = {}): ProductHead => ({
  productId: product.productId,
  state: 'released',
  latestVersion: product.productVersion,
  withdrawnAt: null,
  withdrawnReason: null,
  ...change,
});

/** A recipient who may have the sample product. */
export const aSubscriber = (change: Partial<Subscriber> = {}): Subscriber => ({
  id: '0193a5c0-0000-7000-8000-0000000000b1',
  name: 'Northern operations',
  unit: 'ops-north',
  organisation: 'force-42',
  receiver: 'ops.north',
  clearance: 'SC',
  clearanceUntil: '2040-01-01',
  compartments: [],
  caveats: [],
  purposes: ['POLICING'],
  interests: { themes: [], priorities: [], keywords: [] },
  channel: 'sse',
  webhookUrl: null,
  idempotent: false,
  activeFrom: null,
  activeTo: null,
  disabledReason: null,
  version: 1,
  ...change,
});
