import { r2 } from './brokers.js';
import { r6 } from './controls.js';
import { e1, r1 } from './kill-loop.js';
import { r3 } from './network.js';
import { r5, r9 } from './failpoints.js';
import { r8 } from './model.js';
import type { Scenario } from './scenario.js';

export const scenarios: readonly Scenario[] = [r1, r2, r3, r5, r6, r8, r9, e1];
