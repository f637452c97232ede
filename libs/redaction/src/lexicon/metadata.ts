import type { PhraseLexicon } from '../phrases/scan.js';

/** Traces of a document's making. Names of files are shapes (`text/shapes.ts`). */
export const metadataWords: PhraseLexicon = {
  version: '2',
  sayings: [
    {
      groups: 'any',
      say: [
        'tracked|track changes|edits|comments [by ~ #?]? [remain|visible|on|left|still|in|not ~?]?',
        'sent|printed|scanned|saved|uploaded|created|exported|typed|prepared|written|downloaded on|from|by|at|with|using ~{1,2} laptop|phone|computer|machine|terminal|tablet|workstation|desktop|account|drive|printer|profile|iphone|pc #? , ~{0,3} intact|left|on|shown|visible?',
        'author field|name|tag|properties|property|details|stamp [intact|shows|set|still|reads|left|not|names|is|blank ~{0,2}]?',
        'document|file|image|photo|pdf|word|attachment properties|metadata|exif|property|header|headers|history [show|shows|intact|not|still|left|name|names|included ~{0,3}]?',
        'metadata|exif|geotag|geotags|geotagged|gps_tag|location_tag|location_services [on|intact|still|left|shows|not|included|in|is|attached|remains ~{0,2}]?',
        'with location on|intact|data|tag|enabled',
        'revision|version history|number [shows|left|attached|on|intact ~{0,2}]?',
        'last|previously modified|edited|saved|printed|opened by ~{1,2}',
        'hidden sheet|column|text|rows|slide ~{0,2}',
        'e_mail|email|mail header|headers|chain|trail|thread|footer|signature [left|attached|shows|below|intact|still|included|forwarded ~{0,2}]?',
        'saved|stored|filed|kept|attached|held as|under ~ # #?',
        'file|filename|image|clip|recording|folder|document|exhibit|attachment name|named|called|reference|ref ; ~{1,2}',
        'message|thread|document|file|upload id ; #',
      ],
    },
  ],
  falseFriends: [],
};
