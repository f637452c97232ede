import type { Lexicon } from '../read/lexicon.js';

/** Sensitive or excessive personal data that a log seldom needs (QA18; DPA 2018 s.42). */
export const sensitive: Lexicon = {
  name: 'sensitive',
  version: '1',
  phrases: [
    ['votes|voted|voting *3 for|labour|conservative|reform|green|tory', 'politics'],
    ['member|supporter|activist|official of|in|for *3 union|party|unison|unite|gmb', 'politics'],
    ['trade union', 'politics'],
    ['union rep|member|official|activist', 'politics'],
    ['political views|opinions|party|activist|beliefs', 'politics'],
    ['goes|attends|prays to|at *4 church|mosque|temple|synagogue|gurdwara|chapel|kingdom_hall', 'religion'],
    ['devout|practising|lapsed|converted muslim|catholic|christian|jew|jewish|sikh|hindu|to|witness', 'religion'],
    ["is|are a|an *1 muslim|catholic|jew|sikh|hindu|jehovah's|mormon|atheist", 'religion'],
    ['gay|lesbian|bisexual|transgender|homosexual|trans', 'sex-life'],
    ['having an affair', 'sex-life'],
    ['affair|affairs with|at|in', 'sex-life'],
    ['sexuality|orientation|sex_life', 'sex-life'],
    ['hiv|aids|chlamydia|sti|std|pregnant|miscarriage|abortion|ivf|menopause', 'health'],
    ['blood|bloods|test|scan attached|results|result', 'health'],
    ['last bloods', 'health'],
    ['has|have|got a|his|her bad chest|back|hip|heart|leg|knee|stomach', 'health'],
    ['bad|dodgy hip|chest|back|knee|heart', 'health'],
    ['full medical|bank|school|work history|record|records', 'excessive'],
    ['medical records|history|notes|record', 'health'],
    ['mental capacity test|assessment attached|enclosed', 'health'],
    ["her|his|their|victim's|victims new|current|safe|confidential|refuge address|house|flat|number is|in", 'address'],
    ['new|refuge|safe-house|confidential address is|at|of', 'address'],
    [
      'names|addresses|details and? addresses|details|dates|dobs|names *3 of *3 all|other|every|the children|neighbours|pupils|customers|members|staff|class',
      'excessive',
    ],
    ['list|names of all|every *2 members|customers|patients|pupils|staff|congregation', 'excessive'],
  ],
};
