import type { PhraseLexicon } from '../phrases/scan.js';

/** What only a technique sees or counts. Second-level times and coordinates are shapes, not words (`text/shapes.ts`). */
export const precisionWords: PhraseLexicon = {
  version: '2',
  sayings: [
    {
      groups: ['covert'],
      say: [
        'not|then|was|were|been used|active|switched|silent|dormant|off|unused|switched_off|idle|inactive for # hours|minutes|days|nights|seconds',
        'for|lasting|lasted|duration|of|in|after # minutes|mins|min and? # seconds|secs|sec',
        'for|lasting|lasted|lasts|exactly # seconds|secs',
        'to|within the nearest? # metre|metres|second|m|cm',
        'within|accurate # ~{0,2} metres|m|yards|seconds',
        'dog|dogs|baby|child|children|kettle|television|tv|radio|music|parrot|siren|sirens|train barking|crying|playing|audible|heard|boiling|on|passing throughout|in_the_background|behind|audible|twice|nearby?',
        'a|his|her coughing|sneezing|laughing fit|bout',
        'complains|complained|complaining|moans|coughs|sneezes|laughs|sighs|hums|whistles|sings|cries|belches|yawns of|about|into|heavily|audibly|throughout|twice|at ~{0,3}',
        'sound|sounds|noise of|like ~{1,4}',
        'background|audible|in_the_background noise|sound|music|heard|voices|~',
        '<pron> sounds|sounded|breathes|pauses|paused|lowers|whispers|clears ~{0,3}',

        'at the|his|her ~{0,2} when|as|where he|she drops|drop|collects|picks|leaves|goes ~{0,4}',
        'paused|waited|stopped|stationary|stayed|dwelt|dwelled|static for? # minutes|seconds|mins|min',
        'exactly|precisely # ~?',
      ],
    },
    {
      groups: ['data', 'deployed'],
      say: [
        'pinged|fixes|gps|latitude|longitude|lat|azimuth|sector|easting|northing ~{0,3}',
        'within # metres|m of ~{0,3}',
      ],
    },
  ],
  falseFriends: [],
};

/** A three-word address; it opens with marks that are no letters, so it stands by itself. */
export const threeWords = /\/\/\/\p{L}+\.\p{L}+\.\p{L}+/gu;
