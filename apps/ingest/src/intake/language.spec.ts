import { foreignLanguage } from './language.js';

const foreign: [string, string][] = [
  ['pl', 'Widziałem go wczoraj wieczorem koło sklepu, sprzedawał narkotyki młodym chłopakom.'],
  ['es', 'Mi vecino vende droga en la puerta de su casa todas las noches y tiene un arma.'],
  ['ro', 'L-am văzut aseară lângă gară cu două fete tinere, le lua banii și pașapoartele.'],
  ['sq', 'Ai ka shitur kokainë te lokali afër stacionit të trenit çdo natë këtë javë.'],
  ['vi', 'Đêm qua nó bán cần sa ở nhà số mười hai, có ba người đàn ông đến lấy hàng.'],
  ['fr', 'Mon voisin vend de la drogue devant son immeuble tous les soirs après le travail.'],
  ['tr', 'Komşum her akşam evinin önünde uyuşturucu satıyor ve arabasında silah var.'],
  ['ur', 'میں نے کل رات اسے دکان کے پاس لڑکوں کو منشیات بیچتے ہوئے دیکھا۔'],
];
const native = [
  'IC1 male o/s the Red Lion dealing from silver Golf EK17HNB, 2 x yths approached, poss Class A. Veh off towards A12.',
  'ANPR hit EK17HNB A12 J11 northbound 04:12, silver VW Golf, 2 up',
  'Nominal seen at address 14 Mill Lane, Chelmsford, with TOLMIE Kieran DOB 12/04/1990',
  'Stolen pwr tools bein flogged car boot Nelson sundays, bloke called Hollis',
  'Ower by the kirk the wee lad wis sellin bikes again, same as afore.',
  'Ring ring. No answer.',
  '',
  'Nominals: Nguyen Van Thanh, Marek Kowalski, Ionut Popescu; all at Flat 3, Station Road.',
];

it('names the language of a text that is not English', () => {
  expect(foreign.map(([, text]) => foreignLanguage(text))).toEqual(foreign.map(([code]) => code));
});

it('takes shorthand, dialect, names and scraps for English', () => {
  expect(native.map(foreignLanguage)).toEqual(native.map(() => null));
});
