import type { QualityConfig } from './config.js';
import type { Mark, QualityCode } from './finding.js';
import type { ReadLog } from './read/read-log.js';

/** One check of domain 1.6. */
export interface QualityRule {
  readonly code: QualityCode;
  /** `person` where domain 1.6 marks it H: the machine proposes. */
  readonly decides: 'machine' | 'person';
  find(log: ReadLog, config: QualityConfig): readonly Mark[];
}
