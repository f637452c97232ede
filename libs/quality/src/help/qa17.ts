import type { HelpPage } from './page.js';

export const qa17: HelpPage = {
  code: 'QA17',
  title: 'Plain words',
  looksFor: 'Slang, trade talk, abbreviations and local landmarks that are not explained.',
  why: 'The reader may be in another force, or in court.',
  whatToDo: 'Say what the word means the first time it stands there.',
};
