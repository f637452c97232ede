export * from './csv-line.js';
export * from './file-unusable.js';
export * from './house-tables.js';
export * from './mapped-rows.js';
export * from './media-types.js';
export * from './table-rows.js';
export {
  documentLimits,
  type DocumentContent,
  labelOf,
  type DocumentFormat,
  type DocumentLimits,
  type Enclosure,
} from './document/document.js';
export * from './document/read-document.js';
