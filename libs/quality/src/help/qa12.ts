import type { HelpPage } from './page.js';

export const qa12: HelpPage = {
  code: 'QA12',
  title: 'No circular corroboration',
  looksFor:
    'A record said to corroborate that leads back to the same person, to this log, or to police information repeated by others.',
  why: 'The same account heard twice is not stronger than once.',
  whatToDo: 'Link a record of another origin, or take the link out and grade C.',
};
