import type { Sign } from './lexicon.js';

const settles = 'settles' as const;

/** What shows that a threat or weapon is no present one. */
export const settlingSigns: readonly Sign[] = [
  {
    id: 'performance',
    label: 'a song, play, film or game',
    kind: settles,
    reach: 3,
    say: 'lyric/lyrics | singing | sings | song | drill track/video | music video | new track | the track | rap/raps/rapping/rapper | karaoke | film crew/set/shoot/unit/page/office | in/from/of/for/watching/watched/saw a/the film/films | the film club | film club | films about | action/horror/war/gangster film/films | filming permit | movie | movies | actor/actors/actress | action film | drama | rehears* | theatre | stage play | school play | play in | panto* | his lines | script/scripts | podcast | novel | re enact* | reenact* | fancy dress | cosplay | prop gun/knife/weapon/firearm | props | video/computer/online/console/board game/games | online shooter | a game | the game | gamers | plays games | call of duty | shooter game | online shooter | xbox | playstation | gaming | gta | fortnite | paintball | airsoft | laser tag | exercise scenario | training exercise | boxing match | match chat | romeo | drama society | parody | satire | true crime | family history | storytelling | true crime podcast | fake blood | studio | hen do/party | amateur dramatic* | operatic | telly | tv programme | soap opera | dream | scene outside | movie scene | bomb defusal | horror night | maze | viking | re enactors | reenactors | battle weekend | living history | advertisement for | in a dream | dreamt | youtuber | prank | dungeons | role play | roleplay | larp | bonfire guy | effigy | tribute act | stunt | stunts | theatre group | choir | murder mystery | escape room | ghost walk | cluedo | quizmaster | wrestling show | wrestlers | pro wrestling | boxing bout | weigh in | karate | martial arts class | fencing club | airsoft site | clay shoot | book club | crime novel | author | writer of | poem | poetry | art project | mural | sculpture | halloween',
  },
  {
    id: 'jest',
    label: 'said in jest or as a figure of speech',
    kind: settles,
    reach: 2,
    say: 'joke/jokes/joking/jokin/joked | banter | lol | lmao | lolol | messing about | having a laugh | kidding | figure of speech | turn of phrase | manner of speech | before you panic | no offence meant | didnt mean | did not mean | meant nothing | as brothers do | april fool | laughing by tea | laughing throughout | both laughing | laughed about it | good natured | named no one | no names used | apologised | apology | regrets calling | are friends | now on good terms | are on good terms | on good terms and | shook hands | cheerful | same every yr/year | every yr | every season | said before every | daft | refers to | this referred | referred to | tongue in cheek | changed the text | would rather be | i bet | absolute joke | not bothered | not being funny | not seriously | silly | for a laugh | meant to lose | he means he will lose | sorted over a pint | sharing a table | 200 likes | ten years of the same | hyperbole | exaggerat* | exasperated | frustrat* | in the heat | heat of the moment | said in temper | lost his temper and | has since apologised | no malice | no ill feeling | all smiles | drunken | in drink only | bravado ..2 nothing | mouthing off | known for mouthing | all talk | hot air | full of it | letting off steam',
  },
  {
    id: 'past',
    label: 'told of the past',
    kind: settles,
    reach: 0,
    say: 'last year/summer/winter/spring/autumn/christmas | $num years ago | years ago | months ago | back in # | in 19/20 | in the seventies/eighties/nineties/sixties | in the past | historic | historical | suspended sentence | dealt with | was convicted/jailed/sentenced | was settled | old log/report/case/matter | file check | when he was young | now dead | has since died | died in # | retired | previously threatened | old feud | log of | dated # | old holdings | older holdings | old entry | in 1998/1999/2000/2001/2002/2003/2004/2005/2006/2007/2008/2009/2010/2011/2012/2013/2014/2015/2016/2017/2018/2019/2020/2021/2022 | of 2013/2008/2011/2012/2014/2009 | tweet of | march 2009 | no present information | handed in | surrender | long ago | at the time he | old grievance | old tweet | now lives in | resurfaced',
  },
  {
    id: 'over',
    label: 'a matter that is over or without concern',
    kind: settles,
    reach: 1,
    say: 'no concern/concerns | no further action/concern/concerns | no risk | nfa | assessed as low | words given | advice given | words of advice | gone on arrival | no offence/offences | no injuries/injury | no complaint | declined to prosecute | for completeness | not suspicious | nothing current | no victim | no fear caused | no relevance | no urgency | mediation | all in order | records in order | recorded for completeness | calm governor | spoke to wing calm | no threat/threats | no violence ..3 | no weapon/weapons | no one/body hurt | nobody hurt/injured/harmed | nobody has been assaulted | nobody had been threatened | not to be harmed | nobody/no one ..2 be hurt/harmed | not been back | no plan | no intent | no wish to harm | nothing was said | no evidence | not violent | no arms | does not do violence | citizens advice | given the council number | advised | no allegation | no complaint made | does not wish | both parties | counselled | agreed to a | lives in australia/canada/spain | has not seen her since | not seen ..2 since | no longer has | having sold | sold abroad | nothing to report | all quiet | no crime | accidental | an accident',
  },
  {
    id: 'ended',
    label: 'a matter that was closed',
    kind: settles,
    reach: 0,
    say: 'closed | stood down | not credible | was/now/matter/threats/is resolved | resolved by/no | withdrawn | no longer current/valid/live | discounted | negated | no warning needed | remanded | recovered | in custody on remand',
  },
  {
    id: 'discredited',
    label: 'an account that is not believed',
    kind: settles,
    reach: 3,
    say: 'not believed | does not believe | do not believe | unlikely account | doubtful | should be disregarded | disregarded | not to be acted | account has changed | accounts shown false | intoxicated | correction | two people seen alive | seen alive | no other reporting | nineteen reports | lizards | no other holding | made up | malicious | vexatious | likely to be ..3 poles | had been a dream | money was wanted first | request for money | nothing supports | false report | hoax | known to exaggerate | unsupported',
  },
  {
    id: 'harmless',
    label: 'a toy, an animal or a harmless thing',
    kind: settles,
    reach: 1,
    say: 'toy | nerf | water pistol | cap gun | bb gun | jelly bead | gel blaster | plastic gun/guns/pistol/rifle/rifles/sword/swords | its a lighter | a lighter shaped | was a/an lighter/torch/drill/umbrella/phone/prop | curtain poles | glue gun | heat gun | staple gun | tattoo gun | speed gun | spray gun | massage gun | bird scarer | gas gun | pheasant/pheasants | grouse | beaters | brace | driven day | gamekeeper | rough shoot | clay pigeon/pigeons | clay shoot | hares | hare | rabbit/rabbits | deer | foxes | fox | pigeon/pigeons | spaniel | in lamb | ewes shot | sheep worrying | strangle the dog | photo shoot | photographs for a website | wedding shoot | butter knife | drew a/the man | drawing | all certificated | stole and dumped | killed my car | pies | curry | burst tray | abattoir delivery | blunt weapons | kitchen fitter | chef | cookery | catering | scouts | cadets | gun dog | gundog | gun club | shooting club | ornament | replica on | museum | antique | deactivated | collector | garden fork | rake | lawn | mower | hedge trimmer | horsebox | vet | put to sleep by | put down by the vet | knacker | ferret* | for/after rats | wasps | moles | squirrels | cull | culled | stalker on ..2 estate',
  },
  {
    id: 'no-target',
    label: 'nobody is meant, so far as is known',
    standsDenied: true,
    say: 'no one/body ..2 fallen out | nobody ..2 fallen out | no/any row/quarrel/beef/grudge/argument/feud with | not/nobody/no ..2 after him/her/them | nothing ..3 anyone looks | not know ..2 who it was | not know who did | does/do/did not ask ..1 what for | no debts | no link to ..2 prisoner/person/anyone | no date or place | no date/time/place given/set/known | no group is known | shaken on | shook on | made it up | made up and | is done with | not come to notice | names/named/naming nobody | nobody named | no victim named/known | no person named | no one named | no name given for | not said who/for | means no trouble | mean no trouble | for protection only | does not want trouble | wants rid | wants a buyer | for sale | looking for a buyer | not been used/fired | has not been fired | no threat in/was/of | no threats in/were/of | does not fear | do not fear | not afraid | not concerned | not worried | not in fear | says it to all/everyone | same has been said',
  },
  {
    id: 'secured',
    label: 'whoever might do it is held or away',
    standsDenied: true,
    say: 'in custody | both/all/he/she/is/was/been/kept ..1 remanded | charged and | remanded until/till/to | was/were/been/two/both/all/male/men arrested | arrested at ..2 scene | is/are on remand | gone abroad | has/have gone to ..3 stopping | moved to another prison | on constant watch | constant watch | sectioned | detained under | on ..2 ward | moved to relatives | guard on | safe for now | now safe | is safe | are safe | seized and',
  },
];
