import type { Sign } from './lexicon.js';

/** What kind of crime a log is about and how much of it: what a priority is read from beside people and lives (domain 10). */
export const crimeSigns: readonly Sign[] = [
  {
    id: 'gun-trade',
    label: 'firearms held, moved or sold',
    themes: ['FIR'],
    say: 'pistols | handgun/handguns is/are/in | firearms importation | detection of firearms | recover a firearm | guns ..3 sold/sells/sale/selling | sells/selling/supply/supplying ..3 guns/firearms/pistols | load is bikes | box of ..2 guns | four/three/two/five shotguns | shotguns stolen | stolen shotgun* | shotguns and about | cartridges gone | firearm discharge | rounds through | discharged | shots fired | casings | printed pistol | converted blank | conceal/conceals pistols/guns/firearms | revolver ..2 rounds | explosive/explosives | gelignite | public safety explosives | machine gun | grenade | sawn off | firearms cache | arms cache | quantity of ..2 pistols/guns/firearms | armourer | test firing | holding ..4 glocks/guns/firearms/pistols/shotgun/gun/weapon for | two glocks | box of shells | firearms ..2 hidden | guns hidden | hidden ..3 guns/gun/firearm | gun ..3 hidden | armed ..2 up | stash of ..2 guns/weapons | blank firers ..3 converting | converting ..3 blank | reactivat* | gunsmith | ammunition making | reload | selling ..3 gun | bought ..2 gun | buy ..2 gun | hire ..3 gun out | rents out ..2 gun | gun for hire | shooting at ..2 house ..3 empty | gunshot/gunshots | shot through ..2 window/door | bullet hole/holes | spent cases',
  },
  {
    id: 'class-a',
    label: 'hard drugs',
    themes: ['DRO'],
    say: 'heroin | cocaine | crack | coke | class a | smack | kit to | brown for | bag of brown | fentanyl | nitazene* | ketamine | ket | mdma | amphetamine | amphet | spice | kilo/kilos | drug supply | drugs supply | supply of drugs | dealing | deals | dealer/dealers | drug dealing | wraps | the gear | for gear | gear from | selling drugs | sells drugs | morphine | pregabalin | hand to hand | county lines supply | drugs | rock and h | rock and | and h | sell rock | h and | bobby | brandy | white and | light and dark | snow | charlie | sniff | pills | ecstasy | acid tabs | lsd | valium | xanax | street valium | weed | skunk | bud | zombie spice | mcat | ghb | steroids | crystal meth | meth | speed | whizz | whiz | opiate* | oxy | methadone | tramadol | gabapentin | nitrous | lines of | shots at | shotting | serving up | serve up | serves ..3 from | hand to hands | runners | customers ..3 car | cars pull up | like a drive thru | deals from | selling from | weighing out | scales | bagging up | stash house | stash',
  },
  {
    id: 'wholesale',
    label: 'drugs by the kilo or across the border',
    themes: ['DRA'],
    say: 'import/importation/importing/imported | kilos | by the ..2 kilo | kilo* of | in a container | container ..4 stack | off the boat | boat is in | two boxes for | boat ..3 friday | in the bananas | frozen fish | precursor | wholesale | seaforth | felixstowe in | stash | shipment | consignment | moved his stock | production | off by saturday | before customs | kilos of | kilogram/kilograms | kg of | tonne | tonnes | bricks of | blocks of | boxes of ..3 cocaine | multi kilo | from the hook | hoek | rotterdam | antwerp | zeebrugge | dunkirk | cherbourg | seizure of | yacht | rib | drop at sea | bales | hide in | hidden compartment | hides built | rip on | rip off team | legal load | cover load | tiger king | courier flight | parcels from ..3 abroad',
  },
  {
    id: 'cannabis',
    label: 'cannabis',
    themes: ['CAN'],
    say: 'cannabis cultivation/grow/farm/plants/house/houses | grow in | growing in | is growing | still growing | cultivation | grow house | # plants | houses of cannabis | warehouse ..6 cultivation',
  },
  {
    id: 'small-drugs',
    label: 'a little of a drug, or one small seller',
    say: 'cannabis warning | small bag | benzos | a joint | weed smell | smell of cannabis | package not recovered | internal item | bus shelter',
  },
  {
    id: 'laundering',
    label: 'criminal money moved',
    themes: ['MLA'],
    say: 'launder* | cash lodgements | cash deposits | deposits | money mule* | mule account* | ledger | criminal property | sports bags | holdall of cash | hawala | a front | wants/want £ ..1 moving | moving to | funds leave | forwarded the same | an exchange | exchange house | defence against money | takings | £ notes | twenties | money laundering | source of funds | paid in new | cash is passed | through the tills | shell compan* | roll of notes | split £ | no stock invoices | notes in ..2 weeks | in notes | cash in ..3 bags | counts money | counting machine | cash counter | counted ..2 money | money counter | transfers go to | crypto exchange | usdt | tether | otc desk | token | bureau de change | gold dealer | buying property ..3 cash | paid in cash | pays cash for | luxury cars | phoenix* | nominee | straw | director is aged | offshore | dubai | turkey ..3 transfer | smurf* | cuckoo smurf* | accounts ..3 opened ..4 students',
  },
  {
    id: 'big-money',
    label: 'a large sum',
    say: '£ #big | £ #big m/million/k | # million | £ ..1 m in',
  },
  {
    id: 'fraud',
    label: 'fraud',
    themes: ['FRA'],
    say: 'fraud* | scam* | safe account | changed bank details | mandate fraud | false invoice | invoice fraud | phishing | phish* | fake site/page/profile/parking | copies a council | asks for card | identity theft | vat numbers | vat fraud | false books | moving £ before probate | before probate | rogue trader | hmrc | courier | romance | documents ..3 sells | sells driver licences | driver licences | kits that copy | carding',
  },
  {
    id: 'petty',
    label: 'a matter of small harm',
    say: 'benefit/benefits claim/fraud/while | claims she cannot | draws full disability | disability money | trampoline | parcel/parcels | shoplift* | off licence theft | tobacco | cigarettes | cigs | single tabs | baccy | counterfeit | fake goods | perfume | fake trainers | counterfeit trainers | power tools | stolen tools | snapon | nicked tools | tools | red diesel | fuel theft* | heating oil | diesel | fly tip* | tipping | waste | hare coursing | coursing | poach* | lamping | lamp | lobster pots | e bikes | bikes taken | stolen cycles | frames | car boot | tickets that | blue badge/badges | noise | over parking | the parking | parking ..2 outside | nuisance | antisocial | anti social | e scooters | off road bikes | quads | quad | stolen trailers | cattle trailers | lead taken/from/was/stripped/off | scrap | cable | copper pipe/cable/wire | catalytic | outboard | netting | puppy/puppies | spaniel pup | dogs | kennels | rabbits | neighbour is | vapes | hooch | tattoo* | fireworks | urban explor* | drift | ride out | convoy and | fence or | hedge | bins | no insurance | cloned plate/plates/audi | cloned | misread | registered keeper | walnuts | gps | guidance screens | church roof | boundary | criminal damage | scratched | graffiti | fly post* | stolen bike | bike was taken | fake designer | copied handbags | handbags | speeding | average ..3 mph | motorcycles | lost property | begging | busk* | littering | dog mess | dog fouling | barking | drone hobby | metal detector* | nighthawk* | eggs | puppies | firewood | logs stolen | pheasant* | trespass | squat | insurance marker | mot | untaxed | sorn | fuel theft | bilking | make off without | pickpocket* | purse | handbag snatch ..2 none | shop theft* | gift shop | lead theft | allotment shed | sheds | shed break* | bicycles | scooter | moped nuisance | swimming ..3 reservoir | fishing without | rod licence | lottery | refund | sighting of | seen on foot | no conversation | mowed lawn | bingo | ticket tout*',
  },
  {
    id: 'acquisitive',
    label: 'organised theft',
    themes: ['SOA'],
    say: 'commercial burglar* | burglaries | burglary team | burglary series | housebreaking series | ram raid | digger through | cash machine attacked | atm attack/attacks | atm theft | cash machine cut | cash machine at | convoy | convoy analysis | farmhouses entered | safes | jewellery | aggravated burglary | dwelling burglary | robbery | robberies | robbed | robber | snatched | armed | large houses | tractors | tractor theft | tractor stolen | plant theft* | curtain sided | theft from lorries | lorries ..4 slashed | stripped again | balaclavas | lock ups ..4 bags | bags being carried in | atm | cash point attacked | cash machines | gas attack | smash and grab | ram raid* | jewellers | jewellery shop | watch theft* | rolex | high value | series of burglar* | burglars | burgled | break ins | commercial premises | warehouse ..2 broken | containers broken | lorry load | trailer load | cargo | artics | plant stolen | diggers | gold | catalytic converters ..3 dozens | two in one ring | car key burglar* | distraction burglar*',
  },
  {
    id: 'cash-job',
    label: 'a robbery or escape planned',
    say: 'cash in transit | cash depot | does the float | guard at the bank | do the guard | second drop | to be robbed | will rob | robbery ..3 planned | intend to take him | from the escort | prison escape | escape | measuring the window | grinder ..3 cuffs | plot to rob | take him from the escort | detection of robbery | hold up | held up the | planning to rob | plan to rob | plans to rob | going to rob | hijack | hi jack | tiger kidnap | post office ..4 rob | bookies ..4 rob | armoured van | cash van | cash delivery | g4s | safe is emptied | inside man at | security van | escort ..3 hospital | break ..2 out of | spring ..2 from',
  },
  {
    id: 'insider',
    label: 'an insider in a public service',
    themes: ['COR'],
    say: 'corrupt* | police employee | custody worker | custody assistant | police staff | bent copper | keeper checks | tells/telling ..4 who is in ..2 cells | boxed off ..2 bizzies | bizzies | officer ..4 bringing phones | officer on nights ..20 phones | port worker | port employee | in return for payment | man on the gate | inappropriate relationship | misconduct in | prison officer ..6 bring* | used the computer | data misuse | police corruption | bribe* | paid a man at the council | insider | civil servant ..4 sells | council officer ..4 paid | planning officer ..4 paid | prison officer | on the wing for | relationship with ..2 prisoner | brings in | bringing in phones/drugs/spice | baggage handler | dock worker/workers | docker | customs officer | border officer | airport worker | dvla | bank employee ..4 sells | leaks | leaked | tipped off | tips off | tip off ..3 police | police officer ..6 selling | pcso ..6 telling | in the force',
  },
  {
    id: 'police-insider',
    label: 'an insider among police',
    say: 'police employee | police staff | custody worker | custody assistant | civilian custody | who is in the cells | keeper checks | vehicle recovery office | police corruption | bent copper | serving officer | intelligence unit leak',
  },
  {
    id: 'ransom',
    label: 'systems held to ransom',
    themes: ['CYB'],
    say: 'ransomware | ransom wallet | ransom note | leak site | countdown ends | encrypted ..3 servers/files/systems | double extortion | patient letters | operations cancelled | 48 hours | trust has moved to paper | data leak | hospital trust',
  },
  {
    id: 'cyber',
    label: 'an attack on systems',
    themes: ['CYB'],
    say: 'malware | botnet | ddos | hack/hacked/hacking/hacker | credentials | dark web | hidden site | computer misuse | fraud forum | phishing kit | swatting | sim swap | mailbox had been read | log ins | carding | ip resolution | spoof* | smishing | vishing | otp | sim card fraud | hacked account* | stolen data | database ..2 for sale | logs for sale | initial access | zero day | rat tool | crypter | defac* | dox | doxed | doxxing',
  },
  {
    id: 'extortion',
    label: 'money demanded with menaces',
    themes: ['KID'],
    say: 'blackmail* | extort* | protection money | pay two hundred ..3 or | or the windows | windows will go | windows would go | windows go in | shop will burn | told to pay | pay into ..2 account or | loan shark | unlicensed lender | loan man | lender | loan feller | stallholders ..4 pay | pay ..3 a week | debt has been bought | debt ..4 owned by | menaces | bank cards kept | kidnap | detection of kidnap | demands ..2 gift cards | lent him £ | taking canteen | canteen is being | pay up or | paying protection | weekly payment | squeezing | shakedown | racket | demanded £ | demands £ | demand money | demanding money | loan ..4 interest | interest doubles | illegal lend* | debt collectors | debt collector | wants £ ..3 or | pay ..4 or ..4 windows/shop/house/daughter | compromising | sextortion ..3 adult | threatened to post | threatens to send',
  },
  {
    id: 'prison-supply',
    label: 'things brought into a prison',
    say: 'drone | drones | mini phone | phones on to | paper soaked | onto g wing | spice on | into prison | legal post | throw over | thrown over | bring in phones',
  },
  {
    id: 'violence',
    label: 'violence',
    themes: ['GBH'],
    say: 'assault | wounding | wounded | gbh | abh | stabbed | slashed | beaten | attacked | stitches | hand round me throat | hand round my throat | kicked | punched | cut on hand | kettle of water | burns to | injured | shots fired | firearm discharge | sword | crossbow ..2 machetes | threats and | extortion | arson | fatal | killed | died | broken jaw | affray | machete fight | brawl | punch | kicking | attacked by | acid attack | stabbing | robbery with | knife point | knifepoint | gunpoint | threatened with | in hospital',
  },
  {
    id: 'arson',
    label: 'fire set on purpose',
    themes: ['ARS'],
    say: 'arson | accelerant | fire set | set fire | fire at ..2 takeaway | source of the fire | fires in ..2 month | deliberate fire | petrol can run | set alight | fire was set',
  },
  {
    id: 'road-death',
    label: 'a death on the road',
    themes: ['RTC'],
    sets: { physical: 4 },
    say: 'fatal collision | fatal accident | rtc fatal | motorcyclist died | fatal rtc | deceased at scene | hit and run ..4 died | pedestrian died | cyclist died | left the scene ..6 dead',
  },
  {
    id: 'immigration',
    label: 'organised immigration crime',
    themes: ['OIC'],
    say: 'small boat | facilitation | people smuggling | smugglers | immigration crime | tickets to tirana | for the bench | passports ..4 sells | migrants | bring four persons | persons in a lorry',
  },
  {
    id: 'covert-drugs',
    label: 'a group supplying drugs',
    say: 'detection of class a | class a supply | network | stock from | deliveries arrive | handover of | exchange through ..2 car window | holdall changed hands | met the supplier | supplying cocaine | stall of | half kilo | tick',
  },
  {
    id: 'old',
    label: 'told of years ago, or already ended',
    say: 'old log | older holdings | old holdings | historic | retyped | paper form a | years ago | dated 2010 | died in | last year | last summer | in 1998 | no later trace | file check | under surrender | no trace of review',
  },
  {
    id: 'nothing-found',
    label: 'nothing found or done',
    say: 'no offences | no offence | search negative | searched ..4 negative | negative | nothing further | nothing to connect | no further action | nothing of note | nil return | no action | curtains drawn | no suspects | lost sight | routine visit | possible misread | for completeness | business is described as slow | no name | no names | for roads policing | no urgency | nothing else | no concern',
  },
  {
    id: 'referral',
    label: 'partners told or markers placed',
    say: 'fim informed | duty inspector | warning marker | urgent | officer safety | inspector has it | control room informed | force incident manager',
  },
  {
    id: 'repeated',
    label: 'again and again',
    sets: { frequency: 4 },
    say: 'most nights/evenings/days/weekends | every day/night/neet/week/weekend/morning/evening/single | each day/week/night/monday/friday | third/fourth/fifth/sixth/second/seventh time/occasion/night/such/theft/shed/fire/on | series | all night | night after night | # dates | # offences/burglaries/thefts/robberies/incidents | three/four/five/six/nine/eleven ..1 burglaries/thefts/robberies/farms/nights/farmhouses | twice a week | on mondays/tuesdays/wednesdays/thursdays/fridays/saturdays/sundays | nightly | daily | weekly',
  },
  {
    id: 'organised',
    label: 'a group acting together',
    sets: { capability: 3 },
    say: 'network | gang/gangs | ocg | organised crime/group | crime group/family | syndicate | grouping | the Aa brothers | brothers | cousins | crew of | team believed | the lot that | convoy | the Aa family',
  },
  {
    id: 'across-forces',
    label: 'across force areas',
    sets: { geographicScope: 1.1 },
    say: 'cross border | cross force | several forces | other force areas | regional | across the region',
  },
  {
    id: 'abroad',
    label: 'across the national border',
    sets: { geographicScope: 1.3 },
    say: 'europol | interpol | from the ..2 authorities | authorities report | dutch | rotterdam | zeebrugge | belgian | hook of holland | overseas | import* | albania* | border force | romanian authorities | garda | ferry',
  },
];
