// Word lists that only training needs. Written for this project, CC0.
const lines = (text) => text.split('|').map((w) => w.trim()).filter(Boolean); // prettier-ignore

export const jobs =
  lines(`Teacher|Nurse|Plumber|Electrician|Software engineer|Delivery driver|Chef|Waiter|Shop assistant|Care worker|Barber|
  Accountant|Bank clerk|Solicitor|Paralegal|Police officer|Prison officer|Firefighter|Paramedic|Dental hygienist|Pharmacist|Optician|
  Bricklayer|Scaffolder|Roofer|Painter and decorator|Carpet fitter|Lorry driver|Forklift operator|Warehouse operative|Farm worker|
  Gamekeeper|Fisherman|Tree surgeon|Landscape architect|Civil engineer|Quantity surveyor|Estate agent|Letting agent|Travel agent|
  Flight attendant|Air traffic controller|Train driver|Bus driver|Taxi driver|Mechanic|Panel beater|Welder|Machinist|Sheet metal worker|
  Sewing machine operator|Textile designer|Librarian|Archivist|Museum curator|Journalist|Editor|Photographer|Film director|Musician|
  Sound engineer|Graphic designer|Web developer|Database administrator|Data analyst|Statistician|Economist|Market research analyst|
  Sales manager|Marketing executive|Office manager|Receptionist|Personal assistant|Court clerk|Customs officer|Border guard|
  Social worker|Youth worker|Probation officer|Nursery nurse|Childminder|Primary school teacher|Lecturer|Professor of history|
  Research chemist|Biologist|Geologist|Physicist|Food technologist|Nuclear power operator|Boiler operator|Pipe fitter|Gas engineer|
  Water treatment operator|Street cleaner|Refuse collector|Window cleaner|Pest controller|Security guard|Bouncer|Bookmaker|
  Sports coach|Personal trainer|Hairdresser|Beauty therapist|Tattooist|Funeral director|Vicar|Choir director|
  Training and development specialist|Purchasing agent, except wholesale, retail, and farm products|Human resources assistant|
  Credit authorizer|Loan interviewer|Insurance claims clerk|Title examiner|Mail carrier|Postal clerk|Product promoter|Fashion model|
  Laundry worker|Kitchen porter|Fast food cook|Bartender|Floral designer|Leather worker|Shoe machine operator|Furniture finisher|
  Tax preparer|Budget analyst|Compensation and benefits manager|Head coach|Chief executive|Managing director|Prime minister|
  Foreign secretary|Mayor|Ambassador|General secretary|Head of operations|Vice president of sales|Senior project manager`);

export const firmWords =
  lines(`global|national|civic|urban|public|open|data|knowledge|research|impulse|capital|general|first|premier|royal|
  central|direct|express|allied|united|standard|advanced|applied|creative|digital|dynamic|environmental|financial|health|home|house|
  innovative|insight|institute|investment|legal|life|local|market|marine|medical|metro|mobile|modern|motor|mutual|network|ocean|
  pacific|atlantic|northern|southern|western|eastern|pioneer|planet|power|precision|prime|professional|quality|quest|rapid|reliable|
  resource|river|rock|safe|science|secure|silver|smart|social|solar|source|star|state|strategic|summit|sun|super|supreme|systems|
  team|tech|total|trade|trans|travel|trust|union|universal|valley|value|vision|water|wave|web|wind|world|zenith|red|blue|green|golden|
  harbour|bridge|tower|castle|lion|eagle|falcon|phoenix|dragon|tiger|bear|oak|cedar|maple|willow|rose|orchard|meadow|bakery|kitchen|
  garden|street|factory|works|foundry|mill|nails|barbers|kebabs|tyres|scaffolding|clearances|kennels|roofing|recycling|haulage|
  chemical|abstracts|agency|association|ratings|review|economics|consulting|cycle|care|compared|supercomputing|factoring|ventures`);

export const knownFirms =
  lines(`Tesco|Sainsbury's|Asda|Lidl|Aldi|Morrisons|Boots|Greggs|Primark|Argos|Halfords|Screwfix|Barclays|HSBC|
  Lloyds|NatWest|Santander|Monzo|Halifax|Nationwide|Google|Microsoft|Apple|Amazon|Facebook|Meta|Twitter|YouTube|Netflix|Spotify|
  Uber|Deliveroo|eBay|PayPal|Western Union|MoneyGram|Vodafone|O2|EE|BT|Sky|BBC|ITV|Channel 4|CNN|Reuters|The Guardian|The Times|
  New York Times|Washington Post|IBM|Intel|Oracle|Samsung|Sony|Nintendo|Toyota|Ford|General Motors|Chrysler|Tesla|Volkswagen|BMW|
  Boeing|Airbus|Ryanair|EasyJet|British Airways|Lufthansa|Shell|BP|ExxonMobil|Total|Unilever|Nestle|Coca-Cola|Pepsi|McDonald's|KFC|
  Starbucks|Costa|Nike|Adidas|Puma|Zara|Ikea|Siemens|Bosch|Philips|Nokia|Ericsson|Huawei|Deloitte|KPMG|PwC|Accenture|McKinsey|
  Goldman Sachs|JP Morgan|Deutsche Bank|Credit Suisse|UBS|Visa|Mastercard|American Express|Motown|Capitol Records|Royal Mail|DHL|
  FedEx|UPS|Evri|Hermes|Network Rail|Greater Anglia|Stagecoach|Arriva|National Express|Serco|G4S|Capita|Thomson Reuters|Bloomberg|
  Moody's|Experian|Equifax|Zoopla|Rightmove|Airbnb|Booking.com|LinkedIn|Snapchat|TikTok|Telegram|WhatsApp|Signal|Instagram`);

