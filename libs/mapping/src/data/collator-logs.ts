import type { Mapping } from '../mapping.js';

/** Rows that are submissions already. */
export const collatorLogs: Mapping = {
  id: 'collator-logs',
  version: '1.0.0',
  format: 'ndjson',
  describe: 'Rows in the form of a submission already',
  passThrough: true,
  fields: {},
};
