export * from './file-unusable.js';
export * from './house-tables.js';
export * from './mapped-rows.js';
export * from './table-rows.js';
