import type { HelpPage } from './page.js';

export const qa02: HelpPage = {
  code: 'QA02',
  title: 'Nothing that leads to the source',
  looksFor:
    'Names, relations, roles, first person, handler, unit, register numbers, exact words or small circles that tell who gave the information.',
  why: 'Whoever reads the log could work out who spoke. People have been hurt for that.',
  whatToDo:
    'Write what is known, not who knows it or how he can know it. Put the route of the information in the provenance field and the person in the source fields only.',
};
