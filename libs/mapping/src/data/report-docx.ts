import type { Mapping } from '../mapping.js';

/** An officer’s report as DOCX: its first line and its text, the file kept. Grade and marking are those of an officer's own observation. */
export const reportDocx: Mapping = {
  id: 'report-docx',
  version: '1.0.0',
  format: 'docx',
  describe: 'An officer’s report as DOCX: its first line and its text, the file kept',
  sourceTypeDefaults: true,
  fields: {
    id: { hash: ['text'], required: true },
    sourceType: { const: 'OFFICER' },
    title: { from: 'firstLine', transforms: ['collapse', { truncate: 300 }], required: true },
    body: { from: 'text', required: true },
    provenance: { const: 'Report as DOCX' },
    purpose: { const: 'Prevention and detection of crime' },
  },
};
