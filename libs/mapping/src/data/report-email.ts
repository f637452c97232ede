import type { Mapping } from '../mapping.js';

/** An officer’s report by e-mail: subject, text, attachments kept. Grade and marking are those of an officer's own observation. */
export const reportEmail: Mapping = {
  id: 'report-email',
  version: '1.0.0',
  format: 'eml',
  describe: 'An officer’s report by e-mail: subject, text, attachments kept',
  sourceTypeDefaults: true,
  fields: {
    id: { hash: ['messageId', 'from', 'date', 'subject', 'text'], required: true },
    sourceType: { const: 'OFFICER' },
    title: { from: 'subject', transforms: ['collapse', { truncate: 300 }], required: true },
    body: { from: 'text', required: true },
    provenance: { const: 'Report by e-mail' },
    submittedAt: { from: 'date' },
    purpose: { const: 'Prevention and detection of crime' },
  },
};
