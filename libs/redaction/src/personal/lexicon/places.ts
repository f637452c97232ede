/** Places by kind, names of more than one word with an underscore; written for this library, CC0. Folded when loaded. */
export const places: Readonly<Record<'uk' | 'world' | 'country', string>> = {
  uk: `
    aberdeen abergavenny abergele aberystwyth accrington aintree aldershot alderley alfreton allerton alloa alnwick altrincham
    ambleside amersham andover anfield antrim arbroath armagh arundel ascot ashbourne ashford ashington ashton-under-lyne atherton
    attleborough aviemore axminster aylesbury ayr bakewell bala ballymena banbury bangor barking barnet barnoldswick barnsley
    barnstaple barrow barrow-in-furness barry basildon basingstoke bath batley battersea bebington beccles bedford bedlington
    bedworth belfast belper berkhamsted bermondsey berwick bethnal_green beverley bexhill bexley bicester bideford biggleswade
    billericay billingham bingley birkenhead birmingham bishop_auckland bishop's_stortford blackburn blackley blackpool blandford
    bletchley blyth bodmin bognor bolsover bolton bootle borehamwood boston bournemouth bow brackley bracknell bradford braintree
    brandon brechin brecon brent brentford brentwood bridgend bridgnorth bridgwater bridlington brierley_hill brighouse brighton
    brightlingsea bristol brixham brixton broadstairs bromley bromsgrove broxbourne bude burgess_hill burnham-on-crouch burnley
    burslem burton bury bury_st_edmunds bushey buxton caernarfon caerphilly caister camberley camberwell camborne cambridge camden
    cannock canterbury canvey_island cardiff cardigan carlisle carlton carmarthen carnforth castleford chadderton chatham chatteris
    cheadle cheam cheetham_hill chelmsford cheltenham chepstow chertsey chesham cheshunt chester chesterfield chichester chigwell
    chingford chippenham chislehurst chorley chorlton christchurch cirencester clacton clacton-on-sea cleator cleethorpes clevedon
    clitheroe clydebank coalville coggeshall colchester colne colwyn_bay congleton consett conwy corby corwen coventry cowes
    cramlington crawley crewe croft cromer crosby crowborough croydon cumbernauld cwmbran dagenham darlington dartford dartmouth
    darwen daventry deal denbigh denton derby dereham dewsbury didcot didsbury diss dolgellau doncaster dorchester dorking dover
    downham_market driffield droitwich dudley dukinfield dumfries dundee dunfermline dunstable durham ealing earlswood eastbourne
    east_ham eastleigh ebbw_vale eccles edgeley edgware edinburgh edmonton egham egremont ellesmere_port eltham ely enfield epping
    epsom erith esher evesham exeter exmouth fakenham falkirk falmouth fareham faringdon farnborough farnham farnworth faversham
    featherstone felixstowe fleet fleetwood flint folkestone formby framlingham frinton frodsham frome fulham fulwood gainsborough
    galashiels garston gateshead gillingham glasgow glastonbury glossop gloucester godalming goole goosnargh gorleston gorton
    gosfield gosport grangemouth grantham gravesend grays great_yarmouth greenock greenwich grimsby guildford hackney hailsham
    halesowen halesworth halewood halifax halstead hamilton hammersmith hampstead haringey harlow harpenden harrogate harrow
    hartlepool harwich haslingden hastings hatfield haverhill haverfordwest haydock hayes heanor hebden_bridge hednesford helston
    hemel_hempstead hendon henley hereford hertford hessle hexham heysham heywood high_wycombe hinckley hindley hitchin hockley
    hoddesdon holborn holyhead holywell honiton hornchurch hornsey horsham horwich houghton hounslow hove hoylake hucknall
    huddersfield hull hulme hungerford hunstanton huntingdon huyton hyde hythe ilford ilfracombe ilkeston ilkley immingham inverness
    ipswich irlam irvine isleworth islington jarrow keighley kelvedon kempston kendal kenilworth kensington keswick kettering
    kidderminster kidsgrove kilburn kilmarnock kings_lynn king's_lynn kingston kinmel_bay kirkby kirkcaldy kirkham kirkintilloch
    knaresborough knowsley knutsford laindon lambeth lancaster launceston leamington leatherhead leeds leek leicester leigh
    leigh-on-sea leighton_buzzard leominster letchworth lewes lewisham leyland leyton leytonstone lichfield lincoln littlehampton
    littleborough liverpool livingston llandudno llanelli llangefni llangollen london londonderry loughborough loughton louth
    lowestoft ludlow luton lydney lymington lytham mablethorpe macclesfield maesteg maghull maidenhead maidstone maldon malvern
    manchester mansfield march margate market_drayton market_harborough marlborough marlow marks_tey matlock melton_mowbray merthyr_tydfil
    middlesbrough middleton middlewich mildenhall milford_haven milnrow milton_keynes minehead mitcham mold morecambe morley
    morpeth moss_side mossley motherwell nantwich neath nelson newark newbury newcastle newcastle-under-lyme newham newhaven
    newmarket newport newquay newry newton_abbot newton-le-willows newtown northallerton northampton northfleet northwich norwich
    nottingham nuneaton oadby oakham oban okehampton oldbury oldham orkney ormskirk orpington ossett oswestry otley oulton oxford
    oxted padiham padstow paignton paisley peckham pemberton penarth pendlebury penge penrith penzance perth peterborough
    peterhead peterlee petersfield pinner plaistow plymouth pontefract pontypool pontypridd poole porthmadog portishead portsmouth
    port_talbot poulton poynton prescot prestatyn preston prestwich prestwick pudsey purfleet putney radcliffe radstock rainford
    rainham ramsbottom ramsgate rawtenstall rayleigh reading redbridge redcar redditch redhill redruth reigate rhyl richmond
    ripley ripon rochdale rochester rochford rock_ferry romford romsey ross-on-wye rotherham royston rugby rugeley runcorn rushden
    ruthin ryde rye saddleworth saffron_walden salcombe sale salford salisbury saltash sandbach sandwich sandy scarborough
    scunthorpe seaforth seaham selby settle sevenoaks shap sheerness sheffield shefford shepperton shepton_mallet sheringham shetland
    shildon shipley shoreham shrewsbury sidcup sittingbourne skegness skelmersdale skipton sleaford slough smethwick soham solihull
    southall southampton southend southend-on-sea southport southwark southwold spalding spennymoor springfield st_albans st_andrews st_asaph
    st_austell st_helens st_ives st_neots stafford staines stalybridge stamford stanford stanley stansted stevenage stirling stockport
    stockton stockton-on-tees stoke stoke-on-trent stone stourbridge stowmarket stranraer stratford streatham stretford stroud sudbury
    sunderland surbiton sutton sutton_coldfield swadlincote swaffham swanage swansea swindon swinton tadcaster tamworth taunton
    tavistock teddington teignmouth telford tewkesbury thame thatcham thetford thirsk thornaby thurrock tilbury tillingham tipton tiptree
    tiverton tonbridge torquay totnes tottenham totton tranmere tring trowbridge truro tunbridge_wells twickenham tynemouth
    tytherington ulverston urmston uttoxeter uxbridge ventnor wakefield wallasey wallsend walsall waltham walthamstow walton wandsworth
    wantage ware warminster warrington warwick washington waterlooville watford wednesbury wellingborough wellington wells welshpool
    welwyn wembley weston-super-mare wetherby weybridge weymouth whitby whitehaven whitley_bay whiston widnes wigan willenhall wilmslow
    wimbledon winchester windermere windsor winsford wirral wisbech witham withington witney woking wokingham wolverhampton woodford
    woolwich wootton worcester workington worksop worthing wrexham wymondham wythenshawe yarmouth yeovil york ystradgynlais
    bedfordshire berkshire buckinghamshire cambridgeshire cheshire cornwall cumbria derbyshire devon dorset essex gloucestershire
    hampshire herefordshire hertfordshire humberside kent lancashire leicestershire lincolnshire merseyside middlesex norfolk
    northamptonshire northumberland northumbria nottinghamshire oxfordshire rutland shropshire somerset staffordshire suffolk surrey
    sussex teesside tyneside warwickshire wiltshire worcestershire yorkshire anglesey gwynedd powys dyfed gwent glamorgan
    ceredigion pembrokeshire clwyd flintshire denbighshire lothian strathclyde fife highland tayside ulster fermanagh tyrone`,
  world: `
    aarhus abidjan abu_dhabi abuja acapulco accra adana addis_ababa adelaide agadir ahmedabad akureyri albuquerque aleppo alexandria
    algiers alicante almaty amersfoort amman amritsar amsterdam anchorage ankara annaba antalya antwerp arnhem arras asmara astana
    asuncion athens atlanta auckland augsburg austin baghdad baku bali baltimore bamako bangalore bangkok banjul barcelona bari
    barnaul basel basra beijing beirut belfort belgrade belmopan benghazi benin berat bergamo bergen berlin bern bexley bhopal
    bialystok bilbao birzebbuga bishkek bissau blantyre bloemfontein bochum bogota boise bologna bonn bordeaux boston brasilia
    bratislava bremen brescia brest brisbane brno bruges brugge brussels bucharest budapest buenos_aires buffalo bujumbura bursa
    busan bydgoszcz cairo calais calcutta calgary cali canberra cancun cape_town caracas cardiff cartagena casablanca castanhal
    catania cebu chandigarh charleroi charleston charlotte chelyabinsk chengdu chennai chicago chisinau chittagong chongqing
    christchurch cincinnati cleveland cluj cologne colombo colorado_springs columbus conakry constanta copenhagen cordoba cork
    curitiba dakar dalian dallas damascus danang dar_es_salaam darwin davao debrecen delft delhi denver detroit dhaka dijon djibouti
    dodoma doha dortmund douala dresden dubai dublin dubrovnik dunkirk durban durres dushanbe dusseldorf edmonton eindhoven elbasan
    entebbe erbil esbjerg espoo essen eugene faisalabad faro fez fier florence fortaleza frankfurt freetown fresno fukuoka gaborone
    galway gaza gdansk gdynia geneva genoa georgetown ghent gibraltar giza goa goiania gothenburg granada graz grenoble groningen
    guadalajara guangzhou guatemala gujranwala gujrat haarlem hague haifa haiphong halifax halle hamburg hamilton hanoi hanover
    harare hargeisa hartford havana heidelberg helsinki heraklion herat hiroshima hobart hoek homs hong_kong honolulu houston hyderabad
    iasi ibadan incheon indianapolis innsbruck irkutsk islamabad istanbul izmir jacksonville jaipur jakarta jalalabad jeddah
    jerusalem johannesburg juba kabul kaduna kampala kandahar kano kansas karachi karlsruhe kassel kathmandu katowice kaunas kazan
    kharkiv khartoum kiel kielce kigali kingston kinshasa kirkuk kobe kochi kolkata korce kosice krakow krasnodar kuala_lumpur kukes
    kumasi kunduz kuopio kuwait kyiv kyoto lagos lahore lahti lapaz la_paz lappeenranta las_vegas lausanne le_havre leiden leipzig
    liege lille lilongwe lima limassol limerick limoges linz lisbon ljubljana lodz lome long_beach los_angeles louisville luanda
    lubeck lublin lucknow ludhiana lusaka luxembourg lviv lyon maastricht madison madrid madurai magdeburg mainz malaga male
    malmo managua manama manila mannheim maputo maracaibo marbella maribor marrakech marseille mashhad mecca medan medellin medina
    melbourne memphis mexico_city miami milan milwaukee minneapolis minsk mirpur mogadishu mombasa monaco monrovia monterrey
    montevideo montpellier montreal moscow mosul multan mumbai munich murcia muscat mykolaiv nablus nagasaki nagoya nairobi namur
    nanjing nantes naples nashville nassau natal niamey nice nicosia nijmegen novosibirsk nuremberg nuuk oakland odense odesa odessa
    omaha oporto oradea oran orlando osaka osijek oslo ostend ostrava ottawa ouagadougou oulu padua palermo palma panama paris
    parma patras perth perugia peshawar philadelphia phnom_penh phoenix pisa pittsburgh ploiesti plovdiv plzen port_harcourt
    port-au-prince porto port_louis porto_alegre portland poznan prague pretoria pristina providence puebla pune pyongyang quebec quetta
    quito rabat raleigh ramallah rangoon rawalpindi recife reims rennes reykjavik richmond riga rijeka rimini rio riyadh rochester
    rome rosario rostock rotterdam rouen sacramento saigon salerno salzburg samarkand sanaa san_antonio san_diego san_francisco
    san_jose san_juan santiago santo_domingo santos sao_paulo sapporo sarajevo savannah scranton seattle seinajoki seoul seville
    sfax shanghai sharjah shenzhen shkoder sialkot sibiu singapore skopje sofia split srinagar stavanger stockholm strasbourg
    stuttgart surat suva sydney sylhet szczecin szeged taipei tallinn tampa tampere tangier tartu tashkent tbilisi tehran tel_aviv
    thessaloniki tianjin tijuana tilburg timisoara tirana tokyo toronto torun toulon toulouse trento tripoli tromso trondheim tucson
    tulsa tunis turin turku ulaanbaatar uppsala utrecht vaduz valencia valletta valparaiso vancouver varanasi varna venice vantaa
    verona vienna vientiane vigo vilnius vinh vladivostok vlore warsaw washington wellington wichita windhoek winnipeg wroclaw
    wuhan wuppertal xian yaounde yangon yerevan yokohama zagreb zanzibar zaragoza zaria zenica zurich alabama alaska arizona
    arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kentucky louisiana maine maryland
    massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_york
    north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont
    virginia wisconsin wyoming ontario alberta manitoba saskatchewan newfoundland nova_scotia new_south_wales queensland victoria tasmania
    bavaria saxony tuscany sicily sardinia lombardy provence brittany normandy catalonia andalusia galicia punjab kashmir kerala
    gujarat bengal sindh balochistan helmand kurdistan anatolia balkans silesia transylvania crimea donbas chechnya siberia
    europe africa asia america scandinavia caribbean`,
  country: `
    afghanistan albania algeria andorra angola antigua argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
    barbados belarus belgium belize benin bermuda bhutan bolivia bosnia botswana brazil britain brunei bulgaria burkina_faso burma
    burundi cambodia cameroon canada chad chile china colombia comoros congo costa_rica croatia cuba curacao cyprus czechia
    czech_republic czechoslovakia denmark djibouti dominica dominican_republic ecuador egypt eire el_salvador england eritrea
    estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece greenland grenada guatemala guernsey
    guinea guyana haiti herzegovina holland honduras hungary iceland india indonesia iran iraq ireland israel italy ivory_coast
    jamaica japan jersey jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia
    libya liechtenstein lithuania luxembourg macao macedonia madagascar malawi malaysia maldives mali malta martinique mauritania
    mauritius mexico micronesia moldova monaco mongolia montenegro montserrat morocco mozambique myanmar namibia nauru nepal
    netherlands new_zealand nicaragua niger nigeria northern_ireland norway oman pakistan palau palestine panama papua_new_guinea
    paraguay peru philippines poland portugal puerto_rico qatar romania russia rwanda samoa san_marino saudi_arabia scotland
    senegal serbia seychelles sierra_leone singapore slovakia slovenia somalia somaliland south_africa south_sudan spain sri_lanka
    sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania thailand tibet togo tonga trinidad tobago tunisia
    turkey turkmenistan uganda ukraine united_arab_emirates united_kingdom united_states uruguay usa uzbekistan vanuatu vatican
    venezuela vietnam wales yemen yugoslavia zambia zimbabwe uk u.k u.s uae`,
};
