import type { PhraseLexicon } from '../phrases/scan.js';

/** The source as one who took part. */
export const participationWords: PhraseLexicon = {
  version: '2',
  sayings: [
    {
      groups: ['person', 'covert', 'institution'],
      say: [
        'source|uc|informant|caller|operative|officer|i|we|^ was|were|am|had_been|have_been|has_been|got asked|told|instructed|paid|offered|sent|made|invited|trusted|roped_in|given to? ~{1,4} [and did|and said he|she would|and agreed|and has|will]?',
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
  ],
  falseFriends: ['. bought|sold|paid in|with|by|for cash|crypto'],
};
