import type { Sign } from './lexicon.js';

const life = 'life' as const;

/** Means by which a life may be taken. */
const means: readonly Sign[] = [
  {
    id: 'firearm',
    label: 'a firearm',
    kind: life,
    themes: ['FIR'],
    sets: { capability: 4 },
    say: 'handgun* | hand gun/guns | pistol/pistols | revolver/revolvers | sawn off/offs | shotgun/shotguns | shot gun | rifle/rifles | machine gun/guns/pistol | submachine | uzi | mac 10 | glock/glocks | skorpion | firearm/firearms | shooter | ammunition | ammo | cartridges | bullet/bullets | live rounds | # rounds | the/a/his/her/that/got/has/have/bring/bringing/with/holding/two/three/real/loaded strap/gun/guns/piece/tool/burner/mash/stick/nine/long | a black/silver gun/handgun | the long one/un/thing | got/has/keeps guns | dad/brother/uncle/father has guns | self loading | crossbow/crossbows | blank firer/firers | converted ..2 pistol/gun/firer | gun out | both barrels | double barrel* | fac | firearms licence/certificate | shotgun licence/certificate | used to shoot for | bolt gun | captive bolt | air rifle | getting/had/has ..2 tooled up | mac10 | automatic weapon/weapons | guns | the gun | a gun',
  },
  {
    id: 'blade',
    label: 'a blade or other weapon',
    kind: life,
    themes: ['KNI'],
    say: 'machete/machetes | knife/knives | blade/blades | cleaver | samurai | katana | sword/swords | axe | hatchet | hammer/hammers | claw hammer | baseball bat | a/the/with bat | iron/metal bar | scaffold pole/bar | knuckle duster/dusters | knuckleduster | sharpened _? _? toothbrush/bed/frame/length/metal/screwdriver/object | sharpening a/the/something/length | shank/shiv | stanley | razor/razors | screwdriver | zombie | rambo | weapon/weapons | something sharp | chef knives | bayonet | dagger | nail gun | pick axe | crowbar in/under | tyre iron | tooled up | bolt through | lock in a sock | kettle/jug of ..2 sugar/water/oil',
  },
  {
    id: 'fire-means',
    label: 'fuel to burn with',
    kind: life,
    themes: ['ARS'],
    say: 'petrol | accelerant | firebomb* | molotov/molotovs | lighter fluid | paraffin | white spirit | jerrycan/jerrycans | jerry can/cans | fuel can/cans | can/cans of fuel | petrol/fuel bomb/bombs | turps | burn/burned/burning/torch ..2 down | set/setting ..2 fire/alight/light | candles | a lighter and | through ..2 letterbox | through ..1 letter box | fireworks through | will burn | torched | burnt out | burn ..3 with ..3 in',
  },
  {
    id: 'acid',
    label: 'acid',
    kind: life,
    say: 'acid | ammonia | drain cleaner | corrosive | battery acid | squirt/squirted ..2 face',
  },
  {
    id: 'explosive',
    label: 'explosives',
    kind: life,
    themes: ['FIR'],
    sets: { capability: 4 },
    say: 'explosive/explosives | gelignite | semtex | dynamite | detonator/detonators | pipe/nail/car bomb/bombs | home made bomb/bombs/device | ied/ieds | grenade/grenades | black powder | tatp | ammonium nitrate | fertiliser goes/bomb | pipe ..4 sealed | sealed at both ends | device ..4 under ..2 car/cars | device of the sort | bomb making | a viable device | thermite',
  },
  {
    id: 'disposal',
    label: 'things to hide a body with',
    kind: life,
    say: 'shovel | spade | tarp | tarpaulin and | lime | quicklime | caustic soda | bin liners | bin bags and | heavy duty bags | bleach | plastic sheet/sheeting | bone saw | bow saw | body bag | wheelie bin and | deep ..4 grave | dig/digs/dug/digging ..3 hole/pit/grave | floor covered | covered the floor | cable ties | duct tape | gaffer tape | rope and | drain ..3 cleared | slurry pit | pig farm | incinerator | freezer big | deactivated cameras | a remote/lonely spot | soundproof* | weights and chain | barrels of acid | van ..2 booked | booked the van | hire/hired ..2 van ..4 lined',
  },
];

