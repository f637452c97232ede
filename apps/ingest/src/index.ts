export * from './census.js';
export * from './ingest.config.js';
export * from './ingest.module.js';
export type { Receipt } from './intake/accept.js';
export type { LogStatus } from './log/log-status.js';
export type { Withdrawal } from './log/logs.js';
export { LikenessStore } from './likeness/likeness.store.js';
export { Likening, likenedOf } from './likeness/likening.js';
