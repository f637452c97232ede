/** Texts made of labels, words and pieces that look like identifiers, the same for the same seed. */

function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const labels =
  'reg|Reg no.|registration|index|VRM|plate|phone|tel.|mob|call|postcode|post code|NI no|nino|PNC ID|PNC no.|CRO|CRO no|driver number|' +
  'licence|passport|passport no|IMEI|IBAN|account|sort code|a/c|bank|card no|PAN|e-mail|IP|version|company no|Ltd|registered|CRN|' +
  'director|NHS no|patient|GP|grid ref|OS|map|field|at|near|what3words|w3w|crime ref|crime no|Crimes ref|crime|prisoner|prisoner no|HMP|' +
  'NOMIS|dob|DOB:|born on|date of birth|b.|VIN|chassis no|section|partial|first|acc no|order|Ford|Transit|van|car|white Audi|parked|plates|' +
  'reads|number|document|text|across|living|these';
const words =
  'the he was seen on Monday near a house in Leeds with two men and EK ST NO he’s £400 — “yes” é Łódź SE SO NW ref. Mr. e.g. i.e. p.m. ' +
  'd.o.b. approx. End! What? … \n \n\n 10:45 4pm 1st 2310 4 May 12.5 (x) _z_ n/a ok.Then foo.co.uk a.b.c 3:4:5 ::1 Ian Smith, SAJID AKHTAR, ' +
  'Declan Hoyle Siân ＠ ſ 𝒜.𝒷 日本.語 \u00a0';
// 9 a digit, A a capital, a a small letter; a long one stands as it is.
const shapes =
  'AA99 AAA|AA99AAA|aa99 aaa|AA 99 AAA|AA99 9AA|AA99 A9A|AAO9 AAA|A9 AAA|A999 AAA|AAA 99A|AIZ 9999|JZ 999|999 D 999|AA 99|99 AAA|' +
  '07700 900999|07700900999|+44 7700 900 999|(0113) 496 0999|09999999999|+99999999999|0044 (0)20 7946 0999|(+44) 7700 900999|447999999999|' +
  '+(44)9999999999|07999 999999 07999999999|LS9 9AA|M99 9AA|W1A 1AA|e10 4th|EC9A9AA|ls9 9aa|SO14 OAA|AA999999A|AA 99 99 99 A|AA99999|' +
  '1999/9999999A|99/9999999A|9999/999A|999999/99A|SF99/99999A|AAAAA999999AA9AA|AAA99 999999 AA9AA|99999 9999999|999999999|A9999999|' +
  '999999A|999999999999999|99-999999-999999-9|490154203237518|GB29NWBK60161331926819|GB99 AAAA 9999 9999 9999 99|DE99999999999999999999|' +
  '99-99-99 99999999|99–99–99, a/c no 99999999|999999 99999999|99 99 99 9999 9999|99999999999999|99-99-99 9999999|4111 1111 1111 1111|' +
  '3782 822463 10005|4999999999999999|5999-9999-9999-9999|aaaa.aa@aaaaa.co.uk|aaa@aaa|@aaaa_99|@@aaa.com|https://www.aaaaa.com/aa?x=9|' +
  'www.aaaa.org|hxxp://aaaa[.]com)|aaaaa.net|aaa-9.aaa.co.uk:8080/p(a)|-aaa.com|_aa.net/x.y|aa.aa.aa.com.|éaa.com|99.9.999.99|999.9.9.300|' +
  'fe80::9a|2001:db8:0:0:0:0:2:1|99:99:99|1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa|bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4|BC1AAAAAAAAA|' +
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed|0X9999999999999999999999999999999999999999|SC999999|ZZ 999999|09999999|999 999 9999|' +
  '943 476 5919|TQ 999 999|SE 9999|se99999999|at 9999|///aaaa.aaa.aaaa|aaaa.aaa.aaaa|///łąka.où.éte|99/9999/99|CRI/05AB/9999999/26|' +
  '14/2026/99|AA/9999/99|A9999AA|A999AA|a9999aa|9/9/1999|99/99/1979|2019-01-99|9 May 1979|9th of September, 1999|03.11.1985|1st jan 99|' +
  'AAA9A99AAAA999999|WVWZZZ1KZ9W999999|AAAA9999AAAA99';
const seps = [
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  ': ',
  ' - ',
  '-',
  '',
  '/',
  '.',
  '\n',
  '; ',
  '(',
  ') ',
  '  ',
  '_',
  '@',
  '#',
  '+',
  '£',
];
const afterLabel = [' ', ' ', ': ', ' is ', ' no. ', ' number '];

/** So many texts from a seed. */
export function randomTexts(seed: number, count: number): string[] {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const lists = { labels: labels.split('|'), words: words.split(' '), shapes: shapes.split('|') };
  const letterFrom = (first: number): string => String.fromCharCode(first + Math.floor(random() * 26));
  const filled = (shape: string): string =>
    shape.length > 25
      ? shape
      : shape
          .replace(/9/g, () => String(Math.floor(random() * 10)))
          .replace(/A/g, () => letterFrom(65))
          .replace(/\ba+\b|a(?=a)/g, (run) => run.replace(/a/g, () => letterFrom(97)));
  const piece = (): string => {
    const which = random();
    if (which < 0.33) return pick(lists.labels) + pick(afterLabel);
    return (which < 0.55 ? pick(lists.words) : filled(pick(lists.shapes))) + pick(seps);
  };
  const text = (): string => {
    let out = '';
    for (let i = 1 + Math.floor(random() * 14); i > 0; i -= 1) out += piece();
    const manner = random();
    if (manner < 0.04) return out.toUpperCase();
    return manner < 0.08 ? out.toLowerCase() : out;
  };
  return Array.from({ length: count }, text);
}
