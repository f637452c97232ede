import type { HelpPage } from './page.js';

export const qa21: HelpPage = {
  code: 'QA21',
  title: 'An authority in date',
  looksFor: 'Covert reporting without an authority, or with one that had ended.',
  why: 'Without an authority the material may be unlawful and must be isolated.',
  whatToDo:
    'Give the reference and that it was in date for this activity and subject. If it was not, stop and tell the authorising officer.',
};
