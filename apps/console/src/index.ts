export * from './console.config.js';
export * from './console.module.js';