/** What is said to be going to happen to somebody. */
const intent: readonly Sign[] = [
  {
    id: 'lethal-intent',
    label: 'killing or maiming said to come',
    kind: life,
    standsDenied: false,
    themes: ['TTL'],
    sets: { intent: 5 },
    say: '$will ..3 $kill ..1 $who | $will be/get/have ..1 $killed | $will ..2 finish/end/do/drop/off/smoke/whack/ice $who | $will ..2 finish ..2 off | threat/threats/threatened/threatening to kill/life/stab/shoot/burn | threats to $who | death threat/threats | $kill $who $day/tonight/tomorrow/soon/next/before/when/if | plan/plot/conspiracy to ..2 $kill | hit list | kill list | a list ..3 names | list of names | names on ..3 list | $will ..3 put $who ..2 $grave | put $who in ..2 $grave | cut/slit/slice/slash/open ..1 $their ..1 $body | stab/shoot/punch/kick/smash/cave/stove/blow ..1 $their ..2 $body | blow/take ..2 $body off | bullet/knife/blade/round/bolt/axe/hole/six in/into/through/to $their/the/your $body | break/snap/smash/take $their ..2 $body | choose ..4 $body | beat/batter/kick/stamp $who to death | $who ..1 leaking/bleeding | wants/want $who ..2 leaking/dead/gone/buried | want/wants/wanted $who hurt/harmed/maimed/crippled | wants/want ..3 dead | dead by/before/when/if | is a dead man/woman | youre/ur/are ..1 dead | you ..2 all dead | $will die/bleed/burn/suffer | $will ..2 shoot/fire at/up/on/into ..2 $home | fire at ..3 it/home/house/door | take/taking/hold/holding ..3 hostage/hostages | $will ..2 take ..3 hostage | to ..2 do/kill/shoot/stab/hit/hurt $who ..2 for money/cash | have ..2 shot/stabbed/killed/done/hit/hurt/slashed | $will ..2 run $who over/down | drive ..4 into ..3 crowd/march/people/queue | $will ..2 throw/pour ..4 $who/letterbox | pour it/petrol through | $will ..3 blow ..3 up | shoot/stab up | come and do/shoot/stab/kill/burn $who | do $who all | do $who in | do ..1 $who for good | do the lot of | burn ..4 while/asleep/inside | be/get the last one | threatened ..3 with ..3 knife/gun/machete/hammer/axe | threatened with ..2 knife/gun/machete/weapon | coming for $who | be back for $who | after/following ..2 $who with ..1 machete/knife/gun | going after $who | whoever comes ..8 getting | ordered ..2 murder/killing/hit | ill/ll ..1 kill',
  },
  {
    id: 'attack-spoken',
    label: 'an attack in roundabout words',
    kind: life,
    say: 'is/are/s/re/be/get/gets/getting/gettin/gonna/to $killed | is/are/s/re/be/get/gets/getting/gettin/gonna $dealt | $will ..2 see to/deal with $who | see/deal to $who | sort/sorts/sorting $who out ..2 for/once/properly | $will ..2 $dealt | sort ..2 for good | get/getting rid of $who | take/taking/takes/took ..2 problem away | problem ..3 gone/solved/removed/away | resolving the matter | resolve ..2 matter | settle/settling/settled ..2 score | taken for a drive/ride/walk | take $who for a drive/ride/walk | have an accident | accident on | look like ..3 accident/fall/suicide/hit/robbery/overdose | make ..2 look like | make $who disappear/vanish | disappear/vanish for good | go missing for good | teach $who a lesson | make an example of | pay/paying $who a visit | visit ..3 wont forget | that ..1 for Aa | s for $who | has ..1 coming | got it coming | what ..1 coming to | more coming | $will ..3 sorry | the same ..3 got | same again as | not the _ this time | a/the tool ..4 left | clean one | no talking | in and out | one visit | wait for $who | $will be waiting | before $who one ..2 mornings | in the ground | under the ground | with the angels | with ..1 dad/mum/nan ..2 crematorium | six feet | wash/washed/washes ..3 stain/shame/name | stain ..3 washed | shame ..3 end/ended/cleaned | do what is needed/necessary | what needs doing | what has to be done | do what ..3 do | finish ..2 job | finish what ..4 | finish $who | finish it | done before/by/at/tonight/tomorrow | want/wants/wanted it done | it ..2 be done | do it at | drew lots | draw lots | drawn lots | volunteered to do | doing it | $will do it | job on | a job on | carry it out | act on it | believes ..2 will act | swing for $who | gone by | have/has $who gone | wants/want ..2 Aa gone | wants/want ..2 gone | rid of ..2 for good | silence $who | shut $who up for good | not ..2 talk again | keep $who quiet | never ..2 get to court | not ..2 get to ..3 court | make sure ..3 doesnt | ride/riding/rode out | touring ..4 in | spin the block | slide on | lacking | lackin | outside ur/your yard | jump him/her/them | bring something/somet | bringing something | going to war | go/going all the way | all the way | no matter what it takes | worth it | worth ..3 time | doing/do time for | swinging for | dealt for | pay with ..2 life/blood | pay in blood | first one through/in | stand/stood over ..3 bed | where the head goes',
  },
  {
    id: 'doom',
    label: 'somebody is said not to have long',
    kind: life,
    standsDenied: true,
    say: 'wont/not/longer/isnt/no ..1 be ..2 problem/trouble/worry/issue/bother | no more problem/trouble/bother | wont/not bother $who ..1 again | wont/wouldnt/will/not/never/isnt/aint/dont/cant/didnt ..2 see/make/reach/reaching/survive/last/wake ..3 $day/christmas/easter/summer/morning/court/trial/birthday/eighteen/twenty/week/month/year/home/end/it/#/out/next | wont/not/never ..2 come/coming/get/getting/be/walk/walking/leave/leaving ..2 back/home/alive/again/around/county/talking/breathing/long/here/there | dont bother bringing/bringin | nobody ..2 need ask | nobody ..1 left | no one left | nobody else will | none of them/us/you ..2 will/be/going | none of ..4 back | last summer/christmas/birthday/day/night/breath/supper/sunrise/warning/chance | having ..2 last | days are numbered | day ..2 come | time is up | times up | time ..2 run out | number is up | had it | shes/hes had it | is next | youre/ur/your next | you are next | next on | is finished | is done for | a marked man/woman | marked man/woman | not be needing | not need ..3 where | where ..2 going | nowhere to run | nowhere to hide | run out of road | goodbye to | say goodbye | said ..2 goodbyes | see ..2 soon | the word soon | soon with | if i/he/she cant have | cant have ..2 no one | nobody ..1 will have | body bag | pick ..2 coffin | choose ..2 coffin | measured for | measuring ..2 up | seen ..2 coffin | hearse | in overdale | wreath | sympathy card | funeral ..3 ready | black tie | rip Aa | rest in peace | r i p | skull emoji* | bullet emoji | coffin emoji | on borrowed time | breathing ..2 last | nothing to collect | as good as dead | dead meat | dead man walking | knows too much | last words | no tomorrow | take ..2 with him/her/them | takes/taking ..3 with him/her | all of us together | all go together | all be together | none going back | none of them ..3 back | see Aa first/again | without seeing $who first | told us/me/him/her to ..3 off | stay ..2 home on | book ..2 off | keep away on | stay away on | dont come in on',
  },
  {
    id: 'deadline',
    label: 'a time set for somebody',
    kind: life,
    standsDenied: true,
    say: 'until/till/til noon/midnight/$day/tonight/tomorrow/# | got/has/have/given/gave/gives ..2 until/till/til/# ..2 hours/days/$day/noon/midnight/tomorrow/tonight/frid/it | by tonight/tomorrow/midnight/noon | pay ..3 by/tonight/or | or else | or ..2 will | or $their ..3 $will | or it will | or ..2 family/lad/son/mum/daughter/mother | sum doubles | doubles ..3 day | each day it | third day | countdown | tick tock | or choose',
  },
  {
    id: 'hired',
    label: 'somebody is paid or sent to do it',
    kind: life,
    say: 'contract/price/hit/bounty/money ..3 on $who | has/have been paid | lad/man/boys/men/lads paid to | hitman | hitmen | hit man/men | contract killer | hired killer | contract on/out | hit on | price on ..3 head | bounty | put up ..3 for whoever | put up ..3 kilo | chipped in | offered ..3 thousand/pounds/grand/# for | offer has been taken | half now | half up front | half upfront | second/first/other half | paid the ..4 half | balance/rest ..2 when/after ..2 done | paid by | being paid by | paying ..4 to | paid ..4 to ..2 do/hurt/hit/see/sort/find/kill | pay ..4 to ..2 do/hurt/hit/see/sort/find/kill | $num boys/lads/men up/down/over from | sent ..3 with | sending ..6 with/down/up | men/lads/boys from ..3 second | whoever does | whoever did | team ..2 already/been | given/giving/gave ..2 the thing/tool/job | has the job | took the job | taken the job | brought in/over for | flying in | flown in | flies in | escrow | anyone who would | someone who would | know anyone who | knew anyone who | find someone to | get someone to | two brothers from | on the pretext | lure/lured/luring | bring ..3 up to the lock | set $who up | honeytrap | burner for | stolen motorcycle/motorbike/bike/moped/yamaha | bring the motorcycle/bike | on the payroll to | green light | greenlit',
  },
];

