import type { PhraseLexicon } from '../phrases/scan.js';

/** How a text answers what somebody was asked to find out. */
export const taskingEchoWords: PhraseLexicon = {
  version: '2',
  sayings: [
    {
      groups: ['person', 'covert', 'institution'],
      say: [
        'the? ~{0,1} [that|which|what|who|when|whether|if|where|as|like]? ( >you asked|wanted|mentioned|requested|needed|set|said|were_asking|were_after|were_on_about|had_asked|are_after|was_asking|queried|raised|told me|us|about|to_know|for|if|whether|who|where|to|after? ~{0,3} )'
          .replace('( ', '')
          .replace(' )', ''),
        'the|about|regarding|re|on|concerning|what|which|that ~{0,2} you|they|handler|desk|we asked|wanted|requested|mentioned|queried|were_asking|set ~{0,3}',
        "in|by_way_of answer|reply|response|reference|regard|relation to your|the|a|last|handler's|that question|query|request|tasking|task|requirement|point|ask|enquiry|queries|questions|tasks? ; ~{0,2}",
        'answer|answers|answering|reply|response|result to|of|for|is the|your|task|tasking|that|last|question|requirement|our|# ~{0,4}',
        'answers|answer task|requirement|question|tasking|query #{0,2} set? #? ^?',
        're|regarding|about|on|concerning|as_to|re: your|the|last|that question|query|request|tasking|task|requirement|enquiry [about|on|re|of|as|regarding|last ~{1,2}]?',
        'as tasked|requested|instructed|asked|directed|required|briefed|per|agreed|discussed|set [to|by|on|in|last|, ~{0,3}]?',
        "per|since|regarding|following|after|under|on|against|pursuant_to|further_to|from|for|to|meeting your|the|last|recent|our|new|specific|current|handler's tasking|request|task|requirement|question|last_question|query|instructions|brief|requirements ~{0,2}",
        'asked where|who|what|when|if|whether|how|which|about|to ~{0,5} and this|here|the_answer is ~{0,2}',
        'this|that|here|which is|was|answers the|your answer|question|answer_to|what_you|reply ~{0,3}',
        'since|because|seeing|as you asked|ask|wanted ~{0,2}',
        'you were|was asking|after|wanting|on_about|interested ~{0,3}',
        'task|tasking|requirement|question|tasked|action|=Q|q # [#|^|set|of|answered|complete|completed|met|done ~?]?',
        'was|were|been|being sent|tasked|asked|told|directed|instructed|requested|set|required to find|check|look|establish|get|ask|see|identify|confirm|note|learn|discover|locate|obtain|report|watch|listen|count ~{0,4}',
        'went|gone|going|drove|looked|checked|called back|again|round|in? to|as check|look|see|asked|requested|find|tasked|required ~{0,3}',
        'tasked|re_tasked|tasking ~{1,4}',
        'for the benefit|information of ~{1,3}',
        'you|they may|might|will want|wanted|wish to|also? know ~{0,3}',
        'specifically|particularly|again|also|then|when|being|was asked|tasked|questioned|pressed|probed|prompted on|about|to|by|for|whether|if|where|who|what ~{0,4}',
        "handler|handler's|controller|desk|officer asked|wanted|question|query|request|required|requested|tasking ~{0,4}",
        'the|this|that|an? answer|result|outcome to|of|is ~{0,3} question|tasking|task|query|requirement',
        'as|like|which|what|who|where|whether you had? wondered|hoped|thought|suspected|wished|were_told|said|know|wanted',
        'you|they had|have? wanted|wondered|needed|wished|asked|hoped to? know|about|if|who|where|whether|what|hear|learn ~{0,3}',
        'answers|meets|fulfils|satisfies|addresses|closes|completes the|your|a|that|last ~? requirement|requirements|question|tasking|task|request|query|gap ~{0,4}',
        'requirement|requirements of|dated|no|number|from|#|set|met|refers ~{0,3}',
        'task|tasking #? done|complete|completed|met|answered|closed|achieved',
        'no|yes ; to your ~{1,3}',
        'on|as_to|as_for|about the|your point|matter|thing|one|address|plate|name|car|phone|man|number you ~{1,3}',
      ].map((s) =>
        s
          .replace(
            'the? ~{0,1} [that|which|what|who|when|whether|if|where|as|like]? >you',
            'the? ~{0,1} that|which|what|who|when|whether|if|where|as|like? >you',
          )
          .replace('an? answer', 'an answer')
          .replace('re: your', 'your'),
      ),
    },
  ],
  falseFriends: ['if|can|could|would you ~{0,3}', 'as requested by the? court|cps|social|judge|coroner|defence'],
};
