import type { Lexicon } from '../read/lexicon.js';

/** Words that say that an attachment still carries what should have been taken off (QA27). */
export const metadataWords: Lexicon = {
  name: 'metadata',
  version: '1',
  phrases: [
    'exif',
    'metadata|meta-data',
    'geotag|geotagged|geo-tag|geotags',
    'location data|services|on|tags|information|tag still|on|gives|shows|intact|left|attached|embedded|in|enabled|from|not',
    'gps data|coordinates|location|tags|tag *4 image|photo|file|embedded|photograph|pictures|still|in',
    'tracked changes',
    'track changes',
    'hidden sheet|sheets|tab|tabs|column|columns|rows|comments|text|slides|layer',
    'author field|name|property|tag|details *3 intact|shows|reads|still|not|left|in|of|set',
    'file|document properties|history|name|names *3 show|shows|still|carry|carries|carrying|reads|not',
    'revision|version|edit|editing history',
    'previous version|versions|edits visible|left|still',
    'comments|comment bubbles left|not_removed|still|in_the_margin|visible',
    'unredacted|un-redacted copy|version|original',
    'redaction|redactions|black|blacked|highlighting *4 lifted|removed|copy|pasted|can|under',
    'original image|images|photo|photos|file|files|recording attached|uploaded|not|unedited',
    'attached as|unedited|original|straight|directly|un-cleaned',
    'not|un been? stripped|scrubbed|cleaned|cleansed',
  ],
};
