import type { HelpPage } from './page.js';

export const qa13: HelpPage = {
  code: 'QA13',
  title: 'Fact apart from opinion',
  looksFor: 'Opinion, inference and impression in the body: he seemed nervous, it is thought that, likely to be.',
  why: 'The law asks that fact and assessment are kept apart, and a reader cannot weigh what he cannot tell apart.',
  whatToDo: 'Say what was seen, and move the rest to the comment.',
};
