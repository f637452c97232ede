import type { HelpPage } from './page.js';

export const qa19: HelpPage = {
  code: 'QA19',
  title: 'A category for each person',
  looksFor: 'A person without a data-subject category (suspect, convicted, victim, witness or other).',
  why: 'The law asks that they be told apart in each record.',
  whatToDo: 'Set a category for each person; an unknown driver is a suspect unknown.',
};
