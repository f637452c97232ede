import type { HelpPage } from './page.js';

export const qa08: HelpPage = {
  code: 'QA08',
  title: 'Conditions that bind',
  looksFor: 'Handling C without a condition written out, or without a review date.',
  why: '"As per handling code" tells a recipient nothing, and a limit without an end is never lifted.',
  whatToDo: 'Write who may do what, and until when: "Named recipients only", "Review 2026-09-30".',
};
