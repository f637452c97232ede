import { collatorLogs } from './data/collator-logs.js';
import { labelledLogs } from './data/labelled-logs.js';
import { re3dDocuments } from './data/re3d-documents.js';
import { vehicleReads } from './data/vehicle-reads.js';
import type { Mapping } from './mapping.js';

/** The mappings that come with the product. */
export const shippedMappings: readonly Mapping[] = [collatorLogs, labelledLogs, re3dDocuments, vehicleReads];
