import type { HelpPage } from './page.js';

export const qa01: HelpPage = {
  code: 'QA01',
  title: 'One issue, one log',
  looksFor:
    'Two matters, two sources or two gradings in one log: numbered items, two crime reports pasted together, words such as "unrelated to the above".',
  why: 'A log has one grade. With two matters in it one of them is graded wrongly, and neither can be shared or withheld alone.',
  whatToDo: 'Send each matter as a log of its own, with its own grade and provenance. The split points are proposed.',
};
