import type { HelpPage } from './page.js';

export const qa28: HelpPage = {
  code: 'QA28',
  title: 'Officer safety',
  looksFor: 'Weapons, dogs and threats to officers, and no warning marker.',
  why: 'The next officer at that door will look at the live systems, not at this log.',
  whatToDo: 'Raise the marker and say so in the comment.',
};
