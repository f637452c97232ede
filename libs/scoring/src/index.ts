export * from './assess.js';
export * from './explain.js';
export * from './facts.js';
export * from './facts-of.js';
export * from './policy/check-policy.js';
export * from './policy/house-policy.js';
export * from './policy/policy.js';