/** Circumstances that make a threat real: the victim found, the moment chosen, a reason, a history. */
const circumstances: readonly Sign[] = [
  {
    id: 'located',
    label: 'the victim has been found or watched',
    kind: life,
    say: 'car/house/home/door/family/kids/flat ..2 photographed/filmed/watched/followed | know/knows/knew/known where ..5 live/lives/living/works/work/sits/sleeps/stays/keeps/parks/is/drinks/goes | worked out where | found out where | find out where | finding out where | found ..2 out | found ..3 address | has/have/got/getting/know/knows/given/found $their ..2 address | has the ..2 address | address ..3 passed | home address of | photograph/photographs/photographed/photographing/picture/pictures/photo/photos of ..4 house/home/door/car/block/school/building/her/him/each/person/street | picture ..3 up on | seen ..4 end of ..3 road/street | seen ..2 outside | sat/parked/waiting/waited/stood/watching/waits/standing ..3 outside/across/opposite | parked ..3 sight | outside ..2 $home ..3 of | followed/following/follows $who | following ..3 home | tracker | under ..2 bumper | which ..2 van/car is | what road/route/time/days/time/way/car | which days | on what days | what time $who | asking at/about/after/for/where ..3 | been asking ..4 | asking where/what/which/when/who | asked ..2 where/when/which/did ..3 | been to look at | has been there at night | layout of | the route | running route | the hours | hours ..2 keeps/travels | gave ..3 gate code | gate/door code | back door | side gate | entry door ..4 shut | door dont/doesnt lock | tried the ..2 gate/door/handle | has a key | have a key | sends/sent a/the pin | location on | pin for | location tag | lives two streets | knows the ward | rung ..3 ward | identified as | thats her/him | s car details | the school ..3 passed | details of ..4 passed | vehicle and ..3 school | knows it because | has been seen twice | drove/driven past | near ..2 mothers/school/work | sleeping in ..2 car near | across from the | house with the | recce | reconnaissance | scoped | casing',
  },
  {
    id: 'routine',
    label: 'the time and place at which a victim can be met',
    kind: life,
    say: 'school run | walks/walk/walking ..4 alone | on his/her/their own | home alone | alone in | lives alone and | by himself/herself | walks the dog | takes ..2 dog out/for | dog out on | every/each morning ..3 gym/walk/run/feeds | first light | gym ..2 each | uses a gym | benches at | runs ..3 each/every morning | in the habit of | same as always | as always | same time each | on earlies | on nights | finishes at | leaves at | drops ..2 kids/off | drop off ..1 kids | collects ..2 kids | the school gate/gates | when he/she/they drops/takes/walks/leaves/gets/comes/finishes/locks | what time she/he comes/leaves/goes | home by | must be home | works there till/until | works till/until | back door ..3 lock | after the bus | at unlock | at medication time | in the showers | on the way home | way home from | light ..1 off | sleeps above | in bed | asleep | while ..3 kipping/kippin/sleeping/asleep | children/kids/family ..3 there/inside/home/in/upstairs | family will be in | kids upstairs | wife is on | when ..3 on nights | for prayers | friday prayers | times of prayers | on bail in | out on tag | staying with | hiding at/in | lodging with | at the surgery | on court day | in court ..2 tomorrow',
  },
  {
    id: 'approach',
    label: 'somebody is on the way or at the door',
    kind: life,
    say: 'on ..2 way to/round/over/there | coming home to | coming round | coming over | coming back for/to | came to ..2 door asking | came back for | heading to/for ..3 house/home | is outside ..4 $home | outside ..3 flat of | at the door with | banging on | on ..2 doorstep with | out looking for | looking for $who with | has gone ..4 to find | driving round looking | boarded ..4 ferry | in the car with | waiting for $who | wait until ..3 comes | she/he had to come out | not gone home | still at large | at large | on the run | first stop | will go to | plan to go to | go to ..4 home with | meet ..5 and ..2 bring | meet at ..6 on | bring ..5 to the ..3 meet',
  },
  {
    id: 'quarrel',
    label: 'a grievance',
    kind: life,
    say: 'who/that/lad/one ..1 robbed/stabbed/grassed/ripped/hurt/attacked/raped/touched/battered/jumped/turned/owes/crossed $who | revenge | retaliation | retaliate | payback | reprisal | in return for ..3 stabbing | blame/blames/blamed/blaming | because of what | for what ..3 did | for losing | over ..4 consignment/shipment/drugs/weed/parcel/debt/package/bag/lane/land/boat/fence/hedge | it s over | its over ..3 | feud | beef | dispute | grudge | ill feeling | bad blood | had enough of | sick of | fed up of ..2 paying | robbed ..3 by | robbed of | robbery of | because ..4 robbed/stabbed/talked/told/grassed/took/lost | lost ..4 because/over/after/in | lost his/her ..2 house/job/licence/kids/boy/quota | laid off | sacked | dismissed | put ..2 boy away | charged him | put ..2 away | touched ..3 daughter/son/kid | raped ..2 sister/daughter | stabbed ..2 brother/cousin/mate | did ..2 brother | the one/lad that ..3 stabbed | was cut by | posted a diss | diss track | disrespected | laughed at | slept with | affair | cheating | jealous* | found ..4 photos/messages/boyfriend | follows ..2 seizure | following ..2 seizure/stabbing/shooting | after ..2 seizure | gave the lane | judge gave | refused to marry | has refused | refusing | shame/shamed/dishonour*/disgrace* | get even | an eye for | score to settle | crossed | ripped off | snaked | opps | rival/rivals | them as laughed | takeover | turf | patch | unpaid | not paying | hates | hatred',
  },
  {
    id: 'informer',
    label: 'somebody is thought to have talked, or is a witness',
    kind: life,
    say: 'witness/witnesses | give/gave/giving evidence | gave ..2 statement | made ..2 statement | told ..3 police/officer/on | talked to ..2 police | went to ..2 police | who had talked | who talked | is the leak | the leak | grass/grassed/grassing/grasses | snitch* | informer | informant in | supergrass | gobbin/gobbing off | for gobbin | suspicion settled | rat/ratted | the one that told | lass that told | due ..4 court | goes to court | go to court | get to court | get to ..2 crown court | crown court | protected witness | left ..3 firm last | under another name | new identity | which one/ones talked | knows too much | a statement on',
  },
  {
    id: 'debt',
    label: 'a debt',
    kind: life,
    say: 'owes | owed money | owe ..2 £/money/grand | owing | debt/debts | she owes | he owes | in debt | not paid | hasnt paid | failed to pay | lost a package | bag ..3 took | pay up | paid up | wants ..2 money | to be paid back | debt bondage | clear ..2 debt | over # quid | over # pounds | behind ..2 payments | weeks behind | ransom',
  },
  {
    id: 'former-partner',
    label: 'a former partner',
    say: 'ex partner | expartner | ex wife | ex husband | ex boyfriend | ex girlfriend | former girlfriend/boyfriend/partner/wife/husband | estranged | her/his/my ex | separated | separation | split up | ended the relationship | left him/her last | has left him | leaving him | new address | restraining order | non molestation | non mol | order to stay away | stay away from her | court order to | went to ..2 mams/mothers/mums | moved to her mother* | lost the kids | kids are gone | has the kids | have the kids | custody of ..2 children | refuge | packs a bag',
  },
  {
    id: 'hurt-before',
    label: 'violence before',
    kind: life,
    say: 'previous for/attempt/attempts | previous attempt | history of violence/attacking/assault* | put ..2 in ..2 coma/hospital | coma | index offence | convicted of wounding/gbh/assault/manslaughter | stabbed/strangled/shot/attacked/cut/slashed/beaten/burned/burnt ..3 before/last/in | was shot/stabbed/slashed/attacked/beaten | hands round ..2 neck/throat | hands around ..2 neck/throat | by the throat | strangled | stab wound | gunshot | shot in ..2 leg/legs | cut on ..2 face | last lad/girl/one ..4 got | beaten and | was interrupted | it means it this time | did the job in | disabled ..2 brakes | previous murder | jailed for ..3 wounding/stabbing/manslaughter | two convictions | called twice | assaulted by | video of what | died in ..4 accident | sister died | her older sister died | tied to ..1 chair',
  },
  {
    id: 'released',
    label: 'out of custody, or about to be',
    kind: life,
    say: 'release date | released ..2 today/friday/monday/yesterday/week/on | got out of | gets out | due out | out of prison/jail | get bail | gets bail | bailed | on bail | on licence | recalled | recall | escaped | absconded | when he is out | on his release | on release | wanted on | out on tag | coming out',
  },
  {
    id: 'resolve',
    label: 'calm or fixed resolve',
    kind: life,
    standsDenied: true,
    say: 'means it | mean it | i mean it | meant it | means what | nothing to lose | nothing left | nothing more to lose | made ..2 peace | very calm | calm/calmly | quietly | cold | had enough | has decided | have decided | decided that | decided none | was decided | made up his/her/their mind | bought and paid | not a charity | no more talk | wont/not go back inside | going back inside | back inside by | i can wait | he can wait | dont care | looking at twenty/life/# | sober | again sober | meant every | serious about | deadly serious | believes he will | no other way | that s his lookout | get done for it | how long a man gets | hands himself in | worth it',
  },
  {
    id: 'farewell',
    label: 'affairs put in order',
    kind: life,
    say: 'written ..2 letters | wrote ..2 letters | cancelled ..3 direct | tell my dog | tell ..2 i love | stream link | given away | gave away ..2 belongings | by the time you ..3 | wanted someone to know | i am sorry | be done or nearly | made ..2 will | will and testament | manifesto | lock up ..2 phone | leave ..2 phone at home | phone at home | burn my copy | burn this',
  },
  {
    id: 'plea',
    label: 'somebody is afraid for a life or begs for help',
    kind: life,
    standsDenied: true,
    say: 'please move | please get | pls get | pls help | please help | shift him/her/them | please shift | move her/him | get her/him out | fears for ..3 life/safety | in fear of ..2 life | scared for ..2 life | frightened for ..2 life | afraid for | wont come out ..2 room | hiding | in hiding | gone to ground | whispered call | whispered | whispering | line cleared | line dropped | phone down | hung up | would not be left | three fingers | before its too late | before it is too late | before market day | tell $who to ..2 police',
  },
  {
    id: 'alarm',
    label: 'named as a threat to life',
    kind: life,
    themes: ['TTL'],
    say: 'threat to life | threats to life | ttl | osman | loss of life | risk to ..2 life | risk to life | lives ..1 at risk | life ..1 at risk | life ..1 in danger | harm to a witness | risk of homicide | high risk of homicide | prevent ..2 murder | threat to kill | duress | imminent threat | immediate threat | protect ..2 life | person at risk of death | victim of stalking | prevent harm to | serious further offence',
  },
  {
    id: 'soon',
    label: 'soon',
    kind: life,
    standsDenied: true,
    say: 'tonight | 2nite | tonite | tomorrow | tmrw | today | this evening/morning/afternoon/weekend/week/$day | on $day | by $day | $day night/morning/dinner/tea/nite | next $day | within ..3 hours/days | # hours | next 24/48/few | the weekend | at the weekend | before ..2 weekend/$day | any day/minute/time | imminent* | about to | right now | as we speak | at the moment he | one of these | due out | already in the area | already been | within the week | before the ..2 audit/trial/hearing | $day then | first thing | now before | before long | in the next | at noon | soon | school run | until noon | on the # | court ..3 tomorrow | $day | this time | by five | end of term | at five',
  },
  {
    id: 'held',
    label: 'somebody is held or was taken',
    kind: life,
    themes: ['KID'],
    say: 'holding/keeping/kept/held/holds/keeps ..8 until/till | held hostage/captive/prisoner/against | holding ..3 until/hostage/captive | kept ..3 against | kidnapped | abducted | bundled into | took ..2 from outside | took Aa from | taken from ..2 street | forced into ..2 car | dragged into ..2 car/van | tied to/up | locked in a/the ..2 room/cellar/garage/shed/boot | chair across the door | gagged | picture of ..2 tied',
  },
  {
    id: 'unseen',
    label: 'somebody is no longer seen',
    kind: life,
    standsDenied: true,
    say: 'not/hasnt/havent/nobody ..1 been seen/heard | not/nobody seen $who since | has not come out | never seen alone | vanished | disappeared',
  },
  {
    id: 'own-act',
    label: 'a wish to die',
    kind: life,
    say: 'wants to die | want to die | wanted to die | suicid* | kill/killing/hang/harm/harming/hurt/drown himself/herself/myself/themselves/themself | took/take/taking his/her/my own life | end it all | end his/her/my life | overdose | overdosed | taken # ..2 tablets/pills | taken ..2 tablets/pills | taken sixty ..1 tablets | ligature | noose | with rope | rope and | note ..4 sorry | goodbye note/letter | final message | last message | no reason to live | nothing to live for | does not want ..3 find | jump off | jump from | the bridge at | suspension bridge | acct | on the ledge | crisis line | insulin at home | cut/cutting his/her wrists | gone by morning | written to his mother | thanked her for everything | threat of self harm | self harm*',
  },
];

export const lifeSigns: readonly Sign[] = [...means, ...intent, ...circumstances];
