import type { WordKinds } from '../manner.js';

/**
 * Kinds of single words. No word here means anything by itself; which kinds a text speaks of together does. Faiths, origins and
 * conditions stand in them only as what a log is about (an attack on a place of worship, a person who needs care).
 */
export const wordKinds: WordKinds = {
  kin: 'mum mam mother mummy dad daddy father brother brothers sister sisters son sons daughter daughters kids wife husband partner girlfriend boyfriend missus family families nan nana grandad gran cousin cousins uncle uncles auntie aunt aunts niece nephew twins parents stepdad stepfather inlaw bairns widow bride fiance fiancee relative relatives',
  parting:
    'ex estranged separated separation divorce divorced split left leaving custody reconciled refuge injunction molestation marac dash idva stalking stalked stalker jealous',
  children:
    'child children boy boys girl girls pupil pupils teenager teenagers teenage teen teens youth youths youngster youngsters minor minors juvenile schoolgirl schoolboy toddler baby babies infant kid underage foster carers placement mash academy classroom homework',
  school:
    'school college teacher teachers head tutor pupil pupils class year sixth nursery uniform blazer attendance dsl lesson lessons student',
  weapons:
    'gun guns pistol pistols revolver shotgun shotguns rifle rifles firearm firearms weapon weapons ammunition ammo rounds bullet bullets cartridge cartridges shells knife knives blade blades machete machetes sword axe hatchet hammer crossbow cleaver dagger bayonet bat acid petrol explosive explosives bomb bombs grenade grenades serrated sawn barrel barrels glock mac baikal uzi skorpion razor razors stanley screwdriver shank zombie samurai tools tooled molotov jerry jerrycans gelignite holster trigger loaded bolt bolts',
  hurting:
    'stab stabbed stabbing shoot shot shooting slash slashed cut beat beaten beating batter battered punch punched kick kicked strangle strangled choke choked burn burned burnt burning torch torched attack attacked attacking assault assaulted hurt harm harmed injure injured injuries injury wound wounded maim broke broken fracture smashed hit hits throat neck bruise bruises bruised blood bleeding scalded drown drowned poison poisoned hanged stitches scar coma unconscious',
  death:
    'kill killed killing killer murder murdered murders dead death die died dies dying coffin grave graves buried bury body bodies corpse funeral hearse wreath cemetery crematorium morgue mortuary burial homicide manslaughter execute executed assassin suicide fatal lifeless deceased rip angels maker heaven hell',
  hiding:
    'shovel spade tarp tarpaulin lime bleach sheeting plastic duct tape gloves overalls rope cable crusher pit hole slurry incinerator freezer boot dig digging dug scrub quicklime concrete septic drain',
  fear: 'scared frightened terrified afraid fear fears feared fearful petrified shaking trembling crying cried tears weeping wept begged begs beg begging plead pleaded hiding hide hidden whispered whisper whispering worried panic distressed desperate screaming scream screamed quiet please help safe unsafe danger dangerous risk',
  purpose:
    'threat threats threatened threatening threatens warned warning warn revenge retaliation reprisal payback vengeance swear swore sworn vow vowed promise promised means meant intends intent intention plan planned planning plot plotting going',
  soon: 'tonight tomorrow today weekend soon imminent immediately hours noon midnight deadline until till before by morning evening',
  weekday: 'monday tuesday wednesday thursday friday saturday sunday',
  future: 'will ll gonna going shall wont would about next',
  whereabouts:
    'address lives live living home house door window gate garden street road routine route bus stop walks walk works parks car park outside opposite facing waiting waits waited sat parked followed follow follows following watched watching watches photographed photograph photo filmed filming sketch map pin knows knew know found where when time alone usual always same way shift shifts',
  payment:
    'paid pay pays paying money thousand grand half rest offered offer promised price contract bounty reward cash vapes completion after insurance policy',
  court:
    'court trial witness witnesses evidence statement testify jury judge crown solicitor barrister prosecution bail charged complainant grass grassed informant informer snitch talked spoken spoke squad told giving gave',
  grievance:
    'blames blame blamed owes owed debt debts feud row dispute grudge lost sacked push laughed insulted shame shamed disrespect disrespected robbed stolen cheated betrayed affair rival rivals enemy because learnt convinced enough hates hate angry anger calm quietly nothing',
  group: 'they them lads men boys carloads crew gang team brothers group mob firm coming over up down from',
  sending:
    'sent send sends sending told tell asked asks given gave bring brings bringing brought take taken took collect fetch lend lent borrow borrowed ready carry carrying carried use used',
  play: 'joke joking jokes laughing laughed laugh lol film movie song songs singing lyrics play drama theatre script actor actors game games gaming gamers xbox playstation match football rugby darts quiz fancy dress party stag hen poem novel podcast trailer student credits music video banter apologised apology friends coffee embarrassed well',
  animals:
    'cat cats dog dogs sheep hare hares rabbit rabbits pheasant pheasants deer fox foxes birds pigeon pigeons ewes lambs cattle horse horses fish trout salmon eggs badger rats clay clays gamekeeper',
  calm: 'advice advised given resolved concern concerns no none nothing nil negative routine recorded completeness cooperative certificate permit permitted licence genuine reply sent attached noted retired old years ago historic previously',
  petty:
    'parking fence hedge bins noise smoke barbecue dogs litter graffiti bike bikes scooter speeding motorcycles lawn plants toys tobacco cigarettes counterfeit handbags trainers dvd tools diesel fuel oil scrap lead cable copper metal waste rubbish fly tipping theft stolen parcel parcels shop shoplifting bottles tickets benefit benefits disability kennels puppy puppies fishing poaching quad quads tractor trailer trailers plates plate keeper insurance mot toll',
  drugs:
    'drug drugs heroin cocaine crack cannabis spice ketamine amphetamine mdma ecstasy pills wraps dealer dealers dealing deal deals supply supplying supplies supplier runner runners customers users line lines stash kilo kilos kilogram kilograms gear brown white rock weed grow plants lamps cultivation pipes foil needles county burner phones handset contacts messages texts bulk broadcast wholesale importation import container port bananas bales class pregabalin benzos methadone eighty',
  money:
    'account accounts bank transfers transfer transferred deposit deposits credits wallet crypto bitcoin exchange launder laundering director company ltd invoices invoice turnover takings cash notes bureau rucksack accountant payments payment funds withdraw withdrawn sar customer shell',
  fraud:
    'fraud fraudulent scam scams bogus phishing fake copies cloned courier roofer roof roofing tarmac trader investment savings pension card cards romance hmrc impersonating victims lost returns trading robots',
  care: 'elderly frail dementia alzheimers disabled disability learning carer carers care oxygen wheelchair pensioner mental health voices schizophrenia epilepsy confused forgets vulnerable adult safeguarding lonely alone residents nursing nurse medication tablets insulin stroke ulcer bedridden widow capacity attorney',
  lodging:
    'tenant tenancy flat flats front spare room bedroom lounge sofa guests visitors callers queue nephew nephews friends key keys cuckooed cuckooing squatting moved takes taken over landlord housing chair landing landed',
  labour:
    'workers worker wages wage paid passports passport papers documents cards bucket mattress mattresses mats bunks bedding container caravan caravans locked gangmaster minibus van boss owner nail nails salon car wash pickers picking packing brothel women migrants vietnamese romanian albanian chinese ghanaian trafficked trafficking slavery nrm exploited exploitation servitude agency sponsor visas foreman shifts training cleaner maid',
  grooming:
    'sexual sexually sex groom grooming groomed indecent images video videos pictures nude naked abuse abused abusing rape raped paedophile csae polit app profile webcam uncle hotel gifts gift phone vape nails older man snap snapchat instagram online chat',
  absence: 'missing misper absent returned return whereabouts lifeboat coastguard placement pinged note wandered',
  ideology:
    'extremist extremism terrorism terrorist mosque synagogue islamic muslim muslims jews jewish nazi hitler race white rune runes attackers attacker manifesto jihad apostasy convert believers martyr isis syria turkey prevent channel ideology ideological forum board patriot immigrants migrants hostel prayers imam radicalised saints',
  marriage:
    'honour honor marriage marry married forced cousin shame uncles elders family airport tickets flights pakistan mirpur lahore holiday fgm cutting izzat pregnant baby boyfriend niqab reservoir',
  office:
    'corrupt corruption officer officers staff employee clerk bribed squared paid leaking leak tells access system systems police prison guard insider misconduct dispatcher custody',
  robbery:
    'robbery robberies robbed robbers burglary burglaries burglars raid atm cash machine machines safe safes jewellery balaclavas convoy escape escort depot guard van plot ram digger diggers plant loader watch watches rolex',
  systems:
    'ransom ransomware hack hacked hacker hacking malware leak site servers data credentials phishing computer misuse ip dark web countdown encrypted breach systems trust patients',
  covert:
    'source handler reported believed understood subject subjects users assessed product surveillance observation log undercover officer',
  'gun-trade':
    'pistols converted blank firers rounds millimetre ammunition box hawking selling sells firearms glocks armourer discharge fired casings cache hidden',
  fire: 'fire fires arson accelerant petrol lit rag poured letterbox burn set alight',
  menaces:
    'blackmail extortion protection demand demands demanded demanding pay loan lender interest windows weekly menaces kidnap held ransom',
  'own-act':
    'suicidal suicide overdose tablets ligature rope note sorry goodbye bridge harm jump himself herself ended',
};

/** Kinds that say more together than each alone. */
export const kindPairs: readonly (readonly [string, string])[] = [
  ['weapons', 'weekday'],
  ['weapons', 'soon'],
  ['death', 'future'],
  ['hurting', 'future'],
  ['court', 'whereabouts'],
  ['whereabouts', 'weekday'],
  ['payment', 'weekday'],
  ['weapons', 'whereabouts'],
  ['grievance', 'weapons'],
  ['grievance', 'weekday'],
  ['kin', 'death'],
  ['kin', 'hurting'],
  ['children', 'grooming'],
  ['children', 'drugs'],
  ['labour', 'fear'],
  ['care', 'lodging'],
  ['care', 'fraud'],
  ['kin', 'fear'],
  ['purpose', 'soon'],
  ['hiding', 'whereabouts'],
];
