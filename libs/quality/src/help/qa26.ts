import type { HelpPage } from './page.js';

export const qa26: HelpPage = {
  code: 'QA26',
  title: 'Retention',
  looksFor: 'MoPI group or review date not set.',
  why: 'Nothing may be kept without a reason and an end.',
  whatToDo: 'Set both; the group follows from the offence.',
};
