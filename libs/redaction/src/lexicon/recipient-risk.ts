import type { Lexicon } from '../rule.js';

/** Readers who stand close to the subject or to the source, and routes that leak. */
export const recipientRiskWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: ['person', 'covert', 'institution'],
      words:
        "(?:P[CS]|DC|DS|Sgt|Insp(?:ector)?) \\p{Lu}\\p{L}+ on \\p{L} shift is(?: \\p{L}+){1,6}|including \\p{L} shift(?: \\p{L}+)?|(?:her|his|the)(?: [\\p{L}']+){1,4},? who is a (?:special constable|police (?:officer|volunteer|cadet)|pcso)(?: at \\p{L}+)?|(?:is|as) a (?:special constable|police volunteer)|copy to \\p{Lu}\\p{L}+ (?:neighbourhood|response|local) team|sent to (?:the )?response team|sent by mistake to(?: \\p{L}+){1,4}(?:, \\d+ readers)?|usual distribution list|whose (?:wife|husband|brother|sister|son|daughter|partner|cousin) (?:works|serves|is) (?:in|at|with|a) (?:the )?(?:police|custody|station|control room|special constable|PCSO|detention officer)|(?:related|married) to (?:an? )?(?:PC|DC|PS|DS|PCSO|officer|detention officer)(?: \\p{Lu}\\p{L}+)?|circulated to all(?: \\p{L}+){0,2}|shared (?:mailbox|drive|inbox)(?:, \\d+ \\p{L}+)?",
    },
  ],
  falseFriends: [],
};
