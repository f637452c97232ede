import type { ExtractorRule } from './policy.js';

// Small words that English does not have, of the languages that come in most; one alone may be a name, two are a text.
const small =
  ' (?:nie|jest|się|że|przez|oraz|proszę|który|ludzi|sprawie|este|sunt|nu|din|pentru|și|si|lui|acolo|scriu|langa|lângă|mae|wedi|yn|ers|rhwng|oedd|neb|gwelwyd|është|dhe|për|nga|ky|paratë|shkojnë|yra|kad|dirba|los|las|que|está|una|pero|les|des|est|dans|avec|pas|chez)(?=[ .,])';

/** What can be told of a text in another language: that it was read in part only, and the plainest words of a threat. */
export const languageExtractors: readonly ExtractorRule[] = [
  {
    id: 'other-language',
    label: 'a text in another language',
    pattern: `${small}[^.\\n]{0,60}?${small}`,
    signs: ['other-language'],
  },
  {
    id: 'threat-other-language',
    label: 'words of killing in another language',
    pattern:
      '\\b(?:zabij[eęą]\\w*|zabi[ćc]|zastrzel\\w*|poder(?:ż|z)n\\w*|omoar[ăaeă]\\w*|omor[iî]?|s[ăa](?:-l|-i|-o)? (?:omor|ucid|împu[sș]c)\\w*|lladd|saethu|ta vras\\w*|do (?:ta|të|e) vras\\w*|vritet|nužudy\\w*|(?:voy|va|van) a matar\\w*|vais (?:te|le|la|les) tuer)|(?:убь[юеё]|убить|зарежу|застрел)',
    sets: { physical: 8, intent: 5 },
    themes: ['TTL'],
    signs: ['threat'],
    discountable: true,
  },
];
