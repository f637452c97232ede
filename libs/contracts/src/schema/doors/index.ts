import { productSchema } from '../events.js';
import type { Schema } from '../schema.js';
import { lineResultSchema, receiptSchema, submissionSchema } from '../submission.js';
import { disseminationDoors, receivedProductSchema } from './dissemination.js';
import { deskDoors } from './desk.js';
import { problemSchema, type Door } from './door.js';
import { enrichmentDoors } from './enrichment.js';
import { ingestDoors } from './ingest.js';
import { processDoors } from './process.js';
import { qualityDoors } from './quality.js';
import { releaseGateDoors } from './release-gate.js';
import { sanitisationDoors } from './sanitisation.js';
import { triageDoors } from './triage.js';
import { vaultDoors } from './vault.js';

export type { Asked, Content, Door } from './door.js';

/** What several doors name. */
export const doorSchemas: Readonly<Record<string, Schema>> = {
  Submission: submissionSchema,
  Receipt: receiptSchema,
  LineResult: lineResultSchema,
  Product: productSchema,
  ReceivedProduct: receivedProductSchema,
  Problem: problemSchema,
};

/** Every door of the pipeline. */
export const doors: readonly Door[] = [
  ...ingestDoors,
  ...qualityDoors,
  ...vaultDoors,
  ...triageDoors,
  ...enrichmentDoors,
  ...sanitisationDoors,
  ...deskDoors,
  ...releaseGateDoors,
  ...disseminationDoors,
  ...processDoors,
];
