export * from './census.js';
export * from './triage.module.js';
