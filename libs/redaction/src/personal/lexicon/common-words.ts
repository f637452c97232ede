/** Everyday English words and the words of police logs: a capital letter alone makes no name of them. CC0. */
export const commonWords = `
  a able about above abroad absence absent abuse accept accepted access accident accommodation according account accounts accused
  across act acting action actions active activities activity actual actually adaptation add added addition address addresses admin
  admitted adult adults advance advert adverts advice advise advised affair affairs afford afraid after afternoon afterwards again
  against age aged agent ages ago agree agreed agreement ahead aim air alarm album alcohol alert alive all allegation alleged
  allegedly allow allowed almost alone along already alright also although always am amazing among amount amounts an analysis and anger
  angry animal animals announced announcement annual anonymous another answer answered answers any anybody anyone anything anyway
  anywhere apart apparent apparently appeal appear appeared appears apple application apply appointment approach approached approved
  approximately apps are area areas aren't argued argument arm armed arms around arrange arranged arrangement arrangements arrest
  arrested arrests arrival arrive arrived arrives art article articles as aside ask asked asking asks asleep assault assaulted
  assessed assessment assist assistance assistant associate associated associates association at ate attached attachment attack
  attacked attempt attempted attempts attend attended attending attends attention attitude audience aunt authorities authority
  available average avoid awake award aware away awful baby back background bad bag bags balance ball band bank banks bar barn base based
  basic basis bat bath bathroom be beach bear beat beaten beautiful beauty became because become becomes bed bedroom been beer before
  began begin beginning begins behalf behaviour behind being belief believe believed believes bell belong belongs below belt bench
  beneath benefit benefits beside best bet better between beyond big bigger biggest bike bikes bill billing bills bin bins bird birth
  birthday bit bite bits black blade blame block blocked blocks blood bloody blow blue board boat boats body bomb book booked
  booking books boot boots border bore born borrow boss both bother bottle bottles bottom bought bound box boxes boy boyfriend boys
  branch brand brave break breakfast breaking breaks brick bridge brief bright brilliant bring bringing brings broke broken brother
  brothers brought brown brush budget build building buildings built bullet bungalow bus buses business busy but buy buyer buyers
  buying buys by cab cabin cable cafe call called caller callers calling calls calm came camera cameras camp can can't cancel cancelled
  cannabis cannot capital capitalized car caravan card cards care career careful carefully carer carers carried carrier carries carry
  carrying cars case cases cash cat catch caught cause caused celebrating cell cells central centre century certain certainly chain
  chair challenge chance change changed changes changing channel chapter character charge charged charges charity charm chase cheap
  check checked checks cheese cheque chicken chief child childhood children choice choose chose christmas church cigarettes circle
  circumstances citizen city civil claim claimed claims class clean clear clearance clearly clever client clients climb clock close
  closed closer clothes clothing cloud club clubs coach coast coat cocaine code coffee cold collect collected collecting collection
  college colour column combination come comedy comes comfort coming command comment comments commercial commission committed committee
  common commonly communication community companies company compare compared complain complained complaining complaint complaints
  complete completed completely complex computer concern concerned concerning concerns concert conclusion condition conditions conduct
  conducted conference confidence confident confirm confirmed conflict confused confusion connected connection consent consider
  considered constant constantly construction contact contacted contacts contain container contains content contents context continue
  continued continues contract contrast control controlled controls conversation convicted conviction cook cool copied copies copy
  corner correct correctly cost costs could couldn't council counsel count counted counter country countries county couple courage course court cousin
  cover covered covers cracked crash create created credit crew cried crime crimes criminal critical cross crossed crossing crowd
  crown cruel cry culture cup cupboard currency current currently curious custody customer customers cut cutting cycle dad daily damage
  damaged dance danger dangerous dark data database date dates daughter day days dead deal dealer dealers dealing deals dealt dear
  death debate debt debts decade decide decided decision decisions declared deep defence defended define degree delay deliver delivered
  deliveries delivery demand demanded demands department depend depends deposit deposits depth describe described description desert
  deserve design designed desire desk despite destroy destroyed detail detailed details detained detective determined develop
  developed development device devices did didn't die died difference different difficult dinner direct directed direction directions
  directly director directors dirty disappeared disappointed disclosed disclosure discovered discuss discussed discussion disease display
  displayed dispute disputes distance distinctive district divide division divorced do doctor document documents does doesn't dog dogs
  doing dollar domestic don't done door doors dosage double doubt down downstairs dozen drama draw drawer drawing drawn dream dress dressed
  drew drink drinking drinks drive driven driver drivers drives driving drop dropped drove drug drugs drunk dry due dumped during dust duty
  each ear earlier early earn ears earth ease easily east easter easy eat eating economic economy edge editor education effect effective
  effort eight either elderly election electric element else elsewhere email embarrassed emergency emotional employed employee
  employees employer employment empty encourage end ended ending ends enemy energy engage engine enjoy enormous enough enquiries
  enquiry ensure enter entered enterprise enters entire entirely entitled entrance entry environment equal equipment error escape
  especially essential established estate even evening event events eventually ever every everybody everyone everything everywhere
  evidence evil exact exactly example excellent except exchange excited excuse exercise exist existed existence existing exit expect
  expected expects expensive experience expert expiring expires explain explained explains explanation express expressed expression
  extend extended extension extent extra extract extraordinary extreme extremely eye eyes face faced faces facilities fact factory
  facts fail failed fails failure fair fairly faith fall fallen falls false familiar families family famous fan far farm farmer farms
  fast fat father fault favour favourite fear feature features fee feed feel feeling feelings feels feet fell fellow felt female females few
  fewer field fifteen fifth fifty fight fighting figure figures file files fill film final finally finance financial find finding
  finds fine finger fingers finish finished fire firearm firearms fires firm firms first fish fishing fit five fix flat flats flew
  flight floor flow flower fly focus folk folks follow followed following follows food foot football for force forced forces foreign
  forensic forest forever forget forgot form formal formally former forms forth fortune forty forum forward found founded founder founders four
  fourth frame fraud free freedom frequent frequently fresh friday friend friendly friends from front fuel full fully fun function
  fund funds funny furniture further future gain game games gang garage garages garden gardens gas gate gates gather gave gear general
  generally generation gentle gentleman get gets getting giant gift girl girlfriend girls give given gives giving glad glass go goal god
  goes going gold gone good goods got government grab grade grand grandfather grandmother grant grass great green grey grew ground group groups
  grow growing grown growth guard guess guest guide guilty gun guns guy guys gym had hadn't hair half hall hammer hand handed handgun
  handle handler hands hang happen happened happening happens happy harbour hard hardly harm has hasn't hat hate have haven't having he he'd
  he'll he's head headache headed heads health hear heard hearing heart heat heavily heavy height held hell hello help helped helping helps
  hence her here hero hers herself hesitate hey hi hidden hide high higher highest highly hill him himself hire his historical history
  hit hits hold holding holds hole holiday home homes honest hope hoped hoping horse horses hospital hostile hot hotel hour hours
  house household householder houses housing how however huge human hundred hundreds hung hungry hurt husband i i'd i'll i'm i've
  ice idea ideal identified identify identity if ignore ill illegal image images imagine immediate immediately impact importance
  important impossible impressed improve impulsive in inch incident incidents include included includes including income increase increased increasingly
  indeed independent index indicate indicated individual individuals industrial industry influence influenced inform informant information
  informed initial initially injured injuries injury inner inquiry inside insist inspection instance instead insurance intelligence
  intend intended intent intention interest interested interesting internal international internet interview into introduced
  investigate investigated investigating investigation investigator invite invited invoice involved involvement is island isn't issue
  issued issues it it'd it'll it's item items its itself jacket jail january jealous jewellery job jobs join joined joining joint joke
  journey joy judge jump jumped just justice keep keeper keeping keeps kept key keys kick kicked kid kids kill killed killer killers killing
  kind king kiss kitchen knee knew knife knives knock knocked know knowing knowledge known knows lad ladder ladies lads lady lake land
  landed landlord lane language laptop large largely larger last lasted late later latest latter laugh laughed laughing launch launched law
  lawyer lay layer layers lead leader leaders leading leaflet league learn learned learning least leather leave leaves leaving led left leg
  legal legs lent less lesson let let's letter letters level liable library licence license lie lies life lift lifted light lights like
  liked likely likes limit limited line lines link linked links lip lips list listed listen listened listening literally little live
  lived lively lives living load loaded loads loan local located location lock locked locks log logged logs lonely long longer look looked
  looking looks lord lorry lose loses losing loss lost lot lots loud love loved lovely lover low lower luck lucky lunch lying machete
  machine machines mad made magazine mail main mainly major make maker makes making male males man manage managed management manager managers
  manner manual many map march mark marked market marks marriage married mask mass massive match matches mate material mates matter matters
  may maybe me meal mean meaning means meant meantime measure measures meat media medical meet meeting meetings meets member members memory
  men mental mention mentioned mere message messages messaging met metal method metres mid middle might mile miles military milk mind minds
  mine minimum minor minute minutes mirror miss missed missing mission mistake mobile model modern moment money month monthly months mood
  moon moral more moreover morning most mother motion motor mountain mouth move moved movement movements moves movie moving much multiple mum murder
  muscle museum music musical must my myself name named names narrow nation national natural naturally nature near nearby nearest
  nearly neat necessarily necessary neck need needed needs negative neighbour neighbourhood neighbours neither nephew nerve nervous
  network never nevertheless new newly news newspaper next nice night nights nine no nobody noise noisy none nonsense nor normal normally
  north northbound nose not note noted notes nothing notice noticed notified novel now nowhere number numbers nurse object observation
  observed obtain obtained obvious obviously occasion occasionally occasions occupant occupied occupier occurred ocean odd of off offence
  offences offender offer offered offering offers office officer officers offices official officially often oh oil ok okay old older on once
  one ones online only onto open opened opening opens operate operated operating operation operations operator opinion opportunity opposed
  opposite option options or order ordered orders ordinary organisation organised origin original originally other others otherwise ought our
  ours ourselves out outcome output outside outstanding over overall overnight owed owes own owned owner owners owns pace pack package packages
  packed page pages paid pain paint painted pair pale panel paper papers parcel parcels parent parents park parked parking part parties
  partly partner partners parts party pass passed passenger passengers passes passing passport past path patient patients patrol patrols
  pattern pause pay paying payment payments pays peace pedestrians peer pen pension people per perfect perfectly perform performance perhaps period
  permanent permission permit person personal personally personnel persons petrol phase phone phoned phones photo photograph photographs
  photos phrase physical pick picked picking picks picture pictures piece pieces pill pills pin pink pistol pistols pity place placed places
  plain plan plane planned planning plans plant plants plastic plate plates platform play played player players playing plays pleasant
  please pleased pleasure plenty plus pocket point pointed points police policy political pool poor pop popular population position
  positive possession possibility possible possibly post posted posts pot potential potentially pound pounds power powerful practice
  prefer pregnant premises prepare prepared presence present presented president press pressed pressure presumably pretty prevent
  previous previously price prices primary prime prince principal print prior prison prisoner prisoners private probably problem problems
  procedure proceed process produce produced producer product production professional profile profit program programme progress project
  promise promised promising promote proof proper properly property proposed protect protection protects protest proud prove proved provide
  provided provides pub public publicly published publishing pull pulled purchase purchased pure purpose purse push pushed put puts putting quality
  quantity quarter queen question questions quick quickly quiet quietly quit quite race radio railway rain raise raised ran range rang rapid rapidly rare
  rarely rate rates rather raw reach reached reaction read reader reading ready real reality realise realised really rear reason
  reasonable reasons receive received recent recently recognise recommend record recorded recording records recovered red redeem reduce reduced refer
  reference referral referred reflect refuse refused regard regarding regardless region register registered regular regularly related
  relating relation relations relationship relationships relative relatively relatives release released relevant reliable relief
  religion reluctant remain remained remaining remains remarkable remember remind remote remove removed rent rented repair repaired
  repeat repeated repeatedly replace replaced replied reply report reported reportedly reporter reporting reports represent representative
  request requested require required research reserve resident residents resigned resolve resort response responsibility responsible rest
  restaurant result results retail retired retreat return returned returning returns revealed reverse review revolver rich rid ride rider riders
  ridiculous rifle right rights ring rings rise risk risks river road roads rob robbed robbery rock role roll rolled roof room rooms root
  rope rough roughly round route routine row royal rubbish rucksack rule rules rumour run runner runners running runs rush sad safe safety said
  sale sales same sample sat satisfied saturday save saved savings saw say saying says scale scales scene scheme school schools science scooter score scrap
  scream screamed screaming screen sea search searched searching season seat second secondary secret secretary section secure security see
  seeing seek seem seemed seems seen sees seize seized select self sell seller selling sells send sending sends senior sense sensitive
  sent sentence sentenced separate separated series serious seriously serve served service services serving session set sets settled seven several
  severe sex sexual shadow shake shall shame shape share shared shares sharp she she'd she'll she's shed sheet shelf shift ship shipment
  shirt shock shoe shoes shoot shooting shop shopping shops short shortly shot shotgun should shoulder shouldn't shouted shouting show showed
  showing shown shows shut shutters sick side sides sight sign signal signed significant signs silence silent silver similar simple simply
  since sing singer singing single sir sister sit site sites sits sitting situation six size skill skin skipper sky sleep sleeping slept slight
  slightly slow slowly small smaller smart smell smile smoke smoking smooth so social society sofa soft sold soldier sole solicitor solid
  solution some somebody someone something sometimes somewhere son song songs songwriter soon sorry sort sought soul sound sounds source sources south
  southbound space spare speak speaker speaking speaks special specific speech speed spell spend spent spice spirit spite spoke spoken sport spot
  spotted spread spring square stable staff stage stairs stand standard standing stands star stared start started starting starts state stated
  statement states station statue status stay stayed staying stays steal steel step stepped steps stick still stock stole stolen stomach stone
  stood stop stopped stopping stops storage store stored stores storm story straight strange stranger street streets strength stress
  stretch strike string strong structure struggle stuck student students studies studio study stuff stupid style subject subjects
  submitted subsequent subsequently substance success successful such sudden suddenly suffer suffered sugar suggest suggested
  suggestion suggests suit suitable suitcase summer sun sunday supplied supplier supply supplying support supported suppose supposed sure
  surely surface surprise surprised surprising surround survey survive suspect suspected suspects suspicion suspicious swear sweet swim
  switch symptom system systems table take taken takes taking tale talent talk talked talking talks tall tank tape target task taste tax taxi
  tea teach teacher team teams tear tears teenager telephone television tell telling tells ten tenant tend tender tent term terms terrible
  test text than thank thanks that that's the theatre theft thefts their them theme themselves then theory there there's therefore these
  they they'd they'll they're they've thick thin thing things think thinking thinks third thirty this those though thought thoughts
  thousand thousands threat threatened threatening threats three threw throat through throughout throw thrown thus ticket tickets tied tight
  till time times tiny tip tipper tired title titles to tobacco today together told tomorrow tone tonight too took tool tools top topic total
  totally touch touched tough tour toward towards town track trade tradition traffic trailer train trained trainers training transaction
  transactions transfer transferred transfers transit transport trap travel travelled travelling travels treat treated treatment tree trees trial
  trick tried tries trip trouble trousers truck true truly trust truth try trying turn turned turning turns twelve twenty twice two
  type types typical unable uncle under understand understanding understood unemployed unfair unfortunately uniform unique unit united
  units university unknown unless unlike unlikely unpleasant until unusual up update upon upper upset upstairs urban urge urgent us use
  used useful user users uses using usual usually vacant valid validate valuable value van vans variety various vast vehicle vehicles venue
  version very via victim victims video view viewed views village violence violent visible visit visited visiting visitor visitors
  visits visual vital voice volume volunteer vote vulnerable wage wages wait waited waiting wake walk walked walking walks wall walls want
  wanted wanting wants war warm warned warning was wash washed wasn't waste watch watched watching water wave way ways we we'd we'll we're
  we've weak wealth weapon weapons wear wearing wears weather web website wedding week weekday weekend weekly weeks weight welcome well went
  were weren't west wet what what's whatever wheel when where where's whereas wherever whether which while whisper white who who's
  whoever whole whom whose why wide widely wife wild will willing win wind window windows wine winner winter wire wise wish with withdraw
  withdrawn within without witness witnessed witnesses woke woman women won won't wonder wonderful wood wooden wore word words work
  worked worker workers working works workshop world worried worry worse worst worth would wouldn't wound wrap write writer writes
  writing written wrong wrote yard yeah year years yellow yes yesterday yet you you'd you'll you're you've young younger your yours
  yourself youth zone male's nee dob aka unk approx poss believed ref refs hrs nfa nfi ocg rtc pnc pnd anpr chis op ops cctv vrm vin id
  iopc tbc asap fao attn tel mob fax desk mobile phone e-mail mail po src intel info re cc bot user users name surname forename
  address addr website url zip postcode ssn iban ip dob email number card cards pin atm street road personal info objective summary
  experience skills education references dear regards sincerely yours cheers ta ok nope yep wow hmm oops anyone's nobody's
  action adventure animation kids mystery suspense directed starring film movie actor actress director album chapter edition novel
  graffiti orchestra symphony founded brainchild keynote insurer hackers religion bots tone portfolio beneficiary guardian
  primary secondary updated billing expire duration block procedure hacked proud energetic driven salesperson salespeople
  awarded stable musician celebrity classical bought lead baroque lovers singles charts lyric lyrics verse chorus guitar drummer
  vocals riff guitarist bassist feat ft vs am pm gmt utc bst
`;
