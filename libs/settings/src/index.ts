export * from './read-settings.js';
export * from './setting.js';
