import type { HelpPage } from './page.js';

export const qa22: HelpPage = {
  code: 'QA22',
  title: 'Confidential material',
  looksFor:
    'Legal privilege, medical and religious confidence, journalistic material, communications with a member of Parliament.',
  why: 'Special rules protect it. Reading on can spoil a case.',
  whatToDo: 'Stop, keep it apart, and refer it. Do not summarise it.',
};
