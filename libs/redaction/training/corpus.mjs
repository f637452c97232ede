// Builds what the tagger learns from: the public sentences (read by path, never copied), the same sentences with other
// names in them, and our own templates. Everything is seeded.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fill from './fillers.mjs';
import { plain, templates } from './templates.mjs';

const kinds = { PERSON: 'PERSON', GPE: 'PLACE', STREET_ADDRESS: 'ADDRESS', ZIP_CODE: 'PART', ORGANIZATION: 'ORGANISATION', DATE_TIME: 'DATE', NRP: 'NATIONALITY', TITLE: 'TITLE', AGE: 'AGE' }; // prettier-ignore
const slots = {
  per: ['PERSON', fill.person], first: ['PERSON', fill.first], last: ['PERSON', fill.last], PER: ['PERSON', (r) => fill.full(r).toUpperCase()],
  gpe: ['PLACE', fill.gpe], city: ['PLACE', fill.city], CITY: ['PLACE', (r) => fill.city(r).toUpperCase()], country: ['PLACE', fill.country],
  addr: ['ADDRESS', fill.address], street: ['PART', fill.street], road: ['PART', fill.roadOnly], bldg: ['PART', fill.building],
  unit: ['PART', fill.unit], zip: ['PART', fill.zip], org: ['ORGANISATION', fill.org], date: ['DATE', fill.date], year: ['DATE', fill.yearOnly],
  weekday: ['DATE', fill.weekday], age: ['AGE', fill.age], nrp: ['NATIONALITY', fill.nrp], title: ['TITLE', fill.title], job: ['TITLE', fill.job],
  phone: ['NUMBER', fill.phone], card: ['NUMBER', fill.card], email: ['NUMBER', fill.email], url: ['NUMBER', fill.url], iban: ['NUMBER', fill.iban],
  veh: [null, fill.vehicle], time: [null, fill.clock], noun: [null, fill.noun], LAST: ['PERSON', (r) => fill.last(r).toUpperCase()],
  unitno: ['PART', fill.unitNumber], pc: ['PART', fill.ukPostcode], ip: ['NUMBER', fill.ip], licence: ['NUMBER', fill.licence], ssn: ['NUMBER', fill.ssn], vrm: ['NUMBER', fill.vrm],
}; // prettier-ignore

const kindOf = (x) => (x.entity_type === 'STREET_ADDRESS' && x.entity_value.length < 28 && !/[\n,]/.test(x.entity_value) ? 'PART' : (kinds[x.entity_type] ?? 'NUMBER')); // prettier-ignore

export function readPresidio(shared) {
  const file = join(shared, 'presidio-synth/dev.json');
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8')).map((s, line) => ({
    line,
    template: s.template_id,
    text: s.full_text,
    spans: s.spans
      .map((x) => ({ type: kindOf(x), was: x.entity_type, start: x.start_position, end: x.end_position }))
      .sort((a, b) => a.start - b.start),
  }));
}

/** News text with people, organisations and places marked; the loose ones ("the camp") left out. */
export function readNews(shared) {
  const out = [];
  for (const folder of ['centcom', 'us-state']) {
    const dir = join(shared, 're3d', folder);
    if (!existsSync(dir)) continue;
    const rows = (f) => readFileSync(join(dir, f), 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l)); // prettier-ignore
    const entities = rows('entities.ndjson');
    for (const d of rows('documents.ndjson')) {
      const spans = entities
        .filter((e) => e.documentId === d._id && e.confidence > 0.5)
        .flatMap((e) => newsSpan(e, d.text));
      spans.sort((a, b) => a.start - b.start || b.end - a.end);
      out.push({ text: d.text, spans: spans.filter((s, i) => !spans.slice(0, i).some((p) => p.end > s.start)) });
    }
  }
  return out;
}
function newsSpan(e, text) {
  const type = { Person: 'PERSON', Organisation: 'ORGANISATION', Location: 'PLACE', Nationality: 'NATIONALITY' }[
    e.type
  ];
  if (!type) return [];
  let [start, end] = [e.begin, e.end];
  const lead = /^(?:the|The|a|an) /.exec(text.slice(start, end));
  if (lead) start += lead[0].length;
  return /^\p{Lu}/u.test(text.slice(start, end)) && text.slice(start, end).split(' ').length < 7
    ? [{ type, start, end }]
    : [];
}

const written = (text, value) => {
  const at = [];
  for (let i = text.indexOf(value); i >= 0; i = text.indexOf(value, i + 1))
    if (!/[\p{L}\d]/u.test(text[i - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[i + value.length] ?? ' ')) at.push(i);
  return at;
};
const roadWord = /\b(?:street|road|lane|avenue|close|court|way|rise|row|parade|terrace|view|drive|crescent|bank)$/i;

/** The labelled logs: names as their truth lists them, days and dates by their form. */
export function readLogs(shared) {
  const file = join(shared, 'logs/logs-dev.ndjson');
  if (!existsSync(file)) return [];
  const logs = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l)); // prettier-ignore
  return logs.map(({ id, submitted: x, truth }) => {
    const text = [x.title, x.body, x.comment ?? ''].join('\n');
    const listed = [
      ...truth.people.map((v) => ['PERSON', v]),
      ...truth.places
        .filter((v) => /\p{Lu}|\d/u.test(v))
        .map((v) => [/^(?:flat )?\d/i.test(v) || roadWord.test(v) ? 'PART' : 'PLACE', v]),
      ...truth.organisations.filter((v) => /\p{Lu}/u.test(v)).map((v) => ['ORGANISATION', v]),
    ].flatMap(([type, v]) => {
      const lead = type === 'PERSON' ? (/^(?:Mr|Mrs|Ms|Miss|Dr|PS|PC|Haji) /.exec(v)?.[0].length ?? 0) : 0;
      return written(text, v).map((i) => ({ type, start: i + lead, end: i + v.length }));
    });
    for (const m of text.matchAll(
      /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|\b\d{1,2} (?:March|April|May|June|July|August|September)\b/g,
    ))
      listed.push({ type: 'DATE', start: m.index, end: m.index + m[0].length });
    listed.sort((a, b) => a.start - b.start || b.end - a.end);
    return { id, text, spans: listed.filter((s, i) => !listed.slice(0, i).some((p) => p.end > s.start)) };
  });
}

