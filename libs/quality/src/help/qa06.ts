import type { HelpPage } from './page.js';

export const qa06: HelpPage = {
  code: 'QA06',
  title: 'B has an independent record',
  looksFor: 'Assessment B without a linked record, or with one that comes from the same origin.',
  why: 'B means that something independent bears the information out. Without that it is C.',
  whatToDo: 'Link a record of another origin, or grade the log C.',
};
