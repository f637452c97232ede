/**
 * Given names and everyday short forms by the culture they are commonest in; written for this library, CC0. Folded when
 * loaded (case and accents), so `Zoë` also stands for `ZOE`. Names that are also everyday words are told apart by
 * `doubtful-names.ts`.
 */
export const givenNames: Readonly<Record<string, string>> = {
  british: `
    aaron abigail adam adele adrian aidan aimee alan alana albert alec alex alexander alexandra alexis alfie alfred alice alison
    allan amanda amber amelia amelie amy andrea andrew andy angela angus anita ann anna annabel anne annette annie anthony
    antonia april archie arnold arthur ashleigh ashley audrey ava barbara barney barry basil beatrice becky belinda ben benjamin
    bernadette bernard bert beth bethan bethany betty beverley bill billy bob bobby brandon brenda brendan brett brian bridget
    brooke bruce bryan bryony caitlin calum callum cameron carl carla carly carol caroline carolyn carrie catherine cathy cecil
    charles charlene charlie charlotte chelsea cheryl chloe chris chrissie christian christina christine christopher claire
    clare clarence claudia clifford clive colin connor conor constance corey courtney craig curtis cyril daisy damian damien dan
    daniel danielle danny darcy darrell darren daryl dave david dawn dean deborah debbie debra declan deirdre denise dennis derek
    desmond diana diane dominic don donald donna doreen doris dorothy doug dougie douglas duncan dylan eamonn eddie edgar edith
    edmund edna edward eileen elaine eleanor elizabeth ella ellen ellie elliot elliott elsie emily emma eric erica erin ernest
    esme esther ethan ethel eugene eunice eva evan eve evelyn evie ewan felicity fergus finlay fiona florence frances francesca
    francis frank fraser fred freddie frederick freya gail gareth garry gary gavin gemma geoff geoffrey george georgia georgina
    gerald geraldine gerard gillian gina gladys glen glenn gordon grace graeme graham greg gregory gwen hamish hannah harold
    harriet harrison harry harvey hayley hazel heather hector heidi helen henry herbert hilary holly howard hugh hugo ian imogen
    ingrid irene iris isaac isabel isabella isla isobel ivan ivy jack jackie jacob jacqueline jade jake james jamie jan jane janet
    janice jasmine jason jayden jayne jean jeanette jeff jeffrey jemma jen jennifer jenny jeremy jermaine jerry jess jesse
    jessica jill jim jimmy joan joanna joanne joe joel john johnny jon jonathan jordan joseph josephine josh joshua joy joyce jude
    judith judy jules julia julian julie june justin kane karen karl kate katherine kathleen kathryn katie katy kayleigh keeley
    keira keith kelly kelvin ken kenneth kenny kerry kev kevin kieran kim kimberley kirk kirsten kirsty kyle lance laura lauren
    laurence lawrence leah leanne lee leigh lenny leo leon leonard leroy les lesley leslie lewis liam lilian lily linda lindsay
    lindsey lionel lisa liz logan lois lola lorna lorraine louis louise lucas lucy luke lydia lynda lynn lynne mabel maddie
    madeleine madison maisie malcolm mandy marc marcus margaret maria marian marie marilyn marion mark marlene martha martin
    martyn mary mason mathew matilda matt matthew maureen maurice max maxine megan melanie melissa mervyn mia michael michaela
    michelle mick mike mildred millie mitchell moira molly monica morgan muriel murray myra nadine nancy naomi natalie natasha
    nathan nathaniel neil nell nellie neville niall nicholas nick nicky nicola nicole nigel nina noah noel nora norah noreen
    norma norman oliver olivia ollie oscar owen paige pam pamela patricia patrick paul paula pauline pearl peggy penelope penny
    percy pete peter phil philip phillip phoebe phyllis poppy rachael rachel ralph ray raymond rebecca reece reg reginald rhian
    rhiannon rhys richard rick ricky rita rob robbie robert robin rodney roger roland ron ronald ronnie rory rosalind rosemary
    rosie ross roxanne roy rupert russell ruth ryan sabrina sally sam samantha samuel sandra sandy sara sarah saul scott sean
    sebastian selina shane shannon sharon shaun shawn sheila shelley sheryl shirley sian sidney simon sonia sophia sophie stacey
    stan stanley stella stephanie stephen steve steven stewart stuart sue summer susan susanna suzanne sybil sylvia tamara tammy
    tania tanya tara ted terence teresa terry tess tessa thelma theo theodore theresa thomas tiffany tim timothy tina toby tom
    tommy toni tony tracey tracy trevor trisha tristan trudy tyler tyrese tyrone una ursula valerie vanessa vera vernon veronica
    vicky victor victoria vince vincent viola violet vivian vivienne walter warren wayne wendy wesley wilfred william willow
    winifred winston xander yasmin yvette yvonne zachary zak zara zoe macca gaz baz daz jacko ste shaz chantelle kayla tyson
    ellis reuben albie ronan saoirse siobhan sinead aoife niamh ciaran cillian eoin oisin padraig seamus grainne roisin aled
    alun angharad bronwen bryn carys cerys dafydd dai dilys elin elwyn emrys emyr eluned gethin geraint gwyneth gwilym huw idris
    ieuan ifan ioan iolo iorwerth iwan lowri llinos llyr meinir myfanwy nerys rhodri sioned tomos tegan ailsa alasdair alistair
    catriona dougal ewen eilidh fearghal innes iain lachlan mhairi morag ruaridh torquil senga`,
  romance: `
    alessandra alessandro alessia alessio andreas angelo antonella antonio arnaud audric aurelie aurora beatriz benedetta benito
    bernardo bianca bruna bruno camila camilla camille carlos carlotta carmela carmen cedric celine cesar chiara christophe
    claudio clement colette corinne cristian cristiana cristina damiano daniela dario davide delphine diego dolores domenico
    eduardo elena elisa eloise emiliano emilio enrica enrico enzo ernesto esteban estela etienne eugenio fabien fabio fabrizio
    fatima federica federico felipe fernanda fernando filipa filipe filippo flavia francois francoise gabriela gabriele
    gabriella gaetano gaspard genevieve giacomo gianluca gianni gilles giorgia giorgio giovanna giovanni giulia giuliana
    giuliano giuseppe gloria goncalo gonzalo guilherme guillaume guillermo gustavo henrique herve horacio ignacio ilaria ines
    isabelle ismael javier jean joana joao joaquin jorge jose juan juana juliana julien julieta julio laetitia leandro leonardo
    leonor leticia livia lorena lorenzo louis lourdes luca lucia luciana luciano ludovic luigi luis luisa luiz manuel manuela
    marcela marcello marcelo marcio marco mario mariana marina marisa marta massimo mateo mathieu matheus matteo maurizio
    mauro maxime mercedes michel michele miguel milagros mireille miriam monique nicolas nicoletta noelia nuno octavio ornella
    otavio pablo paola paolo pascal patrizia paulo pedro philippe pierre pilar pietro priscila rafael raffaele ramon raquel
    raul remy renata renato ricardo riccardo roberta roberto rocio rodolfo rodrigo rogerio romain rosa rosario rosaria ruben rui
    salvatore samuele santiago sebastien sergio severine silvia silvio simone sofia solange stefania stefano sylvain sylvie
    tatiana teodoro thais thiago thierry tiago tomas umberto valentina valentino valeria vicente vincenzo vitor vittoria
    vittorio xavier yolanda yves yannick adriana adriano agathe agostino agnes aimee alfonso alicia alonso alvaro amadeo amelia
    ana anabela andre andres angelica angelina anselmo antoine antonino apolinar ariane armando arturo bartolome benoit catarina
    caterina cecilia celia cettina cinzia concetta consuelo donatella elia elvira emanuele esperanza evaristo fausto fiorella
    florian fulvia gerardo gervais gianfranco gina grazia hugo iago inacio irma isidro jacinto jaime jeronimo jimena josefina
    laurent leila liviana lucio macarena madalena mafalda marcel margarida margherita mariangela martim mathilde melchior
    mirella nazario nerea nives noemi nunzia odette odile olivier orazio oriana pasquale paz perla piera quirino ramiro regine
    rosalba rosanna rosella sabino salome sandrine saverio soledad susana telma tiziana tristao urbano vasco veronique vilma
    violeta virginia zita ionut ion mihai marius florin gheorghe cristi adrian andrei bogdan calin catalin ciprian corneliu
    costel cosmin costin daniela diana doina dorin dragos dumitru elena emil eugen flavius gabriela gavril horia iliana ioana
    ioan ileana iulian iuliana laurentiu lavinia liviu loredana lucian madalina magdalena mihaela mircea mirela nicolae octavian
    ovidiu petru radu raluca razvan roxana sanda serban silviu simona sorin stefan stelian teodora tiberiu traian tudor valentin
    vasile vlad viorel viorica`,
  germanic: `
    aart adriaan agnete aksel albrecht alva anders anja anke annelies annemarie annika ansgar anton antje aantje arend arie
    arjan arne arnold arvid asbjorn asger asta astrid axel balthasar bart bas bastiaan benno bente berit bernd bernhard berta
    birger birgit birgitta birgitte birthe bjarne bjorn bo bram brit britt britta bodil bram carina carola carsten casper cees
    christa christel christer christoph cor cornelia cornelis daan dagmar dagny dennis detlef diederik dieter dietrich dirk
    ditte dorte dorthe dries ebba eberhard eckhard egon eilert einar eirik elke ellen elsa elsbeth else emil emma erhard erich
    erik erika ernst ester evert eyvind fabian ferdinand femke finn floris folke franz franziska fredrik frederik freja
    friedrich frieda frits fritz gabi geert gerda gerd gerhard gerlinde gerrit gert gertrud gijs gisela gitte greta grete
    gudrun gunilla gunnar gunther gustav gustaf hakan hanna hanne hannelore hans harald hartmut hedda hedvig heike hein heinrich
    heinz helene helga helge helle helmut hendrik henk henning henrik herbert herman hermann hilda hilde hildegard hilma
    hjalmar holger horst hubert ida ilona ilse inga inge ingeborg ingemar inger ingolf ingvar irmgard isak ivar jaap jakob
    jan jannik jan-erik janneke jantje jasper jelle jens jeppe jeroen jesper jette joachim joakim jochen johan johanna johannes
    jonas joost jorgen joris jorn jos jurgen jurg jutta kaj kai karin karoline karsten kasper katarina katharina katja katrine
    katrin kerstin kees kirsten kirstine kjell klaas klaus knud knut konrad kristen kristian kristiane kristina kristine kristoffer
    kurt lars lasse laurids laurits leif leonie leonhard lies liesbeth lieke lina linnea lisbeth lise liselotte lone lotta lotte
    ludwig luise luuk maarten maartje machteld magdalena magnus maike maja malene malin malte manfred mareike margareta margit
    margrethe margriet marieke mariette marijke marit marlies marthe mathias mathilda matthias mats meike melker merete merle
    mette michiel mikael mikkel mogens monika morten nanna nele niclas niels niklas nils odd olaf olav ole olof ove otto oyvind
    peder peer pelle per pernille petra pia pieter piet preben ragna ragnar ragnhild rainer ralf rasmus reiner reinhard reinier
    renate rikke roel roelof rolf ronny rosalinde rudiger rudolf ruud sabine sander sandra sanne sascha sebastiaan sibylle
    siegfried sigrid sigurd silke silje sindre sissel sjoerd solveig sonja soren staffan steen stefan steffen stein sten stig
    stijn sunniva susanne sven svend sverre svenja tanja teun theodor thijs thomas thorbjorn thorsten tilda till timo tineke
    tjeerd tobias tomas tone torben tord tore torgeir torkel torsten trine trond troels trudi truls udo uffe ulf ulla ulrich
    ulrike ulrik uta ute uwe valdemar vegard verner vibeke vidar viggo vigdis vilhelm volker waldemar walther werner wibke wiebke
    wilhelm wilhelmina willem willemijn willemine wim wolfgang wolf wouter yngve ase asa ake oddvar orjan osten agust arna arni
    asdis asgeir baldur bergljot birna bjarki brynja dagur egill einar elfa erla eva eyjolfur finnur fridrik gisli gudbjorg
    gudmundur gudny gudrun gunnhildur gylfi hafdis halldor halldora hallgrimur haukur helgi hildur hjortur hrafn hrafnhildur
    ingibjorg ingolfur jon jona jonina jokull katla kjartan kolbrun kristin kristjan magnea olafur ragnheidur runar sigridur
    sigrun sigurdur snorri solrun stefania stefan steinunn sunna svanhildur sveinn tinna tryggvi unnur valdis valgerdur
    vilhjalmur thor thora thordis thorir thorsteinn ludvik`,
  slavic: `
    adela agata agnieszka albena aleksander aleksandar aleksandr aleksandra aleksei aleksey aleksy alena ales alexei alina
    aljaz alla alois alojz ana anastasia anatol anatoly andrej andrey andrzej andriy aneta anka antonin antoni arkadiusz arkady
    artem artur artyom asya barbora bartek bartosz beata bartlomiej blanka blaz bogdan bogumil bogumila bohdan bojan boris
    borislav borys bozena branimir branislav branko bronislaw cezary czeslaw dalibor damian damir danica danil danuta darek dariusz
    darko darya david davor dawid denis dejan denisa dmitri dmitriy dmitry dobromir dominik dorota dragan dragana drago dusan
    dzenan edyta eliska elzbieta emina esad esat eugeniusz ewa ewelina faina fedor filip franciszek frantisek gabriela galina
    gennady georgi gleb goran gordana grazyna grigori grzegorz halina hana helena henryk hubert hynek iga igor ignacy ilya ilona
    ines inessa inna irena irina ireneusz ivan ivana ivaylo ivo ivona izabela jacek jadwiga jagoda jakub jan janina janusz jarek
    jarmila jaromir jaroslav jaroslava jaroslaw jasna jelena jerzy jindrich jiri jirina joanna jolanta josef jozef jozefa julia
    julita justyna kamil kamila karel karolina kasia katarzyna katerina kazimierz kinga kirill klara klavdia konrad konstantin
    kristina krystian krystyna krzysztof ksenia lada ladislav larisa lech leila lenka leonid leszek lev libor lidia lidija ljubica
    ljubomir lubomir lubos lucie lucyna ludmila lukas lukasz luka lyudmila maciej magda magdalena maja maksim maksym malgorzata
    marcin marek margarita marian marija marijana marika marina mariusz marko marta martyna maryna matej mateja mateusz matija
    mehmed mehrudin michal michalina mieczyslaw mihail mikhail mikolaj mila milan milena miloslav milos milosz mira mirela miriam
    mirko miroslav miroslaw mirsad mladen monika nada nadezhda nadia natalia natalya nebojsa nemanja nenad neven nikita nikola
    nikolai nikolay nina norbert novak oksana oldrich oleg oleksandr oleksiy olena olga oliwia ondrej orest oskar ostap otakar
    paulina pavel pavla pavlina pavlo pawel petar petr petra petro piotr polina predrag premysl przemek przemyslaw radek radim
    radka radmila radomir radoslav radoslaw radovan rafal ratko ravil renata robert roman romana rostislav rozalia ruslan
    rusalka ruzena ryszard rza samir sanja sasa saso sava sebastian sead semyon senad serafima sergei sergey serhiy sergej simona
    slavko slavomir slawek slawomir slobodan snezana sonja srdan stanislav stanislaw stefan stefania stepan svetlana svetozar
    swetlana szymon tadeusz tamara taras tatiana tatjana tatyana teresa tetiana timofei tihomir tomas tomasz tomislav urszula
    uros vaclav vadim valentin valentina valery vanda varvara vasil vasily vasyl vera veronika vesna viktor viktoria violetta
    vit vitaly vitezslav vlad vlada vladan vladimir vladislav vlasta vojislav vojtech volodymyr vuk vyacheslav waclaw waldemar
    wanda weronika wieslaw wiktor wiktoria witold wladyslaw wlodzimierz wojciech yana yaroslav yefim yegor yekaterina yelena
    yevgeny yulia yuri yuriy zbigniew zbynek zdenek zdenka zdravko zdzislaw zeljko zenon zlatan zlatko zofia zoran zoya zuzana
    zuzanna zygmunt zvonimir`,
  balticFinnoUgric: `
    aino aarne aapo adel agnes aleksi andrea andras andrus anikka aniko anneli annikki anni annukka antal antti anu aranka arpad
    arto arvo attila aune balazs balint balazs barna bela bence benedek boglarka boldizsar borbala csaba csilla denes dezso
    dominika dora eeva eero eetu eha eila einari eino elina elli endel endre eniko erkki erika erno ervin erzsebet esa esko eszter
    etelka eva evald ferenc ferko flora gabor gaspar gellert gergely gergo geza gizella gyala gyorgy gyula hajnal hanna hannele hannu
    harri heiki heikki heino heli helmi henriikka henri hilja ibolya ildiko ilkka ilmari ilona ilze imre inga inkeri irja irma istvan
    ivett izabella jaak jaakko jaan jaana janis janika janne janos jarkko jari jarmo jeno jonas jouni jozsef juha juhani juhan
    jukka julianna jurgis jussi jyrki kaarel kaarina kaido kaisa kaja kalevi kalle kalman karoly kari karita katalin kati katri
    kauko keijo kerttu kimmo kinga kirsi klara koit koppany kornel krisjanis krisztian krisztina kristaps kristjan kustaa kyllikki
    lajos lasse laszlo lauri leelo leena leo levente liga lili liisa liis lilla linas loreta lorant lyyli maarit maarja magdolna
    mai maire mare mari marge margit marika mari mariann marja marjatta marko markku marten martti mart mate mati matti matyas
    melinda meeri merike merja mihaly mika mikk mikko miklos mindaugas minna mirja mirjami monika nandor niilo niina nikolett nora
    norbert noemi olavi olev olli orsolya oskari ott outi paavo paivi palvi pal panna pekka pentti peep peeter peter petri piia
    pille pirkko piroska priit raija raimo raimonds raivo ramune rasmus rauno rebeka reelika reet reijo reka riho riikka riina
    riitta risto ritva rita roza rozalia saara saima sakari sami sandor santeri sanna sara sari satu saulius seppo sigitas
    silja silvija sirje sirkka sirpa szabina szabolcs szilard szilvia taavi taimi taisto tamas taneli tanel tapani tapio tarja
    tauno teemu teija terhi tibor tiina tiit timo timea toivo toomas topi tuomas tuula tunde tunne ulle urmas ursula uuno vaino
    valdis valdo valev veiko veikko veli vello viivi viktor vilja vilma vilmos virag virve virgilijus vytautas zoltan zizi zsofia
    zsolt zsuzsa zsuzsanna aivars andris arturs dace edgars egle gintaras guntis inese ieva ilmars janina jolanta kestutis laima
    liene lina maris martins normunds rasa rimantas ruta sandis tomas uldis vaidas valdas vilius zane zydrunas malik minik aviaja
    inuk nivi paarma pavia pipaluk kunuk aqqaluk najannguaq ivalo naja`,
  greekTurkic: `
    achilleas afroditi agapi aikaterini alexandros alexis anastasios andreas androula antonis apostolos argyro aristea aris
    athanasios christos chrysa costas dimitra dimitrios dimitris eirini eleftheria eleni evangelia evangelos evdokia fotini
    fotis georgios georgia giannis giorgos ioannis ioanna iosif kalliopi katerina konstantinos konstantina kostas kyriakos
    lazaros leonidas loukas magdalini manolis maria marios markos michalis nektarios nikolaos nikos pantelis panagiotis
    panayiota paraskevi petros pavlos savvas sofia sotiris spyros stamatis stavros stelios stefanos thanasis theodoros
    theodora thodoris vasiliki vassilis xenia yannis yiannis zacharias abdullah adem ahmet alev ali alper arda arzu asli ayhan
    ayla ayse aysegul baris batuhan bayram bekir berat berk beyza bilal bulent burak burcu busra can cansu caner cem cemal cemile
    cengiz cenk ceyda cihan defne demet deniz derya dilek dogan duygu ebru ece ecem elif emel emine emrah emre ender engin enver
    erdal erdem erdogan eren erhan ergin erkan erol ersin esra fadime faruk fatih fatma ferhat fethi figen firat fikret filiz
    furkan gamze gizem gokhan gul gulay gulsen gulten gunes hakan halil halime hamza handan hande harun hasan hatice hayriye hikmet
    huseyin hulya ibrahim idil ilhan ilker ilknur irem irfan ismail ismet kaan kadir kamil kemal kerem kezban koray levent leyla
    mehmet melek meltem meral merve mert mesut metin mine muhammet murat musa mustafa mutlu nalan nazli necati neslihan nevin
    nihat nuray nurcan nuri okan omer onur orhan osman ozan ozge ozgur ozlem pelin pinar ramazan recep reyhan ridvan sabri saliha
    seda sedat selcuk selim selin selma semih semra sercan serdar serhat serkan serpil sevgi sevim sevda sibel sinan songul suat
    sukru suleyman sultan tamer taner tarik tayfun tekin tolga tuba tugba tugce tuncay turgut turhan ufuk ugur ulku umit umut
    vedat volkan yasar yasemin yavuz yeliz yigit yildiz yilmaz yunus yusuf zafer zehra zeki zeynep zubeyde`,
  albanianKurdish: `
    adelina adriatik afrim agim agon agron albana alban albert albina alket altin anila arben arbnor ardian ardit ariana armend
    armir arta artan astrit avni bajram bashkim behar bekim besa besart besian besim besmir besnik blerim blerina blerta bujar
    burim dardan drilon driton dritan dren edlira edmond edon ejona elda elira elton endri enea enkeleda enver eralda erblin ergys
    ermal erion ermira esmeralda etleva fatbardha fatjon fatlind fatmir fatos ferdi ferit fisnik flamur flora florim flutura
    genc gent gentian gezim gjergj gjon granit hajdar hasan hysen ibrahim ilir ilirjana indrit irsa isuf jeta jeton jetmir
    juljan kastriot kledi klejdi klodian klaudia kreshnik kujtim labinot lavdim leart leonora leotrim lindita liridon lirim
    lorik luan luljeta lulzim majlinda manjola marjeta mentor merita migena mimoza mirjeta muhamet naim nexhmije nderim ndricim
    neritan nertila olsi orges pellumb petrit pranvera preng qamil qemal ramadan redon refik rinor rrahman sadik saimir sali
    selman shkelqim shpend shpetim shqipe skender sokol taulant teuta thanas tomor valbona valdrin valon vetim vjollca xhavit
    xhemal xheni xhevdet ylber yllka ylli zamir zana zef ahmed aram awat azad baran berivan bextiyar botan chiman dana delal diyar
    dilan dilovan ferhad haji hawre hemin hewa hiwa jiyan kamaran karwan kawa khalat newroz nechirvan nishtiman peshawa ranj
    rebaz rebin rebwar rezan rojan rojda rozhin rzgar saman sarhad serhad shilan sherko sherzad shivan shorsh sirwan soran
    tara zana zanyar zerdest zilan`,
  arabicPersian: `
    abbas abd abdallah abdel abdelaziz abdelkader abdelkarim abdelrahman abdi abdirahman abdul abdulaziz abdulkadir abdullahi
    abdulrahman abdulla abed abir abu adeeb adel adham adil adnan afaf ahlam ahmad ahmed aicha aisha akram ala alaa ali alia
    alireza amal aman amani amin amina amine amir amira amirah ammar amna amr anas anwar aref arash areej arif arwa asad asghar
    ashraf asif asma asmaa assad ataullah atif awad ayah ayat aya ayman ayoub aziz aziza azhar azra badr bahaa bahar bahareh bahman
    bahram bakr barakat basel basem basim basma bassam batool behnam behrouz behzad bilal bilqis boutros bushra dalal dalia
    dana daoud dariush darwish dawood dina diya ebrahim ebtisam ehab elham elias emad eman esam eslam essam fadi fadia fahad
    fahd fahima faisal faiza faizan fakhri farah faraj fardin fareed farhad farhan farid farida fariba faris farooq farouk faruk
    farrukh farshad farzad farzana farzaneh fatema fateh fatemeh fathi fathia fatima fatimah fatin fawaz fawzi fayez faysal fereshteh
    fida firas fouad fuad ghada ghaith ghassan ghazal ghazi habib habiba hadi hadiya hafez hafsa haidar haider haitham hajar hakim
    hala halima hamad hamada hamdan hamdi hameed hamid hamida hamoud hamza hana hanaa hanadi hanan hani haniya haris haroon harun
    hashem hashim hassan hasan hassanein hatem hayat haydar haytham hazem heba hesham hicham hiba hind hisham homa hossam hossein
    houda huda hussain hussam hussein hussien ibrahim ibtisam idris ihab ihsan ikram ilham ilyas iman imad imane imran inaam
    intisar iqbal irfan isa ismail israa issa iyad jaafar jaber jabir jafar jalal jaleel jamal jameel jamil jamila jasim
    jassim jawad jihad jihan jumana kadhim kamal kameel kamran karam kareem karim karima kassem kaveh kawthar khadija khadra khaldoun
    khaled khalid khalida khalifa khalil khawla khayri kheira khosrow khulood kian kourosh laila laith lamia layla leila leyla lina
    loubna lubna lujain maan madiha maha mahdi maher mahmood mahmoud mahmud mahnaz mahsa mai majd majed majid maki malak malek malik
    malika mamdouh mana manal manar mansour mansoor mariam marwa marwan maryam masoud masood maysa maysoon medhat mehdi mehran
    mehrdad mervat mina mirza moataz moayad mohamad mohamed mohammad mohammed mohamud mohannad mohsen mohsin moin mojtaba mona
    monir morteza mostafa moussa muawiya mubarak muhammad muhammed muhannad muhsin mujahid mukhtar mulham mumtaz muna munir
    murad murtaza musa musab mustapha muthanna muzaffar nabeel nabil nabila nada nader nadia nadim nadir nael naeem nagham naima
    najat najib najla najwa najm nancy narges nasim naser nashwa nasir nasreen nasrin nasser nawal nazanin nazir nazli nermin
    nesrine nida nidal niloufar nisreen nizar noor noura nour nouran numan nur nura nuri nursen obaid ola omar omid omran osama
    othman parisa parvin parviz payam pooya qadir qais qasem qasim raed rabia rabee radwan raghad rahim rahma rahman raja rajab
    ramadan rami ramin ramiz ramzi rana rand rania ranya raouf rashad rashed rashid rasha rasheed rauf rawan rayan razan reem reza
    riad ridha rima riyad roksana rola roya rula ruqaya saad saadia saba sabah sabri sadeq sadiq saeed safa safaa safia safwan sahar
    said saif sajad sajid sajjad sakina salah salama saleem saleh salem salim salma salman salwa sama samar sameer sameh samer
    sami samia samir samira sana sanaa sara sarmad sattar sawsan sayed sayyid sepideh shaban shadi shadia shahab shahin shahram shaima
    shakir shams sharif shaza sherif sherin shereen shirin shukri siddiq siham sima simin soheil soheila sohail sohrab soraya suad suha
    suhail sulaiman suleiman suliman sultan sumaya suzan taha tahani taher tahir tahira talal talha talib tamer tamim tareq tarek
    tariq taufiq tayeb thamer ubaid umar um umm usama uthman wael wafa wafaa wahid waleed walid wasim waseem yacoub yahya yaqoub
    yara yaser yasir yasin yasmine yassin yassine yazan yazid yehia yosra younes younis yousef youssef yusra yusuf zahid zahir zahra
    zaid zain zaina zainab zaki zakaria zakariya zaynab zayd zeina zeinab zia ziad ziyad zoha zuhair zuhal zulfiqar`,
  southAsian: `
    aadil aakash aamir aarav aarti abhay abhijit abhinav abhishek adeel aditi aditya afzal ahsan ajay ajit ajmal akash akbar akhil
    akhtar akshay alok amandeep amar amardeep amarjit ambreen amit amitabh amjad amrit amrita anand ananya aneesa angad anil anish
    anita anjali anjum ankit ankur anoop anshul anup anuradha anushka aparna archana arjun arnav arshad arti arun aruna arvind
    aryan ashfaq ashish ashok ashwin asim atul avinash avtar ayesha azam azeem babar balbir baldev baljit balraj balvinder
    balwinder bashir bhavin bhavesh bhavna bhupinder bibi bikram bina chandni chandra charanjit chetan chirag daljit darshan
    davinder deepa deepak deepika deepti dev devika dhanush dharmendra dhruv dilip dilraj dinesh dipak dipti divya durga
    ehsan fahad fahmida farhana farrah fazal firoz ganesh gaurav gauri geeta ghulam girish gita gobind gopal govind gulzar gurdeep
    gurdip gurmeet gurmit gurpreet gurvinder habibur hamid haris harbhajan hardeep hardik hari harinder harish harjinder harjit
    harjot harkirat harleen harman harmeet harpal harpreet harsha harsh harshad harvinder hema hemant heera himanshu hina hitesh
    humaira iftikhar ilyas imtiaz inder inderjit indira iqra irshad ishaan ishita jagdeep jagdish jagjit jahangir jai jaideep
    jalpa janak jaspal jasbir jasdeep jashan jasmeet jaspreet jasvinder jaswinder jatin javed jaya jayant jayesh jignesh jitendra
    jiten jyoti kabir kajal kalpana kamal kamala kamaljit kanwal karan karishma karthik kashif kashmir kaushik kavita keshav ketan
    khadijah khalida khurram khushi kiran kishan kishore komal krishna krishnan kulbir kuldeep kulwant kulwinder kumar kunal
    lakhbir lakshman lakshmi lalit lata latif madan madhav madhu madhuri mahendra mahesh mahmooda majida mala malini mandeep
    maninder manish manisha manjeet manjinder manjit manjula manoj manpreet maqsood masood maya mayank mayur mazhar meena meera
    meenakshi meghna mehak mehboob mehul milan minal misbah mitali mohan mohit mohini monika mubashir muhibur mukesh mukhtar
    murali murtaza mushtaq nabeela nadeem naeem nagesh naila namrata nanda narayan narendra naresh narinder nasreen naveed naveen
    navdeep navjot navneet nawaz nazia nazma nazneen neelam neeraj neha nihal nikhil nikita nilesh nimra nirmal nirmala nisha
    nishant nitin niraj noreen nusrat omkar padma pankaj param paramjit parminder parmjit parth parul parveen parvez parvin pavan
    pawan payal pooja poonam prabhjot prabhu pradeep prakash pramod pranav prashant prasad pratap prateek praveen preet preeti prem
    preeya prisha priti priya priyanka qamar qasim quratulain raakhi rachna radha radhika raees rafiq rafiqul raghav rahat rahila
    rahul raheel raj raja rajan rajat rajdeep rajendra rajesh rajinder rajiv rajni rajpal raju rakesh raman ramesh ramnik
    ranbir randeep ranjan ranjit ranvir rashida rashmi ravi ravinder raza razia rehana rehman rekha renu renuka reshma richa rina
    ritu rizwan rohan rohit ronak roop rubina rukhsana rupa rupinder sabiha sabir sachin sadia sadaf safdar sagar sahil saima saira
    sajida salim salma sameena sana sandeep sandip sangeeta sanjay sanjeev sanjit santosh sapna sarabjit sarfraz sarita saroj
    sartaj satish satnam satpal satvinder satwinder saurabh savita seema selvam shabana shabbir shabnam shafiq shagufta shahbaz
    shaheen shahid shahida shahnaz shahzad shaista shakeel shakuntala shamim shamima shankar shanta shanti sharad sharmila shashi
    sheetal shehzad sheraz shilpa shiv shiva shivani shivam shoaib shobha shreya shruti shweta shyam siddharth sidra simran sita
    smita sneha sohan sonal sonam sonia subhash suchitra sudha sudhir sufyan sughra sukhbir sukhdeep sukhdev sukhjit sukhpreet
    sukhvinder sukhwinder suman sumit sunder sunil sunita sunny suraj surendra suresh surinder surjit surya sushil sushila
    swapna swarn swati syed tabassum tahira tahmina tajinder tanveer tanvi tanvir tara tariq tarun tasleem tasneem tejal tejas
    thangam uday uma umair umesh urmila urvashi usha usman uzma vaibhav vandana varinder varsha varun vasant ved veena venkat
    vidya vijay vijaya vikas vikash vikram vimal vina vinay vineet vinod vipul viraj viral vishal vishnu vivek waheed waqar waqas
    wasif yadav yash yogesh zafar zaheer zahida zainul zakir zareena zeenat zeeshan zubair zulekha nimal sunil chaminda dilshan
    kumara lasantha mahinda nuwan roshan sanath tharindu thilini upul anoma priyantha ruwan sivakumar thivya aravind kugan
    mithun rajkumar`,
  eastAsian: `
    aiko akemi akihiko akio akira akiko asami asuka atsuko atsushi ayaka ayako ayumi chie chieko chiharu chika chiyo daichi daiki
    daisuke eiji eiko emi emiko etsuko fumiko fumio genji goro haruka haruki haruko haruto hideki hideo hiro hiroaki hiroki hiroko
    hiromi hiroshi hiroyuki hisako hitomi hitoshi ichiro isamu izumi jiro jun junichi junko kaede kaito kana kaori kaoru katsuhiko
    katsumi kazuki kazuko kazuo kazuya keiichi keiji keiko keisuke keita kenichi kenji kenta kenzo kiyoko kiyoshi koichi koji kota
    kumiko kunio kyoko makiko makoto mamoru mana manabu mariko masahiro masaki masako masami masanori masao masaru masashi masato
    mayumi megumi michiko midori mieko miho mika miki mikio minako minoru misaki mitsuko mitsuru miyoko miyuki mizuki momoko
    motoko nana nanami naoki naoko naomi naoto noboru nobuko nobuo nobuyuki noriko noriyuki osamu reiko rei rena rie riku rina
    ryo ryoko ryota ryuichi sachiko sadao saki sakura satoko satomi satoru satoshi sayaka sayuri seiichi seiji setsuko shigeru
    shigeo shin shinichi shinji shinobu shintaro shintarou shiori shiro shizuka sho shoichi shoji shota shun sora sumiko susumu
    tadao tadashi taichi takahiro takako takao takashi takayuki takeo takeshi takuma takumi takuya tamotsu taro tatsuo tatsuya
    teruo tetsuo tetsuya tomoko tomomi tomohiro tomoya tooru toru toshi toshiaki toshiko toshimi toshio toshiyuki tsuyoshi
    tsutomu yasuhiro yasuko yasuo yoichi yoko yoshiaki yoshie yoshiko yoshinori yoshio yosuke yota yuichi yuji yuka yukari yuki
    yukiko yukio yuko yuma yumi yumiko yuri yuriko yusuke yutaka yuto yuya an anh bao bich binh chau chi chien cuc cuong cam canh
    dao dat diem diep dinh doan dong duc dung duong duy gia giang giap hai hanh hao hau hien hiep hieu hoa hoai hoang hong hue hung
    huong huu huy huyen khanh khoa khoi kieu kim ky lam lan lanh lien linh loan loc long luan luc luong luyen ly mai manh minh
    muoi my nam nga ngan nghia ngoc nguyet nhan nhat nhi nhu nhung oanh phat phong phu phuc phung phuong quan quang quoc quy quyen
    quynh sang son suong tai tam tan thach thai thang thanh thao the thi thien thinh tho thoa thong thu thuan thuc thuong thuy
    tien tin tinh toan trang tri trinh trong truc trung truong tu tuan tuyen tuyet uyen van vi viet vinh vy xuan yen bao chao
    cheng chun dawei fang feng gang guang guo haiyan hao heng hua huan huijun jia jian jianguo jianhua jiang jiayi jie jing
    jingyi jun junjie kai lei lihua lin ling meiling mei mingyu na ning peng ping qiang qing rong rui shan shu siew siu tao ting
    wei weidong wen wenjie xia xiang xiao xiaoli xiaoming xin xinyi xiu xiuying xue yan yang yi yifan ying yong yu yuan yue yun ze
    zhen zheng zhi zhihao zhiwei zihan ahn bora chul daehyun dong eun eunji haneul hyejin hyun hyunwoo jaehyun jihoon jin jisoo
    jiwon jiyoung jongwoo joon jung junho kyung kyungsoo mijin minji minjun minseo sang seojun seonghun seung seungmin soojin
    soyeon sujin sungho taehyung woojin yeon yeonji yoona young youngho yuna arnel jomar jun-jun ligaya marites rodel romeo
    rosalie dewi eka indah joko made nyoman putri rizky siti slamet sri suharto wayan yanto aung kyaw myo thida zaw somchai
    suda supaporn`,
  african: `
    abayomi abebe abena abimbola abiodun abiola abla achieng adaeze adanna ade adebayo adebola adedayo adeola aderonke adesola
    adetokunbo adjoa adwoa afia afua agyei akin akinola akinwale akosua akua akwasi alemayehu aluko ama amadi amadou amaka amara
    aminata amsale anan ananse anyango apiyo arafat ashenafi aster awa ayodele ayo ayodeji ayotunde azubuike babajide babatunde
    bamidele belay berhane bernice biniam birhan blessing boubacar bolanle bukola busisiwe chiamaka chibuike chibuzo chidi chidinma
    chidiebere chijioke chika chike chikondi chima chimamanda chinasa chinedu chinonso chinwe chinyere chioma chipo chisomo
    chukwuemeka chukwudi chukwuma comfort dagny daouda dawit dembe desta diallo dumisani ebele ebenezer ebere efe efua ejike
    ekene ekow ekua emeka emmanuel enoch ephrem esi ezekiel ezinne ezra fanta farai fatou fatoumata femi fikile fikre fiifi folake
    folasade fred funmi funmilayo garba gebre genet getachew gifty girma godfrey godwin gugu haben habtamu hadiza haile hailu
    halimatu hauwa hawa helina hirut ibironke idowu ifeanyi ifeoma ifunanya ike ikechukwu innocent isatou iyabo jabari jabulani jelani
    kabiru kagiso kamau karanja kassahun kehinde kelechi kemi khadim khanyi kidane kiptoo kipchoge kofi kojo koffi kondwani korede
    kossi kuda kunle kwabena kwadwo kwaku kwame kwasi kweku kwesi lamin lebo lemma lerato lesedi liya lindiwe lucky lungile lwazi
    mabel mahlet makeda mamadou mandla mamadu mariama masego mbali mekonnen mesfin meseret mihret modou modupe mohau mpho
    msizi mulugeta mustapha muthoni mwangi mwende naledi nana ndidi neo ngozi njeri njoroge nkechi nkem nkosana nnamdi nneka
    nomsa nomvula nonso nosipho ntombi ntsako nyambura nyasha obi obinna ochieng odhiambo ogechi okechukwu okon ola oladele olabisi
    olamide olanrewaju olayinka olu olufemi olumide oluwaseun oluwatobi olusegun omolara omondi onyeka onyinye otieno ousmane
    oumar oyin palesa panashe patience precious prosper rahel rasaq refilwe ruvimbo sade saffron samba samson sanele sbusiso segun
    sekou selam selamawit senait seun shola sibongile sibusiso sifiso simba sipho siyabonga sizwe solomon sunday tadesse taiwo
    tadiwa takunda tanaka tapiwa tatenda tayo temitope tendai tesfaye tewodros thabo thandeka thandi thandiwe themba thulani
    tigist tinashe titilayo tobi tochi tolu tope tsegaye tumelo tunde tunji uche uchenna ugochi ugonna uzo uzoma wairimu wambui
    wanjiku wanjiru wangari wekesa wole xola xolani yaa yacouba yaw yemi yemisi yetunde yohannes yonas zandile zanele zinhle
    zodwa zola zuri abdirizak abdisalan abshir ayaan deeqa faduma farhia filsan hodan hibaq ifrah idil jama khadra liban
    mahad nimco nasra sagal sahra warsame yasin zamzam asad dahir guled`,
  american: `
    brad brody bryce caleb carter chad chase cody cole colby colton dakota dallas darlene darryl denzel deshawn destiny devin
    dustin dwayne dwight earl earnest ebony elijah emmett faith floyd gage garrett gene gilbert glenda hailey harlan heath homer
    hunter irvin isaiah jared jasper jed jeremiah jerome jody jolene josiah kayden keisha kendall kendra kenya kristen kristin
    kristy lacey lamar landon larry latasha latoya levi loretta lonnie luther mackenzie malik marlon marquis marvin maryann
    mckenzie melvin merle micah misty mitch nadia natalia nathaniel nikki nolan orlando otis parker patsy peyton preston quincy
    quinn randall randy rebekah regina rex rhonda roberta roderick rochelle rosalyn roxie rufus rusty sadie savannah seth
    shanice shaquille sheldon sherri sherry sierra skylar spencer sonya stacy sterling tabitha tamika tasha terrance terrell
    tonya travis trent trenton tricia troy ty tyra vaughn wade wallace wanda wilbur wilma zachariah zelda amos buford chester clint
    clinton clyde dexter elmer elroy forrest gus hank horace irving jethro lester lowell lyle mack milton morris myron ned
    nelson orville perry ramona roscoe roosevelt thaddeus titus vern verna wilson winona woodrow`,
};
