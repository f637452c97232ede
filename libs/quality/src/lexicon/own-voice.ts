import type { Lexicon } from '../read/lexicon.js';

/** The giver speaking of himself (QA02): home, kin, work, what he did. The redaction core knows more. */
export const ownVoice: Lexicon = {
  name: 'own-voice',
  version: '1',
  phrases: [
    'i|we live|lives|work|works|drink|train|clean|cook|deliver|drive|rent|lodge|share|was|were|saw|seen|heard|went|bought|sold|know|knew|used|can|could|told|rang|counted|helped|gave|took|met|owe|sat|stood|held|carried|walked|own|run|recognised',
    "i've|i'm|i'd|i'll|we've|we're|we'd",
    'im|ive|id not|scared|frightened|worried|her|his|the|a|telling|only|ringing|calling|in|at|just|sick|next|one|been|seen|got|heard|lived|worked',
    "my|our|me ex|husband|wife|brother|sister|mum|mam|dad|mother|father|son|daughter|neighbour|neighbours|boss|mate|friend|cousin|house|flat|window|bedroom|kitchen|garden|shop|landlord|partner|boyfriend|girlfriend|lad|lass|uncle|aunt|nan|nephew|niece|kids|daughter's|job|shift|work|street|block|stairs|brother-in-law|sister-in-law|colleague|stepdad|stepson|stepdaughter|grandson|tenant|client|pupil|patient",
    'me|our brother|brothers|sister|mam|mum|dad|lad|kid|missus|mate|mates|son|daughter|nan|brother-in-law|uncle|cousin|bird|fella',
    'next|same door|street|landing|floor|block|shift|class|road to|as|above|below me|us|him|her|them',
    "please|dont|don't do|not|don't? say|tell|mention|use|let *3 me|my|from|called|rang|him|her",
    "it's|its me",
    'you know who|the',
    'our grandson|granddaughter|son|daughter|lad|girl|neighbour|house|street|flat|landing',
    'lodging|living|staying with us|me',
    'our|my father|mother|nan|nana|grandad|dad',
    'they|he|she|it told|sent|gave|took|rang|came_to me|us',
    'came|come to the|our|my house|door',
    'below|above|beneath|opposite|next_to us|me',
    'i went|was|saw|had|did|came|got',
  ],
};
