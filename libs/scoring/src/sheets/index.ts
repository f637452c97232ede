export * from './cambridge.js';
export * from './dash.js';
export * from './house-sheets.js';
export * from './missing.js';
export * from './ocg.js';
export * from './sheet.js';
