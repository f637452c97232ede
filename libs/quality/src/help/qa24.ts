import type { HelpPage } from './page.js';

export const qa24: HelpPage = {
  code: 'QA24',
  title: 'Coded',
  looksFor: 'Theme, location, group or priority not coded.',
  why: 'Uncoded logs are not found.',
  whatToDo: 'Choose the codes. "Not known" is a code too.',
};
