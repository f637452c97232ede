import type { Mapping } from '../mapping.js';

/** Number plate reads exported as CSV: camera, read_at (UK time, dd/mm/yyyy hh:mm:ss), vrm, direction, place. */
export const vehicleReads: Mapping = {
  id: 'vehicle-reads',
  version: '1.1.0',
  format: 'csv',
  describe: 'Number plate reads, CSV with read_id, read_at, vrm, direction, place',
  fields: {
    id: { from: 'read_id', transforms: ['trim'], required: true },
    sourceType: { const: 'ANPR' },
    'grade.source': { const: 1 },
    'grade.assessment': { const: 'A' },
    'grade.handling': { const: 'P' },
    marking: { const: 'OFFICIAL-SENSITIVE' },
    title: { from: ['vrm', 'place'], join: ', ', transforms: ['collapse', { truncate: 300 }], required: true },
    body: { from: ['vrm', 'direction', 'place'], join: ' ', transforms: ['collapse'], required: true },
    provenance: { const: 'Automatic read' },
    eventFrom: { from: 'read_at', transforms: [{ instant: { order: 'dmy', offset: 'Europe/London' } }] },
    purpose: { const: 'Prevention and detection of crime' },
  },
};
