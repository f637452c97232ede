import type { HelpPage } from './page.js';

export const qa25: HelpPage = {
  code: 'QA25',
  title: 'A crime is recorded as one',
  looksFor: 'A crime against a particular victim and no crime reference.',
  why: 'Intelligence is not a place to keep a crime that nobody investigates.',
  whatToDo: 'Record the crime, or give its reference.',
};
