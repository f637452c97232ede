import type { Mapping } from '../mapping.js';

/** Labelled synthetic logs: the log as it was submitted, right or wrong. Their labels are never read. */
export const labelledLogs: Mapping = {
  id: 'labelled-logs',
  version: '1.0.0',
  format: 'ndjson',
  describe: 'Labelled synthetic logs: what was submitted, as it came',
  fields: {
    id: { from: 'id', required: true },
    sourceType: { from: 'sourceType' },
    grade: { from: 'submitted.grade' },
    marking: { from: 'submitted.marking' },
    title: { from: 'submitted.title' },
    body: { from: 'submitted.body' },
    comment: { from: 'submitted.comment' },
    provenance: { from: 'submitted.provenance' },
    eventFrom: { from: 'submitted.eventFrom' },
    eventTo: { from: 'submitted.eventTo' },
    learntAt: { from: 'submitted.learntAt' },
    submittedAt: { from: 'submitted.submittedAt' },
    purpose: { from: 'submitted.purpose' },
    corroborates: { from: 'submitted.corroborates' },
  },
};
