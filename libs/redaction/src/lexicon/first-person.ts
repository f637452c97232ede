import type { Lexicon } from '../rule.js';

/** First person, by who is speaking. An officer's own open report is in the first person by right, so he is not here. */
export const firstPersonWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: ['person', 'covert'],
      words: "I(?:'(?:m|ve|ll|d))?|me|my|mine|myself|we(?:'(?:re|ve|ll|d))?|our|ours|ourselves|im|ive|its me",
    },
    { groups: ['person', 'covert'], words: 'us', caseMatters: true },
    { groups: ['institution'], words: "I(?:'(?:m|ve|ll|d))?|myself", caseMatters: true },
    {
      groups: ['institution'],
      words: 'my|our (?:client|customer|patient|pupil|student|tenant|resident|member|employee|guest)s?',
    },
    { groups: ['sar'], words: "our (?:customer|client|branch|staff|records)(?:'s)?|we" },
    { groups: ['person'], words: 'ode mnie|ze mną|moja|mój|moje|moim|eu|sora mea|fratele meu|numele meu|lucrez' },
  ],
  falseFriends: ["I'm and I", 'section I', 'part I', 'type I', 'class I', 'list I'],
};
