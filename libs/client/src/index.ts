export * from './collator-client.js';
export { FileUnusable } from './csv-rows.js';
export * from './mapped-rows.js';
export * from './submit-stream.js';
export * from './token-source.js';
export * from './product-stream.js';
export * from './read-rows.js';
