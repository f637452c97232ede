/** Words of grammar; written for this library, CC0. */
export const grammarWords = `
  a about above after again against all also although always an and any are aren't around as at be because been before being below
  between both but by could couldn't did didn't do does doesn't doing don't down during each either else ever every few for from further
  had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how however i'd i'll i'm i've if in into
  is isn't it it'd it'll it's its itself just let's me more most much must my myself neither no none nor not nothing now of off often on once
  only onto or other our ours ourselves out over own perhaps please quite rather she she'd she'll she's should shouldn't since so some
  somebody someone something sometimes soon still such than that that's the their theirs them themselves then there there's therefore
  these they they'd they'll they're they've this those though through thus to too under until unless up upon very was wasn't we we'd we'll
  we're we've were weren't what what's when where where's whether which while who who's whoever whom whose why with within without
  won't would wouldn't yes yet you you'd you'll you're you've your yours yourself according additionally anyway besides despite
  especially following furthermore hence instead meanwhile moreover nevertheless otherwise previously recently similarly subsequently
  tonight today tomorrow yesterday unfortunately usually
`;
