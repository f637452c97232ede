import type { HelpPage } from './page.js';

export const qa14: HelpPage = {
  code: 'QA14',
  title: 'The right person, rightly written',
  looksFor:
    'Impossible, placeholder or unlikely dates of birth, several spellings of one name, a number that belongs to somebody else.',
  why: 'The log would be linked to the wrong person.',
  whatToDo: 'Check it against the index; leave a date of birth out where it is not known.',
};
