export * from './door.js';
export * from './identity.js';
export * from './permissions.js';
export * from './sealer.js';
