/** Names that are everyday words too: never a person or a place by themselves without something beside them; CC0. */
export const doubtfulNames = `
  will may mark grace joy faith hope rose lily poppy daisy ivy heather dawn summer autumn april june august sandy frank grant rob bob
  pat sue bill jack jim dean earl duke king prince art gene guy jay kit lee les max miles norm pearl penny ray red rich rusty sky
  star stone sterling ty wade ward ware wells west wild winter wood young young's bath reading sale deal ware rugby sandwich march
  stone settle bury hull hyde nelson flint mold barry diss ash ford field forest gardens gates goody green hill holly hunter
  jade jordan iris ruby amber ebony crystal ginger honey angel destiny patience mercy blessing precious lucky sunday sunny
  innocent comfort gift victor chase carter mason cook baker butcher carpenter driver fisher farmer gardener marshall page
  porter potter shepherd smith taylor turner walker weaver wright bishop abbott pope king knight lord noble bird crane drake finch fox
  hawk lamb lyon swan wolf bush brook brooks banks beach bond bowl burn castle cross day dale frost gold good grave gray grey
  hand head heath hood hook house hunt ice kettle key lane law little long love low major march marsh mead might mile mill moon
  moor mount north parish park parks parish peace penny pike pitt plant pool power price proud pryce quick rain read reed rice ring
  rivers root rush sharp shore short silver small snow sparks spring stark steel storm strange street strong summers sweet
  swift temple thorn toll town vale waters way weeks wise woods china turkey chad nice split cork essen male chile oman mali
  can do an the bao be bin hung son long my van tan to ton tu so no man in thai dung phat phuc chi dong ho ha ban tam tien
  sen kara has tas dag polat bulut can deniz gunes umut melek sultan paz sol luz mar cruz flor major minor general
  an as at he me mi mo ma ai hai lo la lam lan li ming sang sung sun song star tin tong wan war wing you rod rex rick
  van harry tom dick peter carol gay nick buster buddy randy rand dot eve olive jasmine basil rosemary saffron sage
  wren robin jay martin merlin colt dell hale jet lance mace nova parker paris london chester lincoln washington austin
  israel kent devon bradford preston clifford stanley warwick stafford hamilton douglas kingston ada ali ola ora ira ina ida
  fern hazel laurel myrtle olive willow coral gail stormy misty rocky bunny kitty candy brandy sherry cherry melody harmony
  trinity verity charity constance prudence temperance felicity serenity haven heaven unity harmony true ace chip chuck
  mercedes transit cliff colt heath drew flip glen hank herb jerry josh nat neil pierce reed rip rock roman ross rowan royal sandy shea skip
  sonny spike tad trip woody banger money uncle bramble action best black white brown bright gill tang pan pal bass bell
  bates berry best blank blood box boy brand bread broad bull camp cannon case cash chambers church clay close coats cole
  cope cotton court craft cream crisp dear doll door down draper dry dunk dust eaves english french german welsh scott ireland
  england holland wales scales bride bloom board burns buss cage cake camps capes cards cave coffee coin craven cute
`;
