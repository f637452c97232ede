import type { HelpPage } from './page.js';

export const qa07: HelpPage = {
  code: 'QA07',
  title: 'A reason for 3, E and C',
  looksFor: 'Source 3, assessment E or handling C without its reason in the comment.',
  why: 'These gradings limit what may be done with a log, and a later reader must be able to judge them.',
  whatToDo: 'Open the comment with "Reason for C:" (or 3, or E) and say why.',
};
