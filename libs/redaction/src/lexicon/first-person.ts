import type { PhraseLexicon } from '../phrases/scan.js';

/** First person, by who is speaking. An officer's own open report is in the first person by right, so he is not here. */
export const firstPersonWords: PhraseLexicon = {
  version: '2',
  sayings: [
    {
      groups: ['person', 'covert'],
      say: [
        "i|i'm|i've|i'll|i'd|me|my|mine|myself|meself|we|we're|we've|we'll|we'd|our|ours|ourselves|im|ive",
        'two|three|one|some|both|all|none|most of us',
        'with|to|for|between|behind|near|past|at|on|told|gave|paid|asked|showed|let|sent|saw|seen us !=US',
        'us all|both|girls|lads|two|three',
      ],
    },
    {
      groups: ['institution'],
      say: [
        "=I|=I'm|=I've|=I'd|=I'll",
        'myself',
        'my|our client|customer|patient|pupil|student|tenant|resident|member|employee|guest|clients|customers|caseworker|branch|staff|manager|cashier|records|teller|school|practice|clinic|ward',
      ],
    },
    { groups: ['sar'], say: ["our <kin>|customer's|client's|firm|relationship|mlro", 'we|us'] },
    {
      groups: ['person'],
      say: [
        'ode mnie|mną',
        'ze mną',
        'moja|mój|moje|moim|mnie|pracuję|mieszkam|widziałam|widziałem|słyszałam|słyszałem|wiem|boję|proszę|piszę',
        'sunt|lucrez|locuiesc|eu',
        'am văzut|vazut|auzit',
        'nu scriu|spuneti',
        'soțul|sotul|sora|fratele|mama|vecinul|prietenul|numele meu|mea',
        'rwyf|gwelais|clywais|dwi|fy',
        'unë',
        'kam parë|dëgjuar',
        'shoku|vëllai|motra|burri im|ime',
        'mi hermano|hermana|primo|marido|vecino',
        'mon|ma voisin|voisine|frère|soeur|mari',
        'mano brolis|sesuo|kaimynas|vyras',
      ],
    },
  ],
  falseFriends: [
    "i'm and i",
    'section|part|type|class|list|schedule|annex|phase|charles|elizabeth|world|war i',
    'id card|cards|parade|documents|document|number|shown|produced|check|seen',
    'no|photo|fake|false|his|her|showed id',
  ],
};
