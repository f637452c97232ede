import type { MappingFormat } from '@collator/mapping';

const openXml = 'application/vnd.openxmlformats-officedocument';

/** The content type of each format. */
export const mediaTypes: Readonly<Record<MappingFormat, string>> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  xlsx: `${openXml}.spreadsheetml.sheet`,
  eml: 'message/rfc822',
  pdf: 'application/pdf',
  docx: `${openXml}.wordprocessingml.document`,
};
