export * from './facts-of.js';
export * from './lexicon/house-lexicon.js';
export * from './lexicon/lexicon.js';
export * from './log.js';
export * from './pre-screen.js';
export * from './read.js';
export * from './weigh.js';