export const publicBodies =
  lines(`NHS|HMRC|HMP Elmley|Home Office|Border Force|Trading Standards|Environment Agency|Crown Prosecution Service|
  National Crime Agency|NCA|ERSOU|NWROCU|GMP|Met Police|Essex Police|Merseyside Police|Lancashire Constabulary|Greater Manchester Police|
  Europol|Interpol|FBI|CIA|MI5|United Nations|UN|UNICEF|Red Cross|World Bank|European Union|EU|NATO|European Commission|House of Commons|
  Ministry of Defence|Department for Work and Pensions|DWP|DVLA|Ofcom|Ofsted|Salvation Army|Royal Navy|British Army|Coastguard|
  U.S. Central Command|Department of State|Congress|Supreme Court|London Symphony Orchestra|Oxford University|Manchester United|Arsenal`);

export const nicknames =
  lines(`bomber|macca|twist|frosty|ghost|money|bigman|ginger|tiny|smiler|specs|shorty|chalky|dusty|lofty|nobby|
  sparky|spud|tank|wolf|badger|ferret|bear|jonno|robbo|daz|gaz|baz|tel|degsy|scouse|taff|paddy|geordie|ratty|weasel|razor|doc|prof`);

export const vehicles =
  lines(`Ford Focus|Ford Fiesta|Ford Transit|Ford Ranger|Vauxhall Corsa|Vauxhall Astra|Vauxhall Vivaro|Vauxhall Combo|VW Golf|VW Polo|
  VW Caddy|VW Transporter|Audi A3|Audi RS3|Audi Q5|BMW 1 series|BMW X5|BMW M3|Mercedes A-class|Mercedes Sprinter|Mercedes Vito|Range Rover|
  Range Rover Evoque|Land Rover Defender|Discovery|Nissan Qashqai|Nissan Juke|Nissan Micra|Toyota Yaris|Toyota Hilux|Honda Civic|Honda Jazz|
  Kia Ceed|Kia Picanto|Hyundai i10|Hyundai Tucson|Skoda Fabia|Skoda Superb|Seat Ibiza|Fiat 500|Fiat Ducato|Peugeot 208|Peugeot Partner|
  Citroen C3|Citroen Relay|Renault Clio|Renault Trafic|Renault Master|Mini Cooper|Mini|Jaguar XF|Volvo XC90|Volvo lorry|Scania|DAF lorry|Iveco Daily|
  Suzuki Swift|Mazda 3|Tesla Model 3|Lexus|Porsche Cayenne|Subaru Impreza|Mitsubishi L200|Yamaha R1|KTM|Sur-Ron|Kubota|JCB|quad bike|e-scooter|moped|
  flatbed|tipper|Luton van|box van|caravan|RIB`);

export const logNouns =
  lines(`scam|fraud|drone|sword|knife|roofer|kennels|puppy farm|fly tipping|theft|burglary|robbery|stop check|stop search|noise complaint|
  vehicle stop|car wash|nail bar|cuckooing|county lines|debt|threats|domestic|assault|missing child|visit|welfare check|safeguarding concern|intelligence|
  bulletin|briefing|debrief|contact note|observation|surveillance|ANPR|phone seizure|search|warrant|arrest|custody|prison note|wing report|mail|letter|
  anonymous call|webform|text message|social media|video|photograph|market stall|counterfeit goods|cigarettes|cannabis grow|cocaine|heroin|spice|
  firearm|handgun|shotgun|ammunition|explosives|arson|fire|criminal damage|stalking|harassment|hate crime|protest|march|fight|pub|wedding|funeral|
  hare coursing|livestock|tractor|diesel|plant theft|metal theft|catalytic converters|keyless theft|ram raid|cash machine|courier|parcels|ferry|port|
  container|lorry|immigration|forced marriage|forced labour|exploitation|grooming|indecent images|mandate fraud|crypto|invoices|bank account|benefit|
  school|hospital|chapel|mosque|church|charity|council|housing|landlord|tenant|neighbour|dog|horse|boat|bike|quad|scooter|van|car|storage unit|lock-up`);
