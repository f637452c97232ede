export * from './decide.js';
export * from './decision.js';
export * from './house-policy.js';
export * from './marking.js';
export * from './policy.js';
export * from './record.js';
export * from './subject.js';
