import type { Sign } from './lexicon.js';

/** Signs that somebody is at risk (domain 5.6). Each says little alone; the weighings put them together. */
export const peopleSigns: readonly Sign[] = [
  {
    id: 'child',
    label: 'a child',
    say: 'boy of #child | girl of #child | aged #child | age #child | #child year/yr/years/yrs old/olds | #child yr old | #child yo | s #child | is #child | was #child | about #child | Aa #child | Aa Aa #child | Aa Aa/aged #child and | girl/boy/lad/daughter/son/pupil/student/child/youth/male/female/lass/granddaughter/grandson/niece/nephew ..2 #child | #child and #child | ages #child | #child to #child | of #child or | of thirteen/fourteen/fifteen/sixteen/twelve/eleven/ten | thirteen/fourteen/fifteen/sixteen year | child/children | kid/kids | minor/minors | juvenile/juveniles | schoolgirl/schoolboy/schoolgirls/schoolboys | pupil/pupils | youth/youths | youts | school uniform/blazer/bag | young person/people | year 7/8/9/10/11 | teenage/teenager/teenagers/teen/teens | little girl/boy | young girl/girls/boy/boys/lad/lass | underage | under 16/18 | primary school | yp | in care | foster | children s home | childrens home | from school | sons school | a girl at ..2 school | my lad/daughter/son/girl/boy',
  },
  {
    id: 'child-age',
    label: "a child's age",
    say: '#child year/yr/years/yrs old/olds | boy/girl/lad/lass/daughter/son/pupil/child/youth/male/female/granddaughter/grandson/student ..3 #child | about #child | s #child | Aa #child missing/from/of/at/who/has/and/is/was/to/with/came/attended | Aa Aa #child | #child and #child | aged #child | of #child | of thirteen/fourteen/fifteen/sixteen/twelve/eleven | profile ..4 #child | young as #child | #child yo',
  },
  {
    id: 'grooming',
    label: 'signs of grooming',
    say: 'groom* | offering to walk ..2 home | older lad/man/male/males/men/boyfriend/lads/associates | picked up by ..3 lad/man/male | man of ..1 # | men in their twenties | grown men | with a man | two men | who gives her/him | gives her/him things | gift card/cards | gifts | phone credit | new phone/phones/nails/trainers/clothes/coat | second phone | a phone that ..3 not | sexual | sexually | asked ..2 age | asked her/him to meet | asked to meet | encrypted app | proposed ..2 hotel | pictures in uniform | pictures in ..2 swimsuit | indecent | images from | images of ..3 child/children/girl/boy | nudes | sextortion | sti | receipt | love bites | call him uncle | access to ..2 girl | likes ..3 young | hotel/hotels ..4 her | party/parties in ..3 school | taxis | in cars with | got in ..2 car | silver bmw with | looks after him/her | strokes | sweets to | hangs about with ..3 older | hanging about wi/with | follows children | talks to ..2 children | school badge | contact abuse | csa | csae | cse | abuse of ..2 child | sex offender | paedophile | predator | letters to child | writing to ..2 girl | house with ..3 sweets | man ..4 school gate/gates',
  },
  {
    id: 'child-referral',
    label: 'a referral for a child',
    say: 'mash | child safeguarding | child exploitation | cce | child protection | childrens services | children s services | social worker | strategy meeting | youth offending | designated safeguarding | school s safeguarding | safeguarding lead | school ..1 dsl | dsl | philomena | polit | protection of ..2 child/children | protection of children | nspcc | section 47',
  },
  {
    id: 'child-harmed',
    label: 'a child used or hurt',
    say: 'runner/runners | running for | shotting | youts who | made to sell | sells for | holding for | out trips | ot trips | county lines | going country | cuckoo | he/she owes | thinks he owes | owes money | lost a package | #child ..6 five accounts | injury to | has a cut | in ..3 drawer | train ticket | absent | school absence | not attending school | attendance | zombie | knife in | carries a knife | a cut on | came back with | missing ..3 time | seventh episode | count is right | served | supplied | dealing | selling ..4 school | tooth | small bags to ..2 youths | recruit*',
  },
  {
    id: 'deal-line',
    label: 'a dedicated drugs line',
    say: 'deal line | drugs line | drug line | county line/lines | the Aa line | Aa line | line known as | a line known | line called | bulk text/texts/message | bulk texts | broadcast message/messages | texts to ..1 # ..2 numbers/contacts/people | messages to # contacts | text ..2 to # numbers | group text | # contacts ..3 morning/day | mass text | both on | best both | #/24 7 best | card with ..2 number | number on cards | same line | tick list | light and dark | b and w | white and brown | two wraps | business card with | tablet listing customers | still runs the',
  },
  {
    id: 'out-of-area',
    label: 'brought from another area',
    say: 'from london | from liverpool | from manchester | from birmingham | from croydon | from down south | down south | up from | out of area | out of town | not from round/around | moved to Aa | taken to Aa | took to Aa | gettin took | sent to Aa | off the ..1 train | came off ..2 train/#/from | train ticket | rail ticket | hire car | hired car | hires | hire car pattern | between flats | moved from ..3 to | trips to Aa | missing from ..2 in Aa | scouse accent | london accent | weekends | mon fri | rotates between | overnight and in | collected from ..4 home and taken | for several days | travel* from | dropped at ..2 flats | Aa overnight',
  },
  {
    id: 'home-taken',
    label: 'a home taken over',
    say: 'cuckoo* | taken over ..3 flat/home/house/address/bungalow | took over ..3 house/flat/home | theyve took over | lost control of ..2 home/flat | answers/answer/answered ..3 own/the door | door ..3 answered | did not answer his own | sleeps/sleeping/sleep on/in the chair/landing/bathroom/floor/kitchen/bath/shed | sat on ..2 step | cant get down | my nephews | his nephews | new friends ..2 stay | friends who stay | stay over | staying with ..2 since | are staying with | his/her guests | lads ..4 with her/him since | moved in with | lads/men/males moved in | in charge of ..2 flat | lock on ..2 bedroom | they keep ..2 key | using/use/uses/used ..2 flat/house/home of | using ..4 flat | working out of ..4 front room | out of ..3 front room | is/are/being used by ..3 line | used by ..2 Aa line | shut away | closure order | partial closure | two lads ..3 bedroom | they answer the door | calling himself ..3 and said | will not leave ..2 flat | users flat | user s flat | tenant ..3 bathroom | wont let him | tells ..2 when he can',
  },
  {
    id: 'tenant',
    label: 'a tenant or resident',
    say: 'tenant | tenancy | resident | occupier | householder | housing | flat | lives alone | bungalow | floating support | client',
  },
  {
    id: 'at-risk',
    label: 'an adult with needs for care',
    say: 'learning disability/difficulty/difficulties/disabilities | learning difficulties | dementia | alzheimer* | frail | disabled man/woman/person/adult/tenant/resident/neighbour | amputee | alcoholic | alcohol dependent | who drinks and | drug user | addict | ulcer/ulcers | incontinen* | elderly | housebound | bed bound | wheelchair | carer/carers ..2 come/visit/call | carers | vulnerable adult/male/female/man/woman/person/people/tenant/resident/victim | adult at risk | adults at risk | adult social care | adult safeguarding | safeguarding referral | s42 | mental capacity | mental health | hears voices | voices that | voices tell | the voices | schizophreni* | psychosis | psychotic | power of attorney | brain injury | stroke | autis* | down s syndrome | bad nerves | forgets things | confused | cannot recall | not been right since | lives alone | mate crime | insulin | depends on morphine | learning disabled | whispered to | care needs | he forgets | depot | mr/mrs/miss/ms Aa ..1 #old | mr/mrs/miss/ms Aa Aa ..1 #old | s #old | aged #old | #old year/yr old/olds | her 80s | his 80s | female/male/woman/man/lady/gentleman/resident/occupier/victim ..1 #old | widow | care home | nursing home | sheltered | crisis team',
  },
  {
    id: 'taken-from',
    label: 'money or control taken from somebody',
    say: 'savings | safe account | cash machine | pension card | pension | power of attorney | bank card | benefits go to | gift cards | courier | from the bank | sent £ | to a lady | roofer | roofing | chimney | tarmac | rogue trader | doorstep | paid £ ..3 cash | handed £ | coached | he answers for | answers for him/her | medication | morphine tablets | looked after | being looked after | beaten and made | made to steal | no food | weight loss | looked thin | underweight | romance | overcharged | lender | scam | befriended | moved them into | eat his food | neglect* | bruise to',
  },
  {
    id: 'work',
    label: 'people at work',
    say: 'worker/workers | labour | labourers | staff wages | wages | car wash | nail bar | nail bars | nails ltd | nails | pickers | picking | packing | pack house | cannabis house | cultivation | farm | gangmaster | restaurant/restaurants | takeaway kitchen | building site | brick yard | factory | warehouse work | domestic work | maid/maids | care workers | crew | skipper | brothel | sex work | sex workers | escorts | adult services | advertised online | prostitut* | females enter | five females | women are moved | women | poultry | agency | payroll | cleaning firm | sponsor | visas | job for the | foreman | gardener | hmo | migrants | vietnamese | small boat | lorry | refrigerated trailer | trailer',
  },
  {
    id: 'work-control',
    label: 'control over them',
    say: 'passport/passports ..3 held/kept/taken/locked/with | holds ..3 passport/passports/papers/documents | keeps ..3 passport/passports/papers/documents | holds their | keeps their | their documents/passports/papers | asked ..4 for his passport | with sponsor | no pay | not paid | never paid | wages were never | paid £ ..2 week | £ ..2 a week | wages ..5 single account | staff wages do not | paid into one | paid to ..3 accounts | single account | controlled by ..2 same | the same ..3 male/man/woman | attends with | always attends | takes their | takes ..3 out of ..2 wages | out of the wages | get nothing | for food and | they get fish | work it off | work off | pay it off | debt is | locked from ..2 outside | locked in | locked ..2 outside | bolted on the outside | not been ashore | never go out | never leave | none leave | not allowed ..2 leave | cannot leave | sleep in ..4 container/shed/loft/van | sleep ..2 site | sleeps in | found living in | mattress | mattresses | bedding | hot bedding | bunk/bunks | shipping box/container | steel container | eight to each | in one house | in a four bedroom | adults in ..4 house | twelve ..4 in ..1 house | look/looks/looked scared/frightened/hungry/to the foreman | asked ..3 for bread | mouthed help | did not know their | knew which country | did not know ..4 town | by minibus | white minibus/bus | windows ..4 papered | papered over | enter singly | moved ..3 between flats | moved every | answered every question | paid him for | pay him for | fined by the boss | beaten if | get beat | was beaten | tried to leave/escape | tried to go to ..2 police | burned with | burn on ..2 arm | burns ..5 not ..2 dressed | afraid to | told of work | to be moved with | would be sold | locked in the house | dog on em | told ..4 passports for safety | coughs blood',
  },
  {
    id: 'slavery-named',
    label: 'named as slavery or trafficking',
    say: 'modern slavery | slavery | trafficked | trafficking ..2 persons/people/human | human trafficking | nrm | forced labour | debt bondage | exploitation of ..2 workers | labour abuse | brothel keeping | illegal workers',
  },
  {
    id: 'domestic',
    label: 'violence or control by a partner',
    say: 'domestic abuse/violence/assault/incident | domestic maidenhead | att domestic | dash | marac | idva | coercive | non molestation | non mol | controlling | partner ..6 hit/hits/punched/kicked/strangled/choked/threw/pushed/took/controls/threatened/beats/beat | husband ..6 hit/hits/punched/kicked/strangled/choked/pushed/controls/threatened/beats/beat/phoned | boyfriend ..6 hit/hits/punched/kicked/strangled/choked/pushed/threatened | her/his fella/feller/man/bloke | sisters fella | sister s fella | her sister s man | terry has put | hands round her | choked her | strangled her | by the throat | perpetrator | refuge | women s aid | counts the miles | controls food | kicked her | she fell | lass next door | begs him | his wife | her husband | his victim | the victim ..3 partner | domestic | assault* on ..2 partner/partners | breached ..3 order by moving | coming home to finish her | stalking | stalked | nearest refuge | since separation | going home to pack | protection of ..3 stalking/domestic | wont let her | he told her if',
  },
  {
    id: 'partner-hurt',
    label: 'a partner hurt',
    say: 'bruise/bruises/bruised/bruising | black eye | face swollen | swollen face | split lip | strangled | choked | hands round/around ..2 neck | by the throat | kicked her | blood down | abh | gbh | dressing on ..2 wrist | stab wound | stabbed her | hit her | hits her | punched her | beats her | pregnant | under fives | escalat* | in the loft | removed the door | take the babies | fourteen yes | # yes answers | threatened to kill her | messages since | unknown injuries | lost weight',
  },
  {
    id: 'honour-named',
    label: 'honour-based abuse',
    say: 'honour based | honor based | honour killing | hba | hbv | forced marriage | forced to marry | fgm | genital mutilation | izzat | promised to ..2 cousin | married off | one way ticket/tickets | taken to ..4 to marry | to be taken to Aa | taken abroad | sent back home | back home in ..2 holidays | to be settled | cutting after | arrange cutting | stain | shame on ..2 family | shamed the family | family is laughed | about their sister | refused to marry | refuses at the airport | does not want to go | aunties have decided | tickets ..3 bought | expected at home | found her photos | messages from a boy | with boyfriend | go home or | married in spring to | uncle comes | uncle to come | waiting for ..2 uncle | mother in law | husband s mother | in laws | not allowed to attend alone | phone has been taken | waits for her at | brother waits | not been seen outside',
  },
  {
    id: 'missing',
    label: 'a missing person',
    say: 'missing person | misper | missing from | missing since | missin since | been missing | been missin | reported missing | missing report | missing ..2 year | is missing | went missing | gone missing | missing for | hasnt been home | not been home | not home from | walked out | failed to return | not returned | whereabouts ..2 unknown | ran away from | run away | last seen | not been heard from | not answered since | missing student | missing episodes | not found on | misper high | absent from placement | car gone phone',
  },
  {
    id: 'ideology',
    label: 'extremist words or signs',
    say: 'radicali* | extremis* | terroris* | jihad* | islamist | caliphate | daesh | isis | islamic state | al qaeda | far right | extreme right | neo nazi | nazi/nazis | swastika* | black sun | sonnenrad | white power/genocide/supremac* | great replacement | race war | combat 18 | accelerationis* | incel/incels | school shooter/attacker | manifesto | martyr* | kuffar | infidel* | bomb making | proscribed | prevent referral/officer/team/lead/duty | channel panel | beheading video* | lone actor | national socialist | hitler was right | hitler | jews run | rune | praise/praises/praised ..4 attack/attackers | overseas attackers | ranks attackers | memes of ..3 attacker | saints | prevention of terrorism | counter terrorism | ct unit | somebody has to start | patriot ..2 beds | purity | finish what ..8 mosque | converts by | shooter overseas | asylum hotel | cleaning out | invaders | book about ..3 shooter | flags only',
  },
  {
    id: 'community-place',
    label: 'a place where a community gathers or is housed',
    say: 'mosque/mosques | synagogue/synagogues | temple | gurdwara | church hall | hostel | asylum hotel/seekers/centre/accommodation | migrant hotel/hostel | refugees | immigration centre | pride march/parade | times of prayers | prayers | worshippers',
  },
];