/** Our own templates, filled. */
export function ownSentence(r, from = templates) {
  let text = '';
  const spans = [];
  for (const part of r.pick(from).split(/(\{\w+\})/)) {
    const slot = /^\{(\w+)\}$/.exec(part);
    if (!slot) {
      text += part;
      continue;
    }
    const [type, make] = slots[slot[1]];
    const value = make(r);
    const before = spans.at(-1);
    // A UK house number belongs to its road: one piece.
    if (slot[1] === 'road' && before?.number && text.length - before.end === 1) spans.pop();
    const start = slot[1] === 'road' && before?.number && text.length - before.end === 1 ? before.start : text.length;
    if (type !== null) spans.push({ type, start, end: text.length + value.length, number: slot[1] === 'unitno' });
    text += value;
  }
  return { text, spans };
}

const again = (r, was, old) => {
  switch (was) {
    case 'PERSON': return old.includes(' ') ? (r.chance(0.7) ? fill.person(r) : fill.full(r)) : r.chance(0.5) ? fill.first(r) : fill.last(r);
    case 'GPE': return fill.gpe(r);
    case 'STREET_ADDRESS': return addressLike(r, old);
    case 'ZIP_CODE': return fill.zip(r);
    case 'ORGANIZATION': return fill.org(r);
    case 'NRP': return fill.nrp(r);
    case 'AGE': return fill.age(r);
    case 'TITLE': return old.length > 4 ? fill.job(r) : fill.title(r);
    case 'DATE_TIME': return fill.date(r);
    case 'PHONE_NUMBER': return fill.phone(r);
    case 'CREDIT_CARD': return fill.card(r);
    case 'US_DRIVER_LICENSE': return fill.licence(r);
    case 'US_SSN': return fill.ssn(r);
    default: return old;
  }
}; // prettier-ignore
function addressLike(r, old) {
  if (/^\d{2,5}$/.test(old)) return fill.building(r);
  if (/^(?:Apt|Suite)/.test(old)) return fill.unit(r);
  if (old.length > 30 || old.includes('\n')) return fill.address(r);
  if (/ and /.test(old)) return `${fill.roadOnly(r)} and ${fill.roadOnly(r)}`;
  return /\d/.test(old) ? fill.street(r) : fill.roadOnly(r);
}

/** A public sentence with other values in it. */
export function refilled(r, s) {
  let text = '';
  let at = 0;
  const spans = [];
  for (const x of s.spans) {
    text += s.text.slice(at, x.start);
    const value = again(r, x.was, s.text.slice(x.start, x.end));
    spans.push({ type: x.type, start: text.length, end: text.length + value.length });
    text += value;
    at = x.end;
  }
  return { text: text + s.text.slice(at), spans };
}

/** Written in a hurry: all small letters, all capitals, or names in capitals. Lengths stay. */
export function hurried(r, s) {
  const x = r.next();
  const same = (t) => (t.length === s.text.length ? t : s.text);
  if (x < 0.04) return { ...s, text: same(s.text.toLowerCase()) };
  if (x < 0.07) return { ...s, text: same(s.text.toUpperCase()) };
  if (x > 0.11) return unfamiliar(r, s);
  let text = s.text;
  for (const { type, start, end } of s.spans) {
    if (type !== 'PERSON' && type !== 'PLACE' && type !== 'ORGANISATION') continue;
    const value = x < 0.105 ? text.slice(start, end).toUpperCase() : text.slice(start, end).toLowerCase();
    if (value.length === end - start) text = text.slice(0, start) + value + text.slice(end);
  }
  return { ...s, text };
}

export const plainSentences = plain.map((text) => ({ text, spans: [] }));
export { templates };

const letters = 'aeiourstlnmdcpgbhfvyk'.split('');
/** Some everyday words made strange, so that a small-letter word the lexicon does not know is not taken for a name. */
function unfamiliar(r, s) {
  let text = s.text;
  for (const m of s.text.matchAll(/(?<![\p{L}'’])\p{Ll}{5,}(?![\p{L}'’])/gu)) {
    if (!r.chance(0.12) || s.spans.some((x) => x.start < m.index + m[0].length && m.index < x.end)) continue;
    const keep = r.chance(0.5) ? 3 : 1;
    const value = [...m[0]].map((c, i) => (i < m[0].length - keep ? r.pick(letters) : c)).join('');
    text = text.slice(0, m.index) + value + text.slice(m.index + value.length);
  }
  return { ...s, text };
}
