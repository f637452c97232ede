import type { Mapping } from '../mapping.js';

/** Press documents of a defence laboratory's set: open source, graded 2D as material nobody has vouched for. */
export const re3dDocuments: Mapping = {
  id: 're3d-documents',
  version: '1.0.0',
  format: 'ndjson',
  describe: 'Press documents (re3d): title and text, as open source',
  fields: {
    id: { from: '_id', required: true },
    sourceType: { const: 'OSINT' },
    'grade.source': { const: 2 },
    'grade.assessment': { const: 'D' },
    'grade.handling': { const: 'P' },
    marking: { const: 'OFFICIAL-SENSITIVE' },
    title: { from: 'title', transforms: ['collapse', { truncate: 300 }], required: true },
    body: { from: 'text', required: true },
    provenance: { from: 'sourceName' },
    purpose: { const: 'Prevention and detection of terrorism' },
  },
};
