/** Words beside which a mark of letters and digits is a vehicle's. Version 1; extend by site. */
const makes =
  'abarth|alfa|aston|audi|bentley|bmw|chevrolet|chrysler|citro[eë]n|cupra|dacia|daf|ducati|ferrari|fiat|ford|honda|hyundai|' +
  'isuzu|iveco|jaguar|jeep|kawasaki|kia|ktm|lamborghini|land ?rover|lexus|man tgx|maserati|mazda|mercedes|mini|mitsubishi|' +
  'nissan|peugeot|piaggio|polestar|porsche|range ?rover|renault|rover|scania|seat|skoda|smart|ssangyong|subaru|suzuki|' +
  'tesla|toyota|triumph|vauxhall|vespa|volkswagen|volvo|vw|yamaha';
const models =
  'astra|corsa|insignia|vivaro|movano|focus|fiesta|transit|ranger|kuga|golf|polo|passat|caddy|crafter|sprinter|vito|clio|' +
  'octavia|fabia|qashqai|navara|hilux|aygo|discovery|defender|freelander|sportage|leon|ibiza|combo|forester|vitara';
const kinds =
  'cars?|vans?|vehicles?|lorry|lorries|trucks?|tippers?|pick-?ups?|hgv|lgv|4x4|suv|estate|hatchback|saloon|coup[eé]|' +
  'convertible|minibus|bus|coach|taxi|minicab|hearse|motor ?(?:bike|cycle|home)s?|mopeds?|scooters?|quad|tractor|trailer|' +
  'caravan|horsebox|camper|bike';
const marks =
  'reg|regs|registration|registered keeper|index|vrms?|vrns?|plates?|number ?plates?|anpr|reads?|camera|keeper';
const driving = 'driv(?:es|ing|en|er)|drove|parked|on board|hired?';

export const vehicleWords = new RegExp(`\\b(?:${makes}|${models}|${kinds}|${marks}|${driving})\\b`, 'i');

/** The word for a registration mark right before it. */
export const markLabel =
  /\b(?:reg(?:istration)?|index|vrm|vrn|(?:number ?|licen[cs]e ?)?plates?)\b\.?(?: (?:no|number|mark|is|was|of))?\W{0,4}$/i;

/** Three letters after a model's number that are part of the model's name, and makes of three letters before a number. */
export const modelLetters = new Set(
  (
    'AMG TDI GTI GTS GTD GTE CDI TSI SRI SXI VTR VTS VXR STI XLT BMW KIA SUV MPV HGV LGV VAN CAR PIC PRO MAX GEN SMG MAG ' +
    'RIB'
  ).split(' '),
);

/** Words of three letters that follow a road or a district where the whole text is in capitals. */
export const shortWords = new Set(
  (
    'THE AND FOR WAS HAS HAD NOT BUT OUT OFF ALL ANY ONE TWO HIS HER SHE HIM WHO WHY HOW NOW NEW OLD YES ITS ARE CAN ' +
    'MAN MEN BUS CAB MPH HRS DOB AGE MAY JUN JUL AUG SEP OCT NOV DEC JAN FEB MAR APR MON TUE WED THU FRI SAT SUN OPS CID ' +
    'PNC REG VRM JCN TOO SAW SAY GOT GET LET PUT RAN RUN SET USE VIA PER DUE END AGO ADD'
  ).split(' '),
);
