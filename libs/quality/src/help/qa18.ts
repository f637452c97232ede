import type { HelpPage } from './page.js';

export const qa18: HelpPage = {
  code: 'QA18',
  title: 'A purpose, and no more than it needs',
  looksFor:
    'No policing purpose, nothing alleged, or health, faith, politics, private addresses and other data the purpose does not need.',
  why: 'Without a purpose the log may not be held, and sensitive data only where strictly necessary.',
  whatToDo: 'State the purpose. Take out what it does not need, or say why it is strictly necessary.',
};
