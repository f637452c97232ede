import type { WordClasses } from '../phrases/phrase.js';
import { kinWords, reporterRoles, roleModifiers } from './people.js';

const words = (text: string): string[] => text.split('|').map((w) => w.trim());

/** Lists the patterns refer to. Version 2 [D]. */
export const wordClasses: WordClasses = {
  kin: words(kinWords),
  role: words(reporterRoles),
  rolemod: words(roleModifiers),
  tell: words(
    'says|say|said|saying|states|stated|reports|report|reported|tells|told|claims|claimed|saw|sees|seen|has seen|have seen|hears|heard|has heard|noticed|notices|witnessed|rang|rings|phoned|phones|telephoned|telephones|e-mails|emails|emailed|mails|mailed|wrote|writes|texted|texts|showed|shows|believes|believed|reckons|reckoned|watched|watches|mentioned|mentions|disclosed|discloses|confided|confides|informed|informs|alleges|alleged|advises|advised|let slip|let on|passed on|came forward|approached|contacted|contacts|is sure|is certain|is adamant|overheard|overhears|spotted|spots|warned|warns|knows|blurted out|was told|were told|has been told|has told|have told|had told|has said|had said|have said|has reported|has noticed|have noticed|handed over|handed in|brought in|swears|swore|insists|called in|called|made contact|got in touch|has rung|has asked|has come forward|raised|flagged|can see',
  ),
  say: words(
    'says|say|said|states|stated|reports|reported|told|tells|claims|claimed|heard|hears|saw|mentioned|disclosed|confided|whispered|let slip|reckons|thinks',
  ),
  told: words(
    'told|tell|tells|telling|informed|confided in|confided to|confides in|whispered to|admitted to|confessed to|let slip to|disclosed to|mentioned to|mentioned it to|said to|spoke to|approached|flagged down|rang|e-mailed|emailed|phoned|telephoned|texted|wrote to|bragged to|boasted to|opened up to|broke down and told|complained to|showed|warned|has told|had told|took aside',
  ),
  police: words(
    'police|the police|officers|an officer|the officer|patrols|patrol|staff|the gaoler|the custody sergeant|the sergeant|the constable|custody staff|the pcso|a pcso|pcso|the front counter|the desk officer|the control room|crews|us|the call taker|the attending officer|attending officers|the search officer|the search team|detectives|the detective|the driver of the van|the escort|the detention officer|a detention officer|the neighbourhood team|the beat officer',
  ),
  num: words('one|two|three|four|five|six|seven|eight|2|3|4|5|6|7|8'),
  few: words('one|two|three|four|five|six|2|3|4|5|6'),
  ordinal: words(
    'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|nth',
  ),
  count: words(
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|several|every|all|each|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20',
  ),
  art: words('a|an|the'),
  own: words('his|her|their'),
  det: words('the|his|her|their|a|an'),
  pron: words('he|she|they|it'),
  obj: words('him|her|them'),
  day: words(
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|weds|thurs|thur|thu|fri|sat|sun|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays',
  ),
  oneday: words(
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|weds|thurs|thur|thu|fri|sat|sun',
  ),
  month: words(
    'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec',
  ),
  part: words(
    'morning|mornin|afternoon|evening|night|nite|dinner|dinnertime|dinner time|teatime|tea time|tea|lunch|lunchtime|lunch time|breakfast|bedtime|midnight|noon|midday|dawn|daybreak|first light|closing time|kicking out time|closing|lock up|lock in|shift|handover|tea break|the match|mass|prayers|bingo|church|chapel|training|unlock|bang up|roll check|association|visits',
  ),
  hour: words(
    'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1|2|3|4|5|6|7|8|9|10|11|12|midnight|noon|midday',
  ),
  clockword: words('half|quarter|ten|twenty|five|twenty-five|twenty five|just'),
  be: words('is|was|are|were|be|been|being|am'),
  knowverb: words(
    'knows|knew|know|known|heard|hears|saw|seen|was there|were there|was present|were present|present|was in|were in|has been told|have been told|was told|were told|been told|is aware|are aware|was aware|were aware|has seen|have seen|has heard|has a key|have keys|has keys|holds keys|hold keys|holds a key|could have|could know|would know|has access|have access|had access|was around|were around|was in on|were in on|is in on|are in on|in the know|was about|were about|has the code|have the code|was at|were at|was sat|were sat|was stood|were stood|was within earshot|were within earshot|in the room|in the car|in the house|in the van|noticed|was awake|were awake|was home|were home|attended|stayed|remained|witnessed|overheard|was copied|were copied|was shown|were shown|privy|has been shown|has the number|have the number|has the password|was invited|were invited|was let in|were let in',
  ),
  room: words(
    'kitchen|back kitchen|bedroom|box room|boxroom|spare room|back bedroom|front bedroom|bathroom|living room|front room|back room|lounge|dining room|loft|attic|cellar|basement|shed|garage|outhouse|caravan|static|conservatory|hallway|hall|landing|porch|pantry|larder|utility room|utility|airing cupboard|wardrobe|en suite|ensuite|snug|back office|office|gents|ladies|toilets|changing room|changing rooms|dressing room|sauna|steam room|hot tub|cell|wing office|tack room|hay loft|hayloft|feed store|grain store|vestry|sacristy|store room|storeroom|stockroom|cold store|chiller|galley|wheelhouse|cabin|bunk|staff room|staffroom|canteen|boiler room|awning|back bar|smoking shelter|function room|snooker room|card room|portakabin|workshop office|mess room|green room|treatment room|spare wheel well|glovebox|glove box|glove compartment|boot|passenger seat|front seat|back seat|rear seat|footwell|cab|sleeper cab|settee|sofa|armchair|bed|mattress|washer|washing machine|dryer|freezer|chest freezer|fridge|oven|cooker|cistern|bath|sink|worktop|fireplace|chimney breast|floorboards|stairs|bar|counter|top table|bar stool|pool table|stables|kennel|kennels|chicken shed|hen house|coop|pigeon loft|greenhouse|summerhouse|summer house|hot press|allotment shed|potting shed|garden room|man cave|studio|booth|back booth|vip area|vip room|cubicle|treatment chair|barber chair|pew|confessional|deckhouse|hold|engine room|lock up|container|back seats|shop floor|back yard|carvery|bunk bed|top bunk|laundry|laundry room|meeting room|boardroom|prayer room|servery|recess|shower block|showers|wet room|den|parlour|scullery|cubbyhole|cupboard|drawer|bedside drawer|bedside table|safe|coal bunker|bin store',
  ),
  window: words(
    'window|windows|bedroom|room|garden|balcony|landing|van|car|cab|lorry|doorway|yard|kitchen|front door|back door|front step|doorstep|porch|desk|till|counter|stall|stand|flat|house|bench|bed|caravan|boat|narrowboat|allotment|shed|greenhouse|conservatory|loft|attic|roof|scaffold|scaffolding|ladder|tractor|forklift|bus stop|seat|chair|table|patio|decking|driveway|drive|gate|stairs|upstairs',
  ),
  deed: words(
    'held|carried|bought|drove|took|helped|paid|moved|stored|hid|delivered|collected|counted|minded|lent|sold|weighed|packed|loaded|unloaded|introduced|purchased|supplied|accompanied|attended|handed|kept watch|acted as|gave|was paid|took part|signed|cashed|dropped off|picked up|dropped|posted|opened|rented|hired|cooked|cut|wrapped|bagged|passed|swapped|fitted|changed|burned|burnt|buried|threw|cleaned|wiped|drew|transferred|banked|laundered|fetched|stood|agreed|accepted|shared|smoked|snorted|tested|tried|lifted|kept|looked after|sat with|went|travelled|met|ran|placed|put|did|got|made|ordered|received',
  ),
  file: words(
    'jpg|jpeg|png|heic|gif|tif|tiff|mp4|mov|avi|wav|mp3|m4a|pdf|doc|docx|xls|xlsx|ppt|pptx|msg|eml|csv|txt|zip|webp|amr|3gp|opus',
  ),
  contactnote: words(
    'contact note|contact notes|contact sheet|contact sheets|contact report|contact reports|contact log|contact logs|contact form|contact record|meeting note|meeting notes|debrief note|debrief notes|source report|source reports|source log|source logs|intelligence submission|submission',
  ),
  gradecode: words('1a|1b|1c|1d|1e|2a|2b|2c|2d|2e|3a|3b|3c|3d|3e|1as|2as|1bs|2bs|2cs|1a1|1ap|1ac|grade 1|a1'),
  report: words(
    'log|logs|report|reports|note|notes|submission|submissions|entry|entries|product|products|bulletin|bulletins|message|messages|item|items|letter|letters|update|updates|contact|release|releases|paper|papers|sheet|sheets|piece|pieces|line|lines|instalment|instalments|debrief|debriefs|file|files|extract|extracts|summary|summaries|referral note|sighting|sightings',
  ),
  tellnow: words(
    'reports that|says that|states that|tells us|told us|reports|told|informed|approached|confided|whispered|alleges|believes|claims|rang|came forward|stated|reported',
  ),
  rank: words(
    'pc|dc|ps|ds|sgt|sergeant|insp|inspector|di|dci|ci|pcso|special constable|spc|sc|supt|detention officer|dispatcher|call handler|custody assistant|officer',
  ),
  inforce: words(
    'special constable|special|police officer|police volunteer|police cadet|police staff|pcso|detention officer|custody assistant|custody sergeant|custody nurse|call handler|control room operator|control room|dispatcher|front counter clerk|station cleaner|police cleaner|police driver|traffic officer|response officer|response team|crime desk|crime analyst|analyst|prison officer|court usher|court clerk|magistrate|probation officer|council officer|licensing officer|neighbourhood team|neighbourhood officer|retired officer|ex police|ex-police|police|constable|sergeant|inspector|detective|detective constable|warden|fire officer|border force officer|immigration officer|cadet|interpreter|police federation|hr|vetting|intelligence unit|intel unit|property store|police garage|traffic warden|police press office|prison|prison service|police support volunteer|clerk|typist',
  ),
  openroute: words(
    'team|teams|shift|shifts|list|distribution list|mailbox|inbox|drive|group|whatsapp|whatsapp group|board|noticeboard|briefing|briefings|parade|bulletin|station|stations|section|sections|relief|response|neighbourhood team|local team|desk|office|box|printer|channel|circulation|intranet|screen|wall|staff|officers|supervisors|readers|force|division|custody|council|partners|meeting|page|room|server|folder|site|system|users|pcsos|volunteers|school|landlord|community',
  ),
  recipients: words(
    'shift|team|custody|station|council|staff|desk|response|neighbourhood team|local officers|the officers|prison staff|wing staff|the school|housing|the bank|border force|court|partner|partners|anyone at|anyone in|anyone on',
  ),
  prep: words(
    'in|at|on|from|of|with|to|for|near|who|opposite|by|next|along|across|next to|working|living|based|serving',
  ),
  reach: words(
    'rang|phoned|telephoned|e-mailed|emailed|wrote|called in|contacted us|has told us|told us|tells us|came forward|got in touch|noticed|has noticed|flagged|has flagged|queried|mentions|mentioned|reports that|says that|disclosed|let slip|confided|felt|raised|whispered|overheard|was told by|has reported|reported that|writes|texted|has rung|has written|noted|observed|is worried|is concerned|came to us|approached us|warns|tipped us off|have submitted|has submitted|submitted',
  ),
  reachout: words(
    'rang|phoned|telephoned|e-mailed|emailed|got in touch|came forward|has told us|tells us|told us|mentions|let slip|rang in|called in|phoned in|rang in confidence',
  ),
  setting: words(
    'clinic|surgery|session|supervision|lesson|class|appointment|a sleepover|sleepover|handover|prayers|confession|therapy|counselling|assembly|the playground|break|lunch|pe|the changing room|the waiting room|the ambulance|triage|visits|association|the exercise yard|exercise|unlock|the van|a cigarette break|tea break|a pint|the phone|a meeting|a review|a home visit|a visit|the school run|interview|the consulting room|consultation|assessment|a check|the ward|chapel|church|mosque|training|the sauna|the gym|the steam room|work|the smoking area|a lift|the car',
  ),
  clockspoken: words(
    "half past|half one|half two|half three|half four|half five|half six|half seven|half eight|half nine|half ten|half eleven|half twelve|quarter to|quarter past|ten to|ten past|twenty to|twenty past|five to|five past|one o'clock|two o'clock|three o'clock|four o'clock|five o'clock|six o'clock|seven o'clock|eight o'clock|nine o'clock|ten o'clock|eleven o'clock|midnight|ten|eleven|nine|eight|seven|six",
  ),
  saying: words(
    'says|said|states|stated|reports|reported|saw|sees|heard|hears|believes|and|at|in|on|to|of|is|was|from|that|who|for|by|with|unit|aware|informed',
  ),
  refuge: words('a refuge|the refuge|refuge|a safe house|safe house|a new address|a hostel|witness protection'),
  weapon: words('knife|gun|blade|machete|axe|bat|pistol|shotgun'),
};
