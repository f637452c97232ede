export * from './logger.js';
export * from './problem.js';
