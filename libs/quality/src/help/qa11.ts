import type { HelpPage } from './page.js';

export const qa11: HelpPage = {
  code: 'QA11',
  title: 'Reported before',
  looksFor: 'Another log that tells the same facts about the same people, vehicles and places at about the same time.',
  why: 'Two reports of one event look like corroboration where there may be none.',
  whatToDo: 'Nothing, if yours is independent: the logs are linked and a person looks. Otherwise withdraw the repeat.',
};
