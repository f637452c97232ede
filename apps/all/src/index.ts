export * from './demo/demo-world.js';
export * from './demo/receive.js';
export * from './feed/census.js';
export * from './feed/run-feed.js';
export * from './feed/tally.js';
export * from './sample/sample-logs.js';
export * from './services.js';
export * from './settings-table.js';
