export * from './census.js';
export * from './sanitisation.module.js';
export * from './standing/install-house-rules.js';
