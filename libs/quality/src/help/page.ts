import type { QualityCode } from '../finding.js';

/** What a submitter should know of one check: what it looks for, why it matters and what to do about a finding. */
export interface HelpPage {
  readonly code: QualityCode;
  readonly title: string;
  readonly looksFor: string;
  readonly why: string;
  readonly whatToDo: string;
}
