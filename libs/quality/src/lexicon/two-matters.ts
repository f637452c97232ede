import type { Lexicon } from '../read/lexicon.js';

/** Words that say a log holds more than one matter (QA01). */
export const twoMatters: Lexicon = {
  name: 'two-matters',
  version: '1',
  phrases: [
    'the two|both matters|items|incidents|reports|issues are not|unconnected|unrelated *2?',
    'two|three|several unconnected|unrelated|separate|different matters|items|jobs|reports|issues|incidents|crimes|subjects|things',
    'not|nothing|no connected|link|connection to|with|between the first|above|other|two|earlier|previous|them|these',
    'matters|items are not connected|linked|related',
    'on|in an|another|other|a separate|unrelated|different? matter|subject|note|topic|issue',
    'on another|separate matter|subject|note|topic',
    'unrelated to the above|first|that|this|other',
    'also unrelated',
    'separately and|a|the|caller|he|she unrelated|not|different|also|same',
    'a|another separate|different|second source|caller|informant|member|person *2 not|has|says|states|reports|told',
    'second|separate|another source not the above',
    'from a different|second|separate source|caller|informant',
    'second item|matter|report|issue|subject',
    'two|three jobs|bits|crimes|reports|items|matters|logs|stories in|on|of|from|pasted one?',
    'only link is',
  ],
};
