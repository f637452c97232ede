import type { HelpPage } from './page.js';

export const qa15: HelpPage = {
  code: 'QA15',
  title: 'Identifiers that can exist',
  looksFor: 'Numbers and marks whose form or check digit is wrong.',
  why: 'Nobody will ever find the log under a number that does not exist.',
  whatToDo: 'Check it against the original. If the original is wrong too, say so: it never blocks a log.',
};
