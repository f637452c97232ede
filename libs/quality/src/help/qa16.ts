import type { HelpPage } from './page.js';

export const qa16: HelpPage = {
  code: 'QA16',
  title: 'Who, what, when, where, how',
  looksFor: 'Much of the five missing.',
  why: 'What cannot be searched or acted on waits for ever.',
  whatToDo: 'Add what you know. Nothing has to be invented.',
};
