import { housePolicy } from '@collator/scoring';
import type { AcceptedLog } from '@collator/contracts';
import { assessLog, laneOf, summaryOf } from './assess-log.js';

const log = {
  logId: 'l',
  urn: 'u',
  version: 1,
  owner: 'force-42',
  sourceType: 'PUBLIC',
  sourceRef: null,
  grade: { source: 2, assessment: 'C', handling: 'P', conditions: [] },
  marking: 'OFFICIAL-SENSITIVE',
  compartments: [],
  title: 'Call',
  body: 'Lights on in an empty shop.',
  comment: null,
  provenance: null,
  eventFrom: null,
  eventTo: null,
  learntAt: null,
  submittedAt: '',
  acceptedAt: '',
  purpose: null,
  themes: ['RUR'],
  corroborates: [],
} as unknown as AcceptedLog;

it('sends a threat to life into the urgent lane and all else into the routine one', () => {
  const at = new Date('2026-05-07T10:00:00Z');
  expect(laneOf(assessLog(log, housePolicy, at))).toBe('routine');
  expect(laneOf(assessLog({ ...log, body: 'He is going to kill her tonight.' }, housePolicy, at))).toBe('urgent');
});

it('keeps the themes that the submitter stated', () => {
  expect(assessLog(log, housePolicy, new Date(0)).themes).toContain('RUR');
});

it('does not send on who set what', () => {
  expect(JSON.stringify(summaryOf(assessLog(log, housePolicy, new Date(0))))).not.toContain('setBy');
});
