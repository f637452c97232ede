import type { Mapping } from '../mapping.js';

/** An officer’s report as PDF: its first line and its text, the file kept. Grade and marking are those of an officer's own observation. */
export const reportPdf: Mapping = {
  id: 'report-pdf',
  version: '1.0.0',
  format: 'pdf',
  describe: 'An officer’s report as PDF: its first line and its text, the file kept',
  sourceTypeDefaults: true,
  fields: {
    id: { hash: ['text'], required: true },
    sourceType: { const: 'OFFICER' },
    title: { from: 'firstLine', transforms: ['collapse', { truncate: 300 }], required: true },
    body: { from: 'text', required: true },
    provenance: { const: 'Report as PDF' },
    purpose: { const: 'Prevention and detection of crime' },
  },
};
