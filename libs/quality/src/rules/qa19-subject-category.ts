import type { QualityRule } from '../rule.js';
import { saidNotSet } from './field-not-set.js';

const names =
  /\b(?:data[- ]?subject|subject|person|nominal)s?(?:'s)? (?:category|categories|type|class|status)\b|\bs\.? ?38(?:\(3\))?(?: categor(?:y|ies))?\b|\bcategor(?:y|ies) (?:of|for) (?:the |each |any )?(?:data )?(?:subject|person|people|nominal|male|female|child|driver|both|him|her)s?\b|\bcategor(?:y|ies)\b/g;

/** QA19: each person has a data-subject category (DPA 2018 s.38(3)). The record has no field for it: only the text can say so. */
export const subjectCategory: QualityRule = {
  code: 'QA19',
  decides: 'machine',
  find: (read) =>
    saidNotSet(
      read,
      names,
      'Set a category for each person: suspect, convicted, victim, witness or other (several may hold).',
    ),
};
