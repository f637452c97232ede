import type { HelpPage } from './page.js';

export const qa04: HelpPage = {
  code: 'QA04',
  title: 'A grade in the code list',
  looksFor: 'A missing or unknown source evaluation (1-3), intelligence assessment (A-E) or handling code (P, C).',
  why: 'Without a whole grade nobody can tell what the information is worth or who may have it.',
  whatToDo: 'Give the missing part. Older 5x5x5 grades are kept as given: evaluate anew.',
};
