export * from './find-identifiers.js';
export * from './identifier.js';
