/** Surnames by the culture they are commonest in; written for this library, CC0. Folded when loaded. */
export const surnames: Readonly<Record<string, string>> = {
  british: `
    abbott ackroyd adams adamson ainsworth aldridge alexander allen anderson andrews appleby archer armitage armstrong arnold
    ashcroft ashton ashworth aspinall atherton atkins atkinson austin bailey bainbridge baker baldwin bamford banks bannister
    barber barker barlow barnes barnett barrett barron barrow barton bateman bates battersby baxter beale beardsley beaumont
    beckett bell bennett benson bentley berry bibby birch bird birchall birtwistle blackburn blackwell blair blake bloggs bolton
    bond booth bostock boswell bowden bowen bowers bowman boyd boyle bradley bradshaw brady brandreth bray brennan brewer
    bridges briggs bright brookes brooks broughton brown browne bryant buckley bull burgess burke burns burrows burton butcher
    butler butterworth byrne calderbank callaghan cameron campbell cannon carey carmody carpenter carr carroll carter cartwright
    casey cassidy catterall chadwick chamberlain chambers chapman charlton chester christie clark clarke clarkson clayton clegg
    clements clough coates cockburn coleman coles collier collins connolly connor conway cook cooke cooper copeland corbett
    cottam coulson coupland cowan cox coyle craig crawford crompton cross crossley croxteth culshaw cullen cummings cunningham
    curran currie curtis dale daly daniels davenport davey davidson davies davis davison dawson day dean delaney dempsey dennis
    devlin dickinson dickson dixon dobson docherty dodd doherty dolan donaldson donnelly donovan dooley douglas dowd dowling
    downes doyle drake drew driscoll drummond duckworth duffy duggan duncan dunleavy dunn dunne dyer eastwood eccles eckersley
    edge edmonds edwards egan elliott ellis ellison emery england entwistle evans everett fairclough fairhurst farmer farrell
    farrow faulkner fazakerley feeney ferguson fielding finch finlay finnegan fisher fitzgerald fitzpatrick flanagan fleming
    fletcher flynn foley forbes ford forster forsyth foster fowler fox foy francis franklin fraser freeman french frost fuller
    fulton gallagher galloway gardiner gardner garner garrett gibbons gibbs gibson gilbert giles gill gillespie glover goddard
    godfrey goodall goodman goodwin gordon gorman gough graham grant graves gray grayson greaves green greene greenhalgh
    greenwood gregory grierson griffin griffiths grimshaw grundy guest haigh hale hall halliwell halsall hamer hamilton hammond
    hampson hancock hanley hanson harding hardman hardy hargreaves harper harris harrison hart hartley harvey haslam hastings
    hawkins haworth hayes haynes hayward healy heath henderson henry heslop hewitt heywood hibbert hickman hicks higgins
    higham hill hilton hindle hinds hobbs hobson hodges hodgkinson hodgson hogan holden holland holloway holmes holroyd holt hood
    hooper hope hopkins hopwood horner horrocks horton houghton howard howarth howe howell howells hoyle hudson hughes hulme
    humphreys humphries hunt hunter hurley hurst hutchinson hutton hyde iddon ingham ingram inman irvine irving isherwood jackson
    jacobs james jameson jarvis jefferson jeffries jenkins jenkinson jennings jepson jessop johns johnson johnston johnstone
    jones jordan joyce judge kavanagh kay keane kearney keating keegan keeley kelly kemp kendall kennedy kenny kenyon kerr kershaw
    kilbride king kinsella kirby kirk kirkham knight knott knowles lacey lamb lambert lancaster lane langley larkin law lawler
    lawrence lawson leach leadbetter leary lee leech leigh lennon leonard lester lever lewis leyland liddle lightfoot lindsay
    little livingstone lloyd lomas lomax long longden lord lovell loveridge lowe lucas lunt lynch lynn lyons lythgoe macdonald
    mackay mackenzie mackie maclean macleod macmillan macpherson maddocks maguire maher malone mann manning mansfield marland
    marr marriott marsden marsh marshall martin mason massey mather mathews matthews mawdsley maxwell may mayo mcallister
    mcauley mcbride mccabe mccaffrey mccann mccarthy mccormack mccormick mccoy mccullough mcdermott mcdonald mcdonnell mcdowell
    mcevoy mcfadden mcfarlane mcgee mcginn mcginty mcgowan mcgrath mcgregor mcguinness mcguire mchugh mcintosh mcintyre mckay
    mckee mckenna mckenzie mckeown mckinley mclaren mclaughlin mclean mcleod mcloughlin mcmahon mcmanus mcmillan mcnally
    mcnamara mcneill mcphail mcqueen mcshane meadows mellor mercer meredith metcalfe middleton miles millar miller mills milne
    milner mitchell moffatt molloy molyneux monaghan monk moody mooney moore moran morgan morley morris morrison morrow mortimer
    morton moss mottram moyles muir mullen mulligan munro murphy murray myers nash naylor neal neill nelson nesbitt neville newell
    newman newton nicholls nicholson nicol nixon noble nolan norman norris north norton nuttall oakes oakley oates oconnell oconnor
    odonnell ogden ohara okeefe oldham oleary oliver oneill orme ormerod ormond orrell orourke osborne osullivan otoole owen owens
    page palmer park parker parkes parkin parkinson parr parry parsons partington patel paterson patterson payne peacock pearce
    pearson peel pemberton penn pennington percival perkins perry peters petty phillips pickering pickles pickup pike pilkington
    platt pollard pollitt poole pope porter potter potts powell power pratt prescott preston prewett price priestley pritchard
    proctor pryce pugh purcell quigley quinn rafferty ramsay ramsey ramsden randall ratcliffe rawlinson rawson raymond read
    redfern redmond reed rees reeves regan reid renshaw reynolds rhodes rice richards richardson richmond rigby riley rimmer
    ritchie roach robbins roberts robertson robinson robson roche rogers rooney roper rose ross rothwell rourke rowe rowland
    rowlands rowley royle rudd rushton russell rutherford ryan ryder sadler salmon salt sanders sanderson sandham saunders savage
    sawyer saxon sayer schofield scholes scott seddon sefton sellers sewell seymour sharkey sharp sharples sharpe shaw sheldon
    shepherd sheridan sherwood shields shore short shuttleworth siddall simmons simms simpson sims sinclair singleton skelton
    skinner slater sloan small smart smith smyth snow southern southworth sparks speakman spencer spooner stafford stanley stanton
    starkey steele stephens stephenson stevens stevenson stewart stirling stockton stoddart stokes stone storey stott strang street
    stringer strong strudwick stuart styles sugden sullivan summers sumner sutcliffe sutherland sutton swain swan sweeney swift
    swindells sykes sylvester talbot tate tattersall taylor teale temple tennant thomas thompson thomson thorne thornley thornton
    thorpe threlfall tierney timmins tobin todd tolmie tomlinson topping townsend tranter travers travis tucker tully turnbull
    turner twigg tyldesley tyler underwood unsworth upton vance varley vaughan vernon vickers vincent wade wainwright waite
    wakefield walker wall wallace waller walmsley walsh walters walton warburton ward wardle ware waring warner warren waters
    watkins watkinson watson watt watts weaver webb webster welch welsh wells welsby west westwood whalley wharton wheeler
    whelan whitaker white whitehead whitehouse whiteley whiteside whitfield whitlock whitmore whittaker whittle whitworth
    wickens wilcox wild wilde wilkes wilkins wilkinson williams williamson willis wills wilmot wilson windsor winstanley winter
    winterbottom winters wise withers wolfe wood woodcock woodhead woodhouse woods woodward woolley worrall worsley worthington
    wright wyatt wylie yardley yates york young`,
  american: `
    alvarado alvarez acosta aguilar barajas barnett blevins boggs bradford briones brock bryan byrd cabrera calderon campos cantu
    cardenas carlson castaneda castillo castro cervantes chavez christensen christian clay cline cobb cohen combs contreras cordova
    cortez crane cruz cummings daugherty delacruz delgado dennis diaz dominguez dorsey duran durham eaton erickson escobar espinoza
    esparza estes estrada evans farley fernandez figueroa fitzpatrick flores frank friedman frye fuentes galvan garcia garrison garza
    gentry gomez gonzales gonzalez griffin guerrero gutierrez guzman hancock hanson haney hernandez herrera hess hensley hickman
    hoffman holder horn house huang huerta huffman hurst ibarra jensen jimenez joseph juarez kaiser keller kim klein kline koch lara
    larson lawson leon levine livingston lopez lozano lucero lynch macias maldonado malone marquez marsh martinez mata mathis mayer
    mccall mcclain mcclure mcconnell mcdaniel mcintosh mcknight medina mejia melton mendez mendoza meyer meza miranda molina
    montgomery montoya morales moreno moses mosley moss munoz navarro nguyen nichols noble nunez ochoa oconnor odom olsen olson orozco
    ortega ortiz owens pacheco padilla pace park pena perez petersen pierce pittman pitts ponce pruitt quintero ramirez ramos rangel
    reese reyes rios rivas rivera robles rocha rodgers rodriguez rojas rollins roman romero rosales rosario roth rubio rush ruiz salas
    salazar salinas sanchez sandoval santana santiago santos schaefer schmidt schneider schroeder schultz schwartz serrano sexton
    shaffer shannon shelton silva singh snyder solis solomon sosa soto stein stout suarez swanson tapia terrell trevino trujillo tyson
    valdez valencia valenzuela vang vargas vasquez vazquez vega velasquez velez villa villanueva villarreal wagner walsh walter
    wang weber weeks werner whitney wiggins wiley wilkerson woodard wong yang yoder yu zamora zavala zimmerman zuniga`,
  european: `
    abate aguiar albuquerque almeida alves amaral amato andrade angulo antunes araujo arias azevedo barbieri barbosa barros bastos
    batista beltran benedetti bernard bernardi bertrand bianchi bonnet borges botelho bouchard boucher boutin brito bruno bruni
    caldeira campos caputo cardoso carmo carneiro carvalho caruso cazares chevalier coelho colombo conti correia cortes costa coulomb
    cunha deangelis delacroix deluca desrosiers desaulniers dias domingues dubois dufour dupont dupuis durand escobedo esposito
    fabbri fabre fanucci faria farias ferrara ferrari ferraro ferreira ferri fernandes figueiredo fiore fiorentino fonseca fontaine
    fontana fortier fournier freitas furtado gagnon galli gallo garnier gatti gauthier gentile gil giordano girard giuliani gomes
    goncalves gouveia grassi greco gros guedes guerin guernon guerra guimaraes henriques herrero joly lacroix lambert lapointe laurent
    leblanc leclerc lecomte lefebvre legrand leite lemaire lemieux leroy levesque lima lombardi lombardo longo lopes lorenzi lourenco
    machado maciel magalhaes mancini marchand marchetti mariani marini marino marques martel martelli martinelli martini martins matos
    mazza medeiros melo mendes mercier meunier messina michaud miranda moniz montanari monteiro monti morais moreau morel moretti
    morin moura moulin mourinho nascimento neri neves nogueira noronha nucci nunes oliveira orlando pacheco palerma palumbo parisi
    pelletier pellegrini peixoto pereira perrin perron pinto pires poirier poissonnier poulin queiroz ramalho rebelo reis renaud
    ribeiro ricci richard rinaldi riva rizzo robert rocha romano rossetti rossi rousseau roussel roy ruggiero russo sala salvi sanna
    santoro saraiva sartori serra silva silveira simard simao soares sorrentino sousa souza tavares teixeira testa thibault toledo
    tremblay urbina valente vasconcelos vaz ventura veloso viana vidal vieira villa villani vincent vitale vitali xavier zanetti
    albers albrecht arndt baader baart bach bakker bauer baumann beck becker behrens beike berger bergmann bernhardt boer bogaert
    bosch bos braun brandt brouwer bruin brunner busch claes coppens cremer dahl declercq decker deckers dekker dietrich dijk dijkstra
    dietz ebert eggers egger eichmann engel engels ernst fischer fleischer frank franke friedrich fuchs funk gerritsen geisler goethals
    graf gross gruber haas haan hahn hartmann hauser heinrich heinze hendriks hermann hermans herzog heuvel hoekstra hofer hoffmann
    hofmann horn huber huisman jager jansen janssen janssens jacobs jong jonker kaiser keller kirchner klein kloster koch koenig
    konig kok koning kowal kraft kramer krause kraus kreutzmann krueger kruger kuefer kuhn kuiper lang lange leenders lehmann leitner
    lenz linden lorenz ludwig maas maes mahler maier marx mayer meier meijer mertens meyer moser mourik mueller mulder muller nagel
    neumann nowak otten otto peeters pfeiffer pichler pohl postma prins richter roth sauer schafer scherer schmid schmidt schmitt
    schmitz schneider scholten scholz schouten schreiber schroder schubert schulte schultz schulz schumacher schuster schwab schwarz
    schweitzer seidel sommer stein steiner stoffels timmermans urner veen verbeek verhoeven vermeulen visser vogel vogt vos vries
    wagner walter weber wegener weiss wendt werner westra willems wimmer winkler wit wolf wolff wouters zhu ziegler zimmermann
    aagaard aas andersen andersson andreassen arvidsson arnesen axelsson bakke bech berg berge berglund bergman bergqvist bergstrom
    bjorklund bjork bjornsson blom bjerregaard bodin bohlin bruun carlsen carlsson christensen christiansen christoffersen dahl
    dahlberg dahlgren dahlstrom dam danielsen danielsson davidsen edlund ek ekholm eklund ekstrom eliassen ellingsen engstrom
    eriksen eriksson falk fjeld foss frandsen fransson fredriksen friis gran gregersen gronlund gundersen gunnarsson gustafsson hagen
    hakansson halvorsen hammer hansen hansson haugen hedlund hellstrom hemmingsen henriksen henriksson hermansen holm holmberg
    holmgren holmstrom iversen isaksson isaksen jacobsen jakobsen jakobsson jensen jeppesen jeremiassen jespersen johannessen
    johannesen johansen johansson jonassen jonsson jorgensen josefsen josefsson jepsen karlsen karlsson kjaer kjeldsen knudsen kristensen
    kristiansen kristoffersen krogh lange larsen larsson laursen lie lind lindberg lindgren lindholm lindqvist lindstrom lund lundberg
    lundgren lundqvist lundstrom madsen magnussen magnusson markussen martinsen martinsson mathiesen mathisen mattsson mikkelsen moen
    mogensen mortensen moller nielsen nikolajsen nilsen nilsson norberg nordin nordstrom nyberg nygaard nystrom nyman oberg ohman olofsson
    olsen olsson ostergaard overgaard paulsen pedersen persson petersen petersson petterson pettersen poulsen rasmussen ravn rosen ruud
    samuelsson sandberg sandstrom schmidt simonsen sivertsen sjoberg sjogren skov soderberg solberg sorensen strand strom sundberg
    sundstrom svendsen svenningsen svensson tangen thomsen thorsen thygesen toft tveit vestergaard viklund vinther wallin westberg
    wiklund winther aaltonen ahonen halonen hakkinen hamalainen heikkinen heinonen hiltunen hirvonen huttunen hyvonen jarvinen
    jokinen kallio karjalainen karppinen kekkonen kinnunen koivisto koskinen korhonen laaksonen lahtinen laine laitinen lampinen
    lehtinen lehtonen lepisto leppanen lindroos makela makinen manninen mattila miettinen mikkola moilanen niemi nieminen niskanen
    nurmi ojala paavolainen peltonen pitkanen pulkkinen raisanen rantanen rasanen rautiainen riikonen ryhanen saarinen salmela salmi
    salonen savolainen seppala sillanpaa tuominen turunen varvio vainio virtanen kask kallas kukk lepik magi mets oja paju parn
    rebane saar sepp tamm vaher berzins kalnins ozolins jansons kazlauskas petrauskas stankevicius butkus jonaitis antall arany bakos
    balazs balogh barta biro bodnar bognar boros csonka deak erdos farago farkas fazekas fekete feher gal gelencser gaspar gulyas
    hajdu halasz hegedus horvath illes jakab juhasz kelemen kertesz kis kiraly kiss kocsis kovacs konya kozma lakatos laszlo lengyel
    lukacs magyar major marton meszaros molnar nagy nemeth novak olah orban orosz palffy pap papp pasztor pinter rac racz sandor
    simon sipos somogyi soos szabo szalai szekely szilagyi szollosy szucs szoke takacs takats toth torok varga vass vegh veres
    vincze virag vizi
    adamczyk adamski andrzejewski banas baran blaszczyk borkowski borowski brzezinski chmielewski cieslak czarnecki czerwinski dabrowska
    dabrowski duda dudek gajewski glowacki gorski grabowski jablonski jakubowski jankowski jasinski jaworski kaczmarek kaczynski
    kalinowski kaminska kaminski kania kolodziej konieczny kowalczyk kowalewski kowalska kowalski kozak kozlowski krajewski krawczyk krol
    kubiak kucharski kurek kwiatkowski lewandowska lewandowski lis maciejewski majewski makowski malinowski marciniak mazur mazurek
    michalak michalski mroz nowacki nowak nowakowski nowicka olszewski ostrowski pawlak pawlowski pietrzak piotrowski rutkowski
    sadowski sawicki sikora sikorski sobczak sokolowski stepien szczepanski szewczyk szymanska szymanski tomaszewski urbanski walczak
    wasilewski wieczorek wilk wisniewska wisniewski witkowski wlodarczyk wojcik wolny wozniak wrobel wroblewski wysocki zajac
    zakrzewski zalewski zawada zawadzki zielinska zielinski ziolkowski bartos benes blazek cerny cermak cervinkova cervenka dolezal dvorak
    fiala hajek havel hlavacek holub horak hruska jelinek kadlec kolar kopecky kovar kral kratochvil krejci kriz kucera langrova maly
    marek masek mach musil navratil nemec novotna novotny pokorny polak pospisil prochazka ruzicka sedlacek sedlackova sevcik simek
    soukup stastny svoboda sykora urban vacek vanek vavra vesely vlcek vondra zeman zemanova abramov alekseev alexandrov andreev
    antonov arkhipov baranov belov belyaev bogdanov bondarenko borisov boyko chernov danilov davydov denisov dmitriev dratchev
    egorov fedorov filippov fomin frolov galkin gavrilov gerasimov golubev grigoriev gusev ilyin ivanov ivanova ivanenko
    kalinin karpov kazakov kiselev kolesnikov komarov konovalov korolev kotov kovalenko kovalev kovaleva kozlov kravchenko krylova
    krylov kudryashov kuzmin kuznetsov lebedev lysenko makarov maksimov markov martynov medvedev melnik mikhailov mironov morozov nazarov
    nikitin nikolaev novikov orlov osipov panov pavlov petrenko petrov petrova polyakov ponomarev popov popova rodionov romanov
    rudenko rybakov savchenko savin semenov sergeev shevchenko shevchuk shcherbakov sidorov smirnov smirnova sobolev sokolov
    solovyov sorokin stepanov tarasov tikhonov timofeev titov tokareva tkachenko usamov vasiliev vinogradov vizirov volkov vorobyov
    voronov yakovlev yefimov yefremova yegorov zaitsev zakharov zaytsev zhukov zuev antic babic begic bogdanovic bosnjak covic dedic delic djokovic
    djordjevic dragic filipovic hadzic halilovic hodzic horvat ilic ivanovic ivkovic jankovic jeknic jelenovic jovanovic jovic juric karadzic
    kolaric kovac kovacevic kovacic kralj krajnc lazic lukic markovic marusic maric matic mihajlovic milosevic mitrovic mujic
    nikolic novakovic pavlovic pavic peric perkovic petrovic popovic radic savic simic stankovic stojanovic tadic todorovic tomic
    vidmar vitorovic vukic vukovic zupan zupancic bratusek albu badea balan barbu bratu chirita ciobanu constantin constantinescu
    cristea diaconu dima dinu dobre dragan dumitrescu dumitru florea georgescu gheorghe iancu ilie ion ionescu ionita iordache
    lazar lungu lupu manole marin marinescu mihai moldoveanu moraru munteanu neagu nicolae nistor oprea pavel petcu petrescu popa
    popescu preda radu rusu sandu serban stan stanciu stoica toma tudor ungureanu vasile vlad voicu voinea angelopoulos antoniou
    athanasiou charalambous christodoulou dimitriou economou georgiou hadjiyiannis ioannou karagiannis konstantinou kyriakou makris
    nicolaou oikonomou panagiotou papadakis papadopoulos papadopoulou papageorgiou pappas pavlou petrou savva stavrou theodorou
    vasileiou aksoy aktas arslan aslan aydin aygun bas bayrak bozkurt bulut celik cetin coskun dag demir demirci dogan dogru duman
    durmaz erdogan ergun eroglu gunes gunay guler hanoglu kahraman kaplan kara karabulut karaca karaoglu kaya keskin kilic koc korkmaz koroglu
    kose kurt mutlu ozcan ozdemir ozer ozkan ozturk polat sahin sari sen simsek soylu tas tekin toprak tunc turan turk uysal uzun
    yalcin yavuz yildirim yildiz yilmaz yuksel ahmeti basha beqiri berisha bushi bytyqi cela cuni dervishi dema deda dibra doda elezi
    frasheri gashi gega gjoka gjoni gjini haliti haxhiu hoti hoxha hysa ismaili jashari kadare kola kolgjini krasniqi kuqi lala leka lleshi
    marku mema meta morina muca murati mustafaj ndoja nikolla osmani pepaj pjetri prela prifti rama rexha rexhepi sadiku salihu shala
    shehu shkurti sinani spahiu tafa tahiri topalli thaci toska vata velaj veseli vokshi xhaferi xhemali ymeri zefi zeneli zeqiri agustsson
    bjornsdottir bjorgvinsdottir einarsson einarsdottir georgsson gudmundsdottir gudmundsson gunnarsdottir hartvigsson helgadottir helgason
    jonsdottir jonsson kristjansson magnusdottir matthiasson oddgeirsdottir olafsdottir olafsson palsdottir palsson sigurdardottir sigurdsson
    stefansdottir stefansson thorsteinsson thorarinsson batukayev bisliev dudayev kadyrov kishiev maskhadov shervashidze beridze
    kapanadze gelashvili abramyan grigoryan hakobyan harutyunyan petrosyan sargsyan aliyev mammadov hasanov huseynov karimov rakhimov`,
  arabicAfricanAsian: `
    abbas abbasi abboud abdallah abdelrahman abdi abdullah abdullahi aboud aden adan agha ahmadi ahmadzai ahmed akbari akhtar alam
    alavi ali alizadeh almasri amin amini amiri ansari anwar asghar ashraf aslam ashour assaf attar awad awan ayoub ayub aziz azimi
    azizi aden babar badawi baghdadi bahrami bajwa bakhtiari bakkali bakr baksh baloch bangash barakat barzani bashir basra benali
    bennani berrada bhatti bibi bouazza boukhari bouzid butt chaudhary chaudhry cheema choudhury dabbagh dar daher daoud darwish
    dawood durrani ebadi eid ebrahimi elsayed essa faraj farah farahani farhat farooq farooqi fathi fayad gabr ghani ghanem ghafari
    ghazali gilani gul habib habibi hadad haddad hadi haider hakimi halabi hamdan hamdi hamid hamidi hamza haq haque hariri hashemi
    hashimi hassan hassoun heydari hijazi hosseini hossain huq hussain hussaini hussein ibrahim ibrahimi iqbal ismail issa jabbar
    jaber jaffar jafari jalali jamal jamali jamshidi javed jawad kabir kamal kanaan karimi kashani kassem kazemi kazmi khalaf khaled
    khalid khalifa khalil khan khanom khatib khattak khatun khoury khodayari khokhar lodhi mahdi mahmood mahmoud malik malek
    mansour mansoor maqsood masri mehmood memon minhas mir mirza moghaddam mohamed mohammad mohammadi mohamud moradi mostafa
    moussa mubarak mughal mukhtar murad musa mustafa naqvi naser nasser nawaz nazari niazi niazy noor noori nouri nur omar omer
    osman othman pasha parvez pirzada qadir qasim qassem qazi qureshi rahman rahimi rahmani raja ramadan rashid rashidi rasool rauf
    rehman reza rezaei riaz rizvi saad saadi sabbagh sadiq sadeghi saeed safi sahak said saif saleem saleh salehi salem salim
    salman samadi sattar sayed sayyid shafiq shah shahid shaheen shaikh shakir sharif sharifi shaw sheikh sherzai shinwari siddique
    siddiqui soltani suleiman sultan syed tahir taheri taleb tahiri tariq tawfiq uddin ullah usman wali wardak yasin yazdi younis
    yousaf yousef yusuf zadran zahedi zahir zaman zaidi zazai zaheer ziauddin acharya agarwal agrawal ahluwalia ahuja amin anand
    anderjit apte arora atwal aujla bagga bahl bains bakshi balakrishnan bali banerjee bansal barua basu bath bedi begum bhakta
    bhalla bhandari bharadwaj bhardwaj bhasin bhatia bhatnagar bhatt bhattacharya bhogal birdi bose brar chadha chahal chakraborty
    chand chandra chandran chatterjee chaudhari chauhan chopra chowdhury chohan dahiya das dasgupta datta dave desai deol dev dewan
    dhaliwal dhami dhanda dhanjal dhawan dhillon dhingra dixit dosanjh dubey dutt dutta fernando gandhi ganguly garg gill gohil goel goyal
    grewal gupta gurung handa hayer hundal iyer iyengar jain jaiswal janjua jassal jayasuriya jayawardena jha jhutti johal jolly joshi
    kalra kalsi kang kapadia kapila kapoor kaul kaur khanna khatri khosla khurana kohli krishnamurthy krishnan kulkarni kumar kundu lal
    lalli lakhani lamba limbu loomba luthra madan mahajan mahal majumdar malhotra malik mandal mander mangat mann mannan marwaha
    mathur mehra mehta menon miah mishra misra mistry mittal modi mohan mohanty mukherjee murthy naidu naik nair nanda nandhra narang
    narayan narayanan nath nayak nayar nehra pandey pandit panesar parekh parmar patil pathak pillai prabhakar prakash prasad puri
    purewal rai raj rajan rajput ram raman ramachandran ramakrishnan randhawa rana ranatunga rao rathod rattan rawal reddy roy sagoo
    saha sahni sahota saini samra sandhu sanghera sangha sankar sarkar saxena sekhon sen sethi shankar sharma sheth shetty shukla sidhu
    sihota silva singh sinha sivakumar sodhi solanki sohal sohi somal sood srinivasan subramaniam sundaram suri swamy tamang
    tandon taneja thakkar thakur thandi thapa toor tripathi trivedi uppal vaghela varma vasudevan venkatesan verma virdee virk vora vyas
    wadhwa walia wijesinghe yadav bui cao chau chu cung dam dang dao dinh doan dong duong ha ho hoang huynh khuat kieu lai lam le
    luong luu ly mac mai ngo nguyen nghiem nhan ninh ong phan pham phung phuong quach quan tang thai than thach tieu to ton tong
    tran trinh truong tu van vo vu vuong bai cai chan chang chen cheng cheung chiang chin chiu choi chong chow chu cui deng ding du
    fan fang feng fong fu fung gao geng gong gu guan guo han hao he hong hou hsu hu hua huang hui hung jia jiang jin kang kong kwan
    kwok lai lam lau law leung li liang liao lin ling liu lo lok long lu lui luo ma mao meng mo ng ou pan pang peng qian qin qiu ren
    shao shen shi song su sun tan tang tao teng tian tong tse tsang tsui wan wang wei wen wong woo wu xia xiang xiao xie xing xiong xu
    xue yan yang yao ye yeung yi yin yip you yu yuan yue yung zeng zhan zhang zhao zheng zhong zhou zhu zhuang zou abe aoki arai arata endo
    fujii fujimoto fujita fujiwara fukuda goto hamaguchi hara harada hasegawa hashimoto hayashi hirano honda hori hosokawa iida ikeda imai inoue
    ishida ishihara ishii ishikawa ito iwasaki kaneko kato kawaguchi kawakami kawamura kawasaki kikuchi kimura kinoshita kobayashi
    kojima kondo kubo kudo maeda maruyama masuda matsuda matsui matsumoto matsuo mihara miura miyamoto miyazaki mizuno mori morita
    murakami murata nagai nakagawa nakajima nakamura nakano nakayama nishida nishimura nishiyama noguchi nomura ogawa oka okada okamoto
    okazaki ono onishi ota otsuka saito sakai sakamoto sakurai sano sasaki sato shibata shimada shimizu sugawara sugimoto sugiyama suzuki
    taguchi takada takagi takahashi takeda takeuchi tamura tanaka taniguchi ueda uchida ueno wada watanabe yamada yamaguchi yamamoto
    yamanaka yamasaki yamashita yokoyama yoshida yoshikawa bae baek cho choe chung han heo hwang im jang jeon jeong jo joo jung kang
    kim ko kwak kwon lim min moon nam noh oh paik park ryu seo shim shin sohn yoo yoon aquino bautista dela delacruz dimaculangan
    macaraeg magsaysay manalo panganiban santos tolentino abara abiola abubakar abdirahman achebe acheampong acquah adams addo adebayo
    adefope adegoke adekunle adeleke adeleye ademola adeniyi adeoye aderibigbe adesanya adewale adeyemi adjei afolabi afolayan
    agbaje agyeman agyemang aidoo aina ajayi ajibola akande akintola akinyemi akpan akuffo alabi alemu amadi amankwah amoah
    ampofo anderson aneke ankrah annan ansah antwi anyanwu appiah araba aremu arthur asamoah asante asefa asiedu assefa awolowo
    awuah ayew ayodele azikiwe baah baffoe balogun bamba bangura banda barry bayo bekele bello berhane boadu boakye boateng
    bonsu botha camara ceesay chanda chideka chikwanha chilufya chirwa chukwu cisse conteh coulibaly dagogo danjuma danquah darko
    dauda debebe dembele demba desalegn dhlamini diallo diarra diop diouf dlamini donkor dube duah edeh efiong egwu ekwueme eze
    ezekwesili fashola fofana gachagua gakuo garba gebremariam gebru getahun gichuru girma gueye gyamfi haile hailemariam ibekwe
    idowu igwe iheanacho ike iwobi iyayi jalloh jallow jama jawara jibril kaba kabila kagame kamara kamau kariuki karanja kassa
    kebede keita kenyatta khumalo kibet kidane kimani kipkemboi kiplagat koroma kone konate kofi kruger kuffour kwarteng lamptey
    lawal lungu mabuza macharia magufuli mahlangu maina makinde makoni mandela maphosa marufu masuku mathebula mbeki mbewe mboya
    mbugua mekonnen mensah mhlanga mkhize mnangagwa modise mokoena molefe moloi moyo mpofu msimang muchena mugabe mulenga munyaradzi
    musa mutasa mutua mwale mwamba mwanza ncube ndiaye ndlovu ndou negash ngcobo ngoma nguema ngugi ngwenya niang njoku njoroge
    nkosi nkrumah nkomo nnadi ntuli nwachukwu nwankwo nwosu nyambura nyarko nyathi nyerere obasanjo obeng obi ochieng odhiambo
    odinga ofori ofosu ogbonna ogunbanjo ogundipe ogunleye oguntoye ojo ojukwu okafor okeke okereke okon okonkwo okoro okoye okocha
    oladipo olawale olatunji olayinka oliseh olofin oluwole omondi onuoha onwuka onyango opoku oppong orji osei oshodi osman otieno
    ouattara owusu oyedepo oyelaran oyelowo quansah quaye radebe rotich sackey sakho sall sane sankara sanneh sarpong savimbi
    sesay shange sibanda sibiya sidibe sillah sisulu sithole soyinka sow tadesse tafari taylor tembo tesfaye tetteh thiam tijani
    tolba toure traore tsegaye tshabalala tutu udoh ugwu umeh uzoho wade waweru wolde wekesa yar yeboah yilma zulu zuma zwane
    mbatha`,
};
