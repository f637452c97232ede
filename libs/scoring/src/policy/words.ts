// Parts of patterns that several rules share. Each is a group, so that it can be placed anywhere.

/** Somebody as the object of a verb, without a name. */
export const somebody =
  '(?:him|her|them|me|us|you|yous?|ya|yer|someone|somebody|anyone|anybody|everyone|everybody|(?:his|her|their|my|your|our|the|that|this)(?: \\w+){0,2} (?:mum|mam|mother|dad|father|brother|sister|son|daughter|kids?|children|baby|wife|husband|partner|girlfriend|boyfriend|missus|ex|family|nan|cousin|lad|lads|girl|girls|boy|boys|man|woman|bloke|guy|neighbours?|boss|officers?|copper|bobby|nurse|doctor|teacher|judge|witness(?:es)?|driver|prisoner|people|victim))';

/** What is meant to come: going to, will, plans to … */
export const intends =
  "(?:going to|goin'? to|gonna|gunna|will|(?:i|he|she|they|we|you|who)['’]?ll|shall|would|(?:i|he|she|they)['’]d|wants? (?:to|him to|her to|them to)|wanna|wanted to|wanting to|intend(?:s|ed|ing)? to|plan(?:s|ned|ning)? (?:to|on)|plott(?:ed|ing) to|conspir(?:ed|ing) to|threat(?:s|en|ens|ened|ening)? to|means to|about to|ready to|prepared to|willing to|vow(?:s|ed)? to|swears? to|swore to|promis(?:es|ed) to|agreed to|offer(?:s|ed)? to|hired to|paid to|sent to|asked to|told to|need(?:s|ed)? to|ought to|got to|should|come to|coming to|out to|looking to|try(?:ing)? to|attempt(?:s|ed|ing)? to|had better|better off)";

/** Killing and maiming, in words that mean little else. */
export const kills =
  '(?:kill|murder|shoot|stab|strangle|behead|decapitate|execute|slaughter|slash|maim|kneecap|assassinate|knife|petrol[- ]?bomb|fire ?bomb|suffocate|poison|drown|lynch|mutilate|torture|dismember)';

/** Game, sport and other things that are shot or killed without harm to a person; play and sport that only sounds so. */
export const notPeople =
  '(?! for\\b)(?! (?:(?:the|some|a few|any|his|her|their|more|at|me if|me when|me for|a) )?(?:pheasants?|grouse|hares?|rabbits?|deer|foxe?s|pigeons?|birds?|crows?|rats?|badgers?|sheep|cows?|cattle|pigs?|chickens?|animals?|dogs?|cats?|pool|hoops?|clays?|targets?|(?:\\w+ ){0,2}(?:films?|videos?|footage|photos?|pictures?|scenes?|weddings?|adverts?)|time|weeds?|engine|lights?|power|dawn|dusk|through|past|off|up to|down to|over to|across|for goal|i\\b|the (?:deal|story|bill|mood)|city|united|rovers|town\\b|pint|for a)\\b)';

export const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
