import { echoesOf } from '../provenance/echo.js';
import type { QualityRule } from '../rule.js';

/** QA12: what is said to corroborate does not come from the same origin (domain 1.6; provenance graph and echoes). */
export const circularReporting: QualityRule = {
  code: 'QA12',
  decides: 'machine',
  find: (read) => echoesOf(read),
};
