export * from './envelope.js';
export * from './topics.js';
export * from './events/log.js';
export * from './events/product.js';
export * from './decode-record.js';
export * from './submission.js';
