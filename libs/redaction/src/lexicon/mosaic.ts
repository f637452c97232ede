import type { PhraseLexicon } from '../phrases/scan.js';

/** How a text ties itself to other releases of its origin. */
export const mosaicWords: PhraseLexicon = {
  version: '2',
  sayings: [
    {
      groups: ['person', 'covert', 'institution'],
      say: [
        'further to my|our|the|this|his|her|its last|previous|earlier|recent|original|two|three|first|second? ~{0,2} <report>? ~{0,4}',
        'further to <report>|last|previous|# ~{0,3}',
        'follows|following|followed|follow|carries|leads|builds|expands|adds on? from|on|to|upon my|our|the|this|his|her|last|an last|earlier|previous|other|original|first|recent|note|log|two|week ~{0,3}',
        'update|updates|updating|supplement|supplementary|addendum|sequel|continuation|correction|supplements to|of|on|for? my|our|the|this|last|earlier|previous|of ~{0,4}',
        'same|one|single|common source|origin|informant|handler|isr|author|provenance|subject as|and|for|of|throughout|again? ~{0,5} , same? origin?',
        'same origin|source|team',
        'part <few>|# of|in <few>|#|several|a',
        '<ordinal>|<count>|one|last|# of <num>|several|# linked|related|connected|joined|such? <report> ~{0,3}',
        '<ordinal>|<count>|one|last of|in a|the|this ~? series|run|set|sequence|batch|bundle|trilogy ~{0,2}',
        'see|read|refer|cross_refer|compare|reads|to_be_read|should_be_read|taken|put|take|combine|together|best_read|joined also? with|to|also|alongside|together_with|against|into|across ~{0,2} <report>|those|that|last|earlier|previous|others|what|ours ~{0,5}',
        'read with|alongside ~{1,6}',
        'as in|per|before|said|reported|mentioned|stated|previously|already|noted|told|advised|given|set_out|covered|described my|the|our|last|earlier|previous|in|to|above|previously ~{0,3} <report>|time|last|before|update',
        'as|already|previously reported|advised|mentioned|stated|noted|disclosed|provided|passed|given|covered last|earlier|before|previously|on|in|to|by ~{0,3}',
        'the? next|rest|remaining <report>|part|half|names|bit from|of|in|on|will|to|about|goes|went ~{0,6}',
        'next|more|rest|remainder|names|details|second_half|second_part will|to|is|are ~{0,1} follow|come|give|be_in|name|sent|supplied|coming ~{0,4}',
        'copies|copy|copied|bundle|set|pack|collection|digest|compilation|batch of last|the|all|previous|earlier|this|six|our|other ~{0,6}',
        '<report> from|by|of the|this same|that origin|source|number|isr|contact|author|person ~{0,3}',
        "my|our|this_origin's|this_source's|source's last|earlier|previous|other|recent|two|three|first|next <report>|two|three|one|bit|update ~{0,3}",
        'fits|ties|chimes|matches|agrees|consistent|goes|tallies|dovetails in? with what|my|our|the|this ~{0,1} source|origin|same|earlier|last|previous|gave|said|told ~{0,5}',
        'other|another half|part|piece|bit of|went|was|has|goes|to|is ~{1,6}',
        'the|other rest|half|part|remainder went|goes|was_sent|has_gone|is_with|sits to|with|in ~{1,5}',
        'also|already|previously|separately|was|been sent|gone|went|supplied|provided|released|passed|given|disseminated|shared|issued to|with|as|in|by ~{1,5} <report>|last|earlier|under',
        'linked|connected|related|sister|companion|parallel|twin <report> ~{0,6}',
        '<report> # [and|to|, #]? refer|refers|relates|apply|above|same|also',
        'supersedes|replaces|corrects|amends ~{0,3} <report> ~{0,3}',
        'all|several <report> concern|about|on|relate|name ~{1,4}',
        'cross|back reference|refer|ref ~{0,3}',
      ],
    },
  ],
  falseFriends: [
    'further to a|an call|complaint|crime|theft ~{0,2}',
    'crime|incident report',
    'see|read with reference',
  ],
};
