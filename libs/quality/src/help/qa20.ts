import type { HelpPage } from './page.js';

export const qa20: HelpPage = {
  code: 'QA20',
  title: 'The marking fits',
  looksFor:
    'Personal data marked plain OFFICIAL, raw covert reporting below its compartment, a marking of the old scheme.',
  why: 'The marking decides where the log may lie and who may see it.',
  whatToDo: 'Take the proposed marking, or ask the information security officer.',
};
