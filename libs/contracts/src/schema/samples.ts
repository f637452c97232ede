import type { Envelope } from '../envelope.js';
import type { AcceptedLog, AssessmentSummary } from '../events/log.js';
import type { EventName } from '../topics.js';
import type { Carried } from './events.js';

const logId = '0198f0c4-7e10-7a31-9c52-3f6f0a1d2b41';
const otherLogId = '0198f0c4-7e55-7d02-8b1e-90aa4c1f6d20';
const productId = '0198f0c5-0b77-7c44-a0d3-5e21b7f3c918';
const urn = 'RIU-2026-0000041';
const at = '2026-05-08T06:30:00.000Z';

const log: AcceptedLog = {
  logId,
  urn,
  version: 1,
  owner: 'force-42',
  sourceType: 'OFFICER',
  sourceRef: null,
  grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
  marking: 'OFFICIAL-SENSITIVE',
  compartments: [],
  title: 'Stop search, Springfield',
  body: 'Grey Ford Focus AB51 ABC parked lights off behind the shops at 23:15.',
  comment: null,
  provenance: 'Seen on patrol',
  eventFrom: '2026-05-07T23:15:00+01:00',
  eventTo: null,
  learntAt: '2026-05-07T23:15:00+01:00',
  submittedAt: '2026-05-08T07:20:00+01:00',
  acceptedAt: at,
  purpose: 'Prevention and detection of burglary',
  themes: ['BUR'],
  corroborates: [],
};

const assessment: AssessmentSummary = {
  policyVersion: 'house/1',
  risk: 41.5,
  low: 36,
  high: 47,
  band: 'MEDIUM',
  confidence: 'Moderate',
  priority: 'MEDIUM',
  dueAt: '2026-05-09T06:30:00.000Z',
  threatToLife: false,
  vulnerability: [],
  themes: ['BUR'],
  gaps: ['who'],
  reasons: [{ code: 'harm', text: 'Residential burglary series', points: 12.5, field: 'body', start: 0, end: 14 }],
};

const carried: Carried = {
  'log.accepted.v1': { log, preScreen: [] },
  'log.withdrawn.v1': { logId, urn, reasonCode: 'WRONG', withdrawnAt: at },
  'log.triaged.v1': { log, assessment },
  'log.enriched.v1': {
    log,
    assessment,
    identifiers: [
      { type: 'VRM', raw: 'AB51 ABC', normalised: 'AB51ABC', validity: 'valid', field: 'body', start: 16, end: 24 },
    ],
    links: [{ logId: otherLogId, urn: 'RIU-2026-0000007', type: 'VRM', normalised: 'AB51ABC', strength: 'confirmed' }],
  },
  'log.decided.v1': { logId, urn, state: 'proposed', decidedAt: at },
  'product.released.v1': {
    productId,
    urn: 'PRD-2026-0000012',
    productVersion: 1,
    title: 'Suspected burglary reconnaissance, Springfield',
    text: 'A grey Ford Focus AB51 ABC was parked behind shops in Springfield on the evening of 7 May.',
    grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
    marking: 'OFFICIAL-SENSITIVE',
    compartments: [],
    themes: ['BUR'],
    priority: 'MEDIUM',
    band: 'MEDIUM',
    risk: 41.5,
    confidence: 'Moderate',
    threatToLife: false,
    vulnerability: [],
    reasons: ['Burglary series in the area'],
    purpose: 'Prevention and detection of burglary',
    audience: [],
    releasedAt: at,
    reviewAt: '2032-05-08',
    basis: { kind: 'standing-approval', rule: 'PATROL/1' },
  },
  'product.withdrawn.v1': {
    productId,
    urn: 'PRD-2026-0000012',
    productVersion: 1,
    reasonCode: 'log_withdrawn',
    withdrawnAt: at,
  },
};

const envelope = (event: keyof Carried): Envelope => ({
  id: '0198f0c4-7e10-8f3a-b1c2-d3e4f5061728',
  schema: event,
  logId: event.startsWith('product.') ? productId : logId,
  version: 1,
  acceptedOn: '2026-05-08',
  marking: 'OFFICIAL-SENSITIVE',
  lane: 'routine',
  emittedAt: at,
  data: carried[event],
});

const submitted = {
  id: 'D001',
  sourceType: 'OFFICER',
  grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
  marking: 'OFFICIAL-SENSITIVE',
  title: log.title,
  body: log.body,
  provenance: log.provenance,
  eventFrom: log.eventFrom,
  purpose: log.purpose,
  themes: ['BUR'],
};

/** One made-up record of every event; they stand as examples in the published documents. */
export const samples: Readonly<Record<EventName, object>> = {
  'log.submitted.v1': submitted,
  'log.accepted.v1': envelope('log.accepted.v1'),
  'log.withdrawn.v1': envelope('log.withdrawn.v1'),
  'log.triaged.v1': envelope('log.triaged.v1'),
  'log.enriched.v1': envelope('log.enriched.v1'),
  'log.decided.v1': envelope('log.decided.v1'),
  'product.released.v1': envelope('product.released.v1'),
  'product.withdrawn.v1': envelope('product.withdrawn.v1'),
};
