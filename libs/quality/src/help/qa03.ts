import type { HelpPage } from './page.js';

export const qa03: HelpPage = {
  code: 'QA03',
  title: 'No technique',
  looksFor:
    'Words that show interception, surveillance, tracking, test purchase, undercover work, communications data or a suspicious activity report, outside the compartment made for them.',
  why: 'A technique that is known stops working, and to disclose some of them is an offence.',
  whatToDo: 'State the fact without the way it was got, or mark the log for its compartment and send it there.',
};
