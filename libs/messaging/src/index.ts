export * from './port.js';
export * from './slice.js';
