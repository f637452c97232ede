import type { Lexicon } from '../read/lexicon.js';

/** Words near law, medicine and press that hold nothing in confidence (QA22). */
export const innocentConfidential: Lexicon = {
  name: 'innocent-confidential',
  version: '1',
  phrases: [
    'crime reference|number is|with *4 solicitor',
    'mental health nurse|team told|aware|informed|attending|has',
    'taken to|by|in *2 hospital|ambulance',
    'news|local|community page|site|story',
    'police spokesman|spokesperson',
    'press office|release|officer|appeal',
    'solicitor present|requested|en_route|attended|at_custody',
    'duty solicitor',
    'conveyancing solicitor|solicitors',
    'vet|vets|veterinary',
    'former|retired|ex|bogus|fake|self-styled|struck-off solicitor|doctor|nurse|priest|journalist|lawyer|gp',
    'father christmas',
  ],
};
