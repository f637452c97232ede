import { e1, r1 } from './kill-loop.js';
import type { Scenario } from './scenario.js';

export const scenarios: readonly Scenario[] = [r1, e1];
