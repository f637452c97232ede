import type { QualityRule } from '../rule.js';
import { singleIssue } from './qa01-single-issue.js';
import { sourceIdentifiers } from './qa02-source-identifiers.js';
import { techniqueDisclosed } from './qa03-technique.js';
import { grading } from './qa04-grading.js';
import { gradeAgrees } from './qa05-grade-agrees.js';
import { independentLink } from './qa06-independent-link.js';
import { reasonRecorded } from './qa07-reason.js';
import { conditionsConcrete } from './qa08-conditions.js';
import { provenanceStated } from './qa09-provenance.js';
import { timeliness } from './qa10-timeliness.js';
import { duplicate } from './qa11-duplicate.js';
import { circularReporting } from './qa12-circular.js';
import { factNotOpinion } from './qa13-opinion.js';
import { nominals } from './qa14-nominals.js';
import { identifiersValid } from './qa15-identifiers.js';
import { fiveWs } from './qa16-coverage.js';
import { plainWords } from './qa17-plain-words.js';
import { purpose } from './qa18-purpose.js';
import { subjectCategory } from './qa19-subject-category.js';
import { marking } from './qa20-marking.js';
import { authority } from './qa21-authority.js';
import { confidentialMaterial } from './qa22-confidential.js';
import { safeguarding } from './qa23-safeguarding.js';
import { coding } from './qa24-coding.js';
import { crimeRecord } from './qa25-crime-record.js';
import { retention } from './qa26-retention.js';
import { attachments } from './qa27-attachments.js';
import { officerSafety } from './qa28-officer-safety.js';

/** The 28 checks, in the order of domain 1.6. */
export const rules: readonly QualityRule[] = [
  singleIssue,
  sourceIdentifiers,
  techniqueDisclosed,
  grading,
  gradeAgrees,
  independentLink,
  reasonRecorded,
  conditionsConcrete,
  provenanceStated,
  timeliness,
  duplicate,
  circularReporting,
  factNotOpinion,
  nominals,
  identifiersValid,
  fiveWs,
  plainWords,
  purpose,
  subjectCategory,
  marking,
  authority,
  confidentialMaterial,
  safeguarding,
  coding,
  crimeRecord,
  retention,
  attachments,
  officerSafety,
];
