import type { PhraseLexicon } from '../phrases/scan.js';

/** The source as one who took part. */
export const participationWords: PhraseLexicon = {
  version: '3',
  sayings: [
    {
      groups: ['person', 'covert', 'institution'],
      say: [
        'source|uc|informant|operative|officer|i|we was|were|am|had_been|have_been|has_been|got asked|told|instructed|paid|offered|sent|made|invited|trusted|roped_in|given to? ~{1,4} [and did|and said he|she would|and agreed|and has|will]?',
        'source|uc|informant|operative|^ agreed|offered|volunteered|undertook|promised|is_to|is_due|has_been_asked|has_agreed to ~{1,4}',
      ],
    },
    {
      groups: ['person', 'covert'],
      say: [
        'i|we|source|uc|informant|operative|ucs|undercover ^? ^? then|also|just|even|had|has|have|later|only|never|once|did? <deed> ~{0,4}',
        'i|we|source|uc|informant|operative was|were ~? <deed>|driving|driven|minding|holding|carrying|given|shown|introduced|present|there|with|handed ~{0,4}',
        'asked|told|got|sent|paid|made|wanted|gave|lent|owes|handed|offered|let|sold|showed|trusts|trusted|rang|texted|picked me|us to|a|some|the|for|up|off|his|her ~{0,3}',
        'asked|told|got|sent|paid|made|wanted|gave|lent|handed|offered|sold|showed|trusts|trusted source|the_source|uc|the_uc|the_operative|the_officer|the_informant to|a|some|the|for|with|his|her|up ~{0,3}',
        'sold|supplied|handed|passed|delivered|gave ~{1,4} to source|uc|the_source|the_uc|the_officer|the_operative|the_online_officer',
        'while|when|as he|she|source|they|we|i was|were helping|driving|minding|serving|cleaning|working|lending ~{0,3}',
        'with the|our|my help|assistance of? <art>? source|informant|uc|operative',
      ],
    },
    {
      groups: ['named-person'],
      say: [
        '. bought|purchased|sold|lent|paid|gave|rented|let|hired|delivered|fitted|employed|cleaned|drove|ordered|fixed|repaired|signed|invested|transferred a|an|the|some|him|her|them|for|two|three|to|£ ~{1,3}',
        'caller|informant|reporter|complainant|writer has|had|also? <deed>|hired|employed|rented|ordered|used ~{0,4}',
        'having <deed>|hired|employed|rented|ordered|used ~{1,4}',
        '<pron> owes|owed|owing me|us|caller|the_caller|informant ~{0,4}',
      ],
    },
    { groups: ['prison'], say: ['. <pron> was|has_been|had_been made|forced|paid|pressed|told to ~{1,4}'] },
    { groups: ['person', 'officer'], say: ['<pron> owes|owed me|us ~{0,4}'] },
    {
      groups: ['deployed', 'covert'],
      say: [
        'a? sample|samples|deposit|payment|order|wrap|parcel|package|item|exhibit|purchase was|were|is|has_been|have_been sent|posted|bought|paid|made|placed|delivered|received|handed|collected|obtained|recovered to|by|for|from|over|at ~{1,4}',
        'sample|parcel|package|item|order sent|posted|delivered to ~{1,4}',
        'purchase|purchases|buy of ~{1,2} from ~{1,2}',
        'purchase|purchases|buy|buys made|completed|agreed|arranged|went|took|of ~{0,3}',
        '. bought|purchased|ordered|collected|paid ~{1,4}',
        'was|were|is|has_been bought|purchased|ordered for|from|at|on ~{1,3}',
        'introduced|introduction|vouched to|for|by ~{1,2}',
        'drove|accompanied|helped|joined ^|him|her|them to|with|in ~{1,3}',
      ],
    },
    {
      groups: ['person', 'institution'],
      say: ['asked|begged|told <obj>|^ for|to ~{1,2} once', 'pulled|drew a <weapon> on <obj>'],
    },
    {
      // Whatever the officer or source does there is taking part.
      groups: ['private', 'deployed'],
      say: [
        'the? uc|ucs|undercover|operative|operatives|source|chis|agent op? , ^|#? ; ( has|had|was|were|is|have|been|again|also|then|twice|later|once? been? !<saying> ~{2,4} )',
        'the? source|chis|agent|informant|uc has been|worked|walked|helped|driven|minded|sold|bought|used|held|handled|kept|lent|taken|drunk|lived|stayed|sat|gone|done|had|carried|a|to|an ~{0,4}',
        'invited|asked|offered|recruited|taken_on|hired|paid|trusted|let|wanted|given|told|persuaded|pressed|brought|shown ~? to|a|as|into|in|the|with|£|for ~{0,4} source|uc|the_source|operative|the_operative|our_friend',
        '<pron>|^ asked|invited|offered|told|paid|trusted|gave|sold|showed|let|wanted the|our operative|source|uc|officer|friend|man ~{0,4}',
        'a|an|the|one|another test|trial|sample|repeat|further|second|first|small|large|controlled|staged ~? buy|purchase|order|deal|transaction|exchange|delivery|meet was|were|is ~{1,3}',
        'order|buy|purchase|deal|deposit|booking|bid|payment was|were|is|has_been? placed|made|agreed|completed|put|done|accepted|sent with|for|from|at|to|on|by ~{0,3}',
        'placed|put|made|left|paid a|an|the|in ~{0,2} order|deposit|booking|bid|purchase|down_payment with|for|on|from|at ~{0,3}',

        'scored|copped|purchased twice|again|from|off|two|three|a|once|some ~{0,3}',

        'good|kind enough to ~{1,4}',
        'helped|helping|assisted|crewed|drove|caulked|worked|stood_in|filled_in|signed|vouched ^|him|her|them|for|with|in|on|at|aboard ~{0,3}',
      ],
    },
    {
      groups: ['deployed'],
      say: [
        'was|were|been invited|asked|offered|recruited|taken_on|hired|trusted to|on|into|a|with|as ~{1,4}',
        'paid £? # for|to ~{0,3}',
      ],
    },
  ],
  falseFriends: ['. bought|sold|paid in|with|by|for cash|crypto'],
};
