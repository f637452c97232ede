import type { Lexicon } from '../rule.js';

const rooms =
  'kitchen|bedroom|bathroom|living room|front room|lounge|loft|attic|cellar|shed|caravan|conservatory|hall ?way|landing|car|van|boot|snug|back office|office|toilets?|gents|changing room|carvery|cell|wing office|spare wheel well|glove ?box|washer|settee|sofa|bed|stables|chicken shed|wardrobe|freezer|top table|bar stool|utility room|portakabin|tack room|vestry|store ?room|cold store|galley|wheelhouse|cabin|hot tub|sauna|steam room|treatment room|dressing room|staff room|canteen|boiler room|hayloft|static caravan|awning|back bar|smoking shelter|function room|snooker room|card room';

/** Places where only somebody close could be, and places something was seen from. */
export const privatePlaceWords: Lexicon = {
  version: '1',
  entries: [
    {
      groups: ['person', 'institution', 'deployed'],
      words:
        'from (?:my|his|her|their|the|our) (?:own )?(?:(?:front|back|upstairs|downstairs|rear|kitchen|bedroom|bathroom|living room|side) ){0,2}(?:window|bedroom|room|garden|balcony|landing|van|car|doorway|yard|kitchen)(?! park)',
    },
    {
      groups: ['person', 'institution'],
      words:
        '(?:complainant |caller |i |we |she |he |who )?(?:lives?|living|works?) (?:directly |right |just )?(?:opposite|next door|across the (?:road|street)|over the (?:road|street)|above|below|upstairs|downstairs)',
    },
    {
      groups: ['person', 'institution'],
      words:
        '(?:sat|sitting|parked up|stood|standing) in (?:his|her|my|their) (?:van|car|cab|lorry|porch|garden)(?: opposite)?',
    },
    {
      groups: ['private'],
      words: `(?:under netting )?(?:in|inside|behind|under|underneath|beneath|at|from behind) (?:the|his|her|a)(?: (?:back|front|spare|upstairs|downstairs|rear))? (?:${rooms})(?! ?(?:park|boot|wash|hire|club|dealer|lot|auction|transporter|ferry))(?: behind(?: [\\p{L}'-]+){1,3})?`,
    },
    { groups: ['private'], words: 'sat (?:round|at) (?:the|his|her)(?: \\p{L}+)? table' },
    {
      groups: ['deployed'],
      words:
        '(?:in |from )?the (?:upstairs |front |rear |back )?(?:box ?room|bedroom|loft|attic|garage|hedge line)(?: of [^,.;\\n]{1,60})?|(?:children|people|voices) heard in (?:the )?next room',
    },
    { groups: ['named-person'], words: 'on the concrete by(?: [\\p{L}]+){1,3}' },
    { groups: ['officer'], words: 'the (?:proprietor|owner|landlord|manager|licensee) of the \\p{L}+' },
    {
      groups: ['person', 'institution', 'deployed'],
      words:
        '(?:from|over) (?:the|my|his|her|a) (?:garden |party |adjoining |shared |back |landing |upstairs )?(?:fence|hedge|window|balcony|top deck|flat (?:above|below|opposite)|house (?:opposite|next door))|through (?:the|my|his|her) (?:party |adjoining |thin )?(?:wall|letter ?box|net curtains?|curtains?|blinds?|peep ?hole|spy ?hole)|from behind (?:the|my|his|her) (?:net )?curtains?',
    },
  ],
  falseFriends: ['over the fence (?:and|into|to)', 'from the window (?:ledge|sill|frame)'],
};
