import type { HelpPage } from './page.js';

export const qa10: HelpPage = {
  code: 'QA10',
  title: 'In time',
  looksFor: 'More than the target between learning and submitting, or a time that lies after the report.',
  why: 'Old information misleads, and an event in the future is a slip of the pen.',
  whatToDo: 'Say in the comment why it is late, or put the time right.',
};
