import type { HelpPage } from './page.js';

export const qa27: HelpPage = {
  code: 'QA27',
  title: 'Clean attachments',
  looksFor: 'File names, location data, tracked changes, author fields and hidden sheets.',
  why: 'They tell who made a file, where and when, and often more than the text.',
  whatToDo: 'Strip the file, give it a neutral name and send it again.',
};
