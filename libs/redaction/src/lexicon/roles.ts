/** Words for people by their relation to somebody, or by what they do. Version 1 [D]. */
export const kinWords =
  'brother|sister|mother|father|mum|mam|mom|dad|son|daughter|uncle|aunt|auntie|cousin|nephew|niece|nan|gran|grandad|husband|wife|partner|ex|girlfriend|boyfriend|fianc[ée]e?|kid|lad|lass|brother[- ]in[- ]laws?|sister[- ]in[- ]laws?|step(?:son|father|mother|daughter|brother)|mate|friend|pal|neighbours?|landlord|landlady|tenant|boss|colleague|workmate|flatmate|housemate|cell ?mate|pad ?mate|co-?worker|siostra|brat|sora|fratele';

/** Roles in which somebody reports; few people in a place have them. */
export const reporterRoles =
  'mother|father|mum|mam|dad|parent|brother|sister|son|daughter|cousin|mate|friend|neighbour|resident|householder|landlord|landlady|farmer|dog walker|jogger|tutor|lecturer|teacher|teaching assistant|head ?teacher|pupil|student|nurse|midwife|carer|care worker|health visitor|doctor|gp|receptionist|caseworker|social worker|solicitor|barman|barmaid|bar worker|shop ?keeper|shop worker|proprietor|cashier|clerk|cleaner|caretaker|chaplain|orderly|vicar|priest|imam|postman|postwoman|delivery driver|courier|taxi driver|bus driver|lorry driver|security guard|doorman|barber|hairdresser|builder|window cleaner|gardener|fisherman|gamekeeper|employee|ex-employee|former employee|worker|co-?worker|colleague|customer|client|volunteer|cell ?mate|pad ?mate|prisoner on the wing|journalist|reporter';

/** Words by which a report says that somebody tells it. */
export const tellingVerbs =
  'says?|said|states?|stated|reports?|reported|tells?|told|claims?|claimed|saw|sees|seen|hears?|heard|noticed|notices|witnessed|rang|rings|e-?mails?|e-?mailed|showed|believes|watched|mentioned|disclosed|confided';
