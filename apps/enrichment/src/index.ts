export * from './census.js';
export * from './enrichment.module.js';
