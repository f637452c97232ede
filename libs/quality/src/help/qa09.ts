import type { HelpPage } from './page.js';

export const qa09: HelpPage = {
  code: 'QA09',
  title: 'Provenance in its place',
  looksFor: 'No statement of how the source knows, or the chain of people told in the body.',
  why: 'The provenance decides the grade; in the body it gives the source away.',
  whatToDo: 'Move the route of the information to the provenance field: first-hand, second-hand, how.',
};
