import type { PhraseLexicon } from '../phrases/scan.js';

/** Readers who stand close to the subject or to the source, and routes that leak. */
export const recipientRiskWords: PhraseLexicon = {
  version: '2',
  sayings: [
    {
      groups: ['person', 'covert', 'institution'],
      say: [
        '<rank> ^ ^? on|in|at|of|from|, ~{0,3} is|was|who|lives|knows|plays|drinks|has|married ~{1,6}',
        'including|cc|copied|copy|circulated|forwarded|incl|plus|also ~? shift|response|custody|neighbourhood|local|whole|everyone|all|team|section|relief|station ~{0,3}',
        "<det>|^|'s? ~{0,3} <kin>|cousin|steward ^? , who|whose|that is|works|serves|was|volunteers|husband|wife|partner a|an|as|in|at|with|for|on|is ~{0,1} <inforce> ~{0,3}",
        'is|as|works|serves|was|being|volunteers|employed a|an|as|in|at|for ~{0,1} <inforce> [at|in|on|with|for ~{1,2}]?',
        'related|married|engaged|close|known|cousin|brother|sister|friend|friends|uncle|aunt|nephew|niece|girlfriend|boyfriend|partner|wife|husband|son|daughter|linked|connected|drinks|plays|trains|goes|neighbour to|of|with|is ~{0,2} <rank>|<inforce> ^?',
        'whose <kin> ^? works|serves|is|was|cleans in|at|with|a|for|an|on ~{0,2} <inforce>|police|custody|station|council|court|prison ~{0,2}',
        "copy|copies|copied|cc|cc'd|bcc|ccd|sent|send|forwarded|circulated|emailed|e_mailed|posted|shared|distributed|disseminated|issued|pinned|put|uploaded|read_out|briefed|displayed|given|passed to|on|in|at|with|by|out|for|into|round|up the|a|all|every|local|whole|both|our|wider|^|shared|open|general|usual|#|parade|response|neighbourhood|force|whole|everyone ~{0,3} <openroute> ~{0,4}",
        'to|with|for|by the? usual|full|standard|whole|general|normal|wide|wider|open|normal|daily|entire|old|regular distribution|list|circulation|mailing|readership|address|team|group|cc ~{0,3}',
        'usual|wide|full|standard|general|open|normal distribution|circulation list|group?',
        'sent|copied|forwarded|went|gone|emailed|e_mailed|circulated|posted|released|left|printed|disclosed|read in|by|on? error|mistake|accident|wrong|accidentally|inadvertently|the_printer ~{0,8}',
        'accidentally|inadvertently|mistakenly|wrongly sent|copied|forwarded|circulated|emailed|shared|posted|disclosed ~{0,6}',
        'shared|open|group|general|common|generic|team|duty mailbox|drive|inbox|box|folder|calendar|printer|whatsapp|noticeboard|screen [, # ~]?',
        '# readers|recipients|addressees|people_on|staff_on|names_on|on_copy|users|viewers ~{0,3}',
        'all|every officers|staff|teams|shifts|stations|custody|response|users|constables|pcsos|sergeants ~{0,3}',
        'must|should|do|may|can|please not|never go|be|reach|send|sent|be_sent|be_shown|share|shared|get|circulate|come to|with|near|by|into ~{1,8}',
        'not|never to|for|be ~? <recipients> ~{0,6}',
        'sits|works|serves|parades|drinks|plays|trains|coaches|golfs on|in|at|with|alongside|for the? same|our|subject|his|her|^ ~{0,4} <inforce>|team|shift|station|lodge|golf|club|office|court|panel|board|committee',
        'recipient|recipients|reader|readers|addressee|addressees|supervisor is|are|was|knows|lives|who ~{0,1} a|an|the|his|her|related|married|known|close|friend|cousin|known|friends|connected|to|near|next ~{0,5}',
        'conflict|declared|undeclared of? interest|association ~{0,4}',
        'notifiable|declarable association ~{0,3}',
      ],
    },
    {
      groups: ['person', 'covert', 'institution'],
      say: [
        'not|never|keep|kept|away ~{0,2} to|from|with|near the|any|anyone|local|his|her|our|^ ~{0,4} , whose|where|because|as|who|since ~{1,6}',
        "please|pls|must|should|do|can|kindly not|don't|dont|never ~{0,3} share|send|sent|go|shared|copy|copied|circulate|release|released|show|shown|pass|passed|to|reach|discuss|forward ~{1,8}",
        'whose|his|her|their ~{0,2} <kin>|sergeant|steward|officer|inspector|clerk|secretary|aunt|uncle is|was|crews|works|plays|drinks|serves|sits|fishes|trains|coaches|lodges|drives ~{1,5} officer|police|constable|sergeant|pcso|custody',
        '<rank> ^ on|of|at ~{1,4} is ~{1,5}',
        '<kin>|aunt|uncle|nephew is|was the|a|an ~{0,2} <inforce>|officer|governor|magistrate',
      ],
    },
  ],
  falseFriends: [
    'to be sent to ~{0,2} lab|laboratory|forensic|forensics|cps',
    'referral|referrals|form ~{0,3} sent|copied|shared ~{0,5}',
    'sent|passed|shared|forwarded to|with the? mash|social|safeguarding|adult|child|childrens|prevent|ambulance|nca|nrm ~{0,4}',
  ],
};
