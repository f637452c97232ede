import { r6 } from './controls.js';
import { e1, r1 } from './kill-loop.js';
import type { Scenario } from './scenario.js';

export const scenarios: readonly Scenario[] = [r1, r6, e1];
