export * from './collator-client.js';
export * from './submit-stream.js';
export * from './token-source.js';
export * from './product-stream.js';
export * from './read-rows.js';
