import type { HelpPage } from './page.js';

export const qa05: HelpPage = {
  code: 'QA05',
  title: 'The grade fits the text',
  looksFor:
    'Hearsay graded A, own sight graded C or D, an anonymous channel not graded 2D, a camera read not graded 1A, E shared with handling P.',
  why: 'A grade that says more than the text can bear misleads every reader after you.',
  whatToDo: 'Take the proposed grade, or say in the comment why yours stands.',
};
