import type { HelpPage } from './page.js';

export const qa23: HelpPage = {
  code: 'QA23',
  title: 'Somebody at risk',
  looksFor: 'A child, an adult at risk or a threat to life, and nothing that says who was told.',
  why: 'A person may be hurt while the log waits.',
  whatToDo:
    'Make the referral now (duty inspector, safeguarding hub, control room) and write in the comment to whom and when.',
};
