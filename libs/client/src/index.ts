export * from './collator-client.js';
export { FileUnusable } from '@collator/files';
export * from './mapped-rows.js';
export * from './submit-stream.js';
export * from './token-source.js';
export * from './product-stream.js';
