import { collatorLogs } from './data/collator-logs.js';
import { labelledLogs } from './data/labelled-logs.js';
import { re3dDocuments } from './data/re3d-documents.js';
import { reportDocx } from './data/report-docx.js';
import { reportEmail } from './data/report-email.js';
import { reportPdf } from './data/report-pdf.js';
import { vehicleReads } from './data/vehicle-reads.js';
import type { Mapping } from './mapping.js';

/** The mappings that come with the product. */
export const shippedMappings: readonly Mapping[] = [
  collatorLogs,
  labelledLogs,
  re3dDocuments,
  vehicleReads,
  reportEmail,
  reportPdf,
  reportDocx,
];
