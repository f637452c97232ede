import { metadataWords } from '../lexicon/metadata.js';
import { onPassage } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const message = 'An attachment may carry who, where and when: strip it, rename it and send it again.';
const fileName =
  /(?<![\w@/.])[\w][\w()-]*(?:[ .][\w()-]+){0,3}?\.(?:jpe?g|png|heic|heif|gif|bmp|tiff?|mp4|mov|avi|mkv|wav|mp3|m4a|amr|ogg|docx?|xlsx?|pptx?|pdf|csv|msg|eml|zip|rar|7z|vcf|txt|rtf)\b/gi;
/** Most texts name no file: a quick look first. */
const ending =
  /\.(?:jpe?g|png|hei[cf]|gif|bmp|tiff?|mp[34]|mov|avi|mkv|wav|m4a|amr|ogg|docx?|xlsx?|pptx?|pdf|csv|msg|eml|zip|rar|7z|vcf|txt|rtf)\b/i;
const cleaned =
  /\b(?:metadata|exif|properties|location data|tracked changes)\b[^.;]{0,30}\b(?:removed|stripped|cleaned|cleared|scrubbed)\b|\b(?:stripped|cleaned|cleared|scrubbed) of\b|\b(?:clean|stripped|sanitised|flattened) cop(?:y|ies)\b/;

/** QA27: attachments carry no metadata, tracked change, hidden sheet or telling name (domain 1.6; 7.1, type 12). */
export const attachments: QualityRule = {
  code: 'QA27',
  decides: 'machine',
  find: (read) => {
    const given = (read.context.clues ?? [])
      .filter((c) => c.type === 12)
      .map((c) => onPassage({ ...c, meaning: null }, 'clue_12', 'sure', message));
    const names = (['title', 'body', 'comment'] as const).flatMap((field) =>
      (ending.test(read.text(field)) ? [...read.text(field).matchAll(fileName)] : []).map((m) =>
        onPassage({ field, start: m.index, end: m.index + m[0].length, meaning: null }, 'file_name', 'sure', message),
      ),
    );
    const said = read.find(metadataWords);
    if (names.length + said.length === 0) return given;
    if (cleaned.test(read.lower('body')) || cleaned.test(read.lower('comment'))) return given;
    return [...given, ...names, ...said.map((p) => onPassage(p, 'metadata', 'sure', message))];
  },
};
