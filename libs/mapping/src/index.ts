export * from './apply-mapping.js';
export * from './check-mapping.js';
export type { LocalInstant } from './instant-of.js';
export * from './mapping.js';
export * from './shipped.js';
