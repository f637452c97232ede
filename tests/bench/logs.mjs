// The logs of the pipeline's benches: the sample's scenes, but about 1 KB each and with the vehicles and numbers of a country
// instead of a pool of forty. One log in ten is about a vehicle that others are about as well.
import { sampleLogs } from '@collator/all';

const plate = /\b[A-Z]{2}\d{2} [A-Z]{3}\b/g;
const drama = /\b07700 900\d{3}\b/g;
const areas = 'AB BD CE DA EK FG GX HK KM LV MA NG OU PO RE SA VE WX YJ'.split(' ');
const letters = 'ABCDEFGHJKLMNOPRSTUVWXYZ';
const filler = [
  'The street lighting along that stretch is out and the pavement is in poor repair.',
  'Weather was dry with a light wind and visibility was good throughout.',
  'There is a row of shops with flats above, and a car park to the rear used by residents.',
  'Traffic was light at that hour, with a few buses and delivery vans passing through.',
  'The road narrows there and vehicles have to give way at the bridge.',
  'A skip and some building materials have been left along the verge for several weeks.',
];

/** A small seeded generator (mulberry32): the same seed makes the same logs on every machine. */
function seeded(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const vrmOf = (r) =>
  `${areas[r(areas.length)]}${String(11 + r(13)).padStart(2, '0')} ${letters[r(24)]}${letters[r(24)]}${letters[r(24)]}`;

/** Submissions as the door takes them, about `bytes` of text each; deterministic in `seed` and `prefix`. */
export function* benchLogs({ count, seed, prefix, bytes = 1_000, until = new Date('2026-11-01T00:00:00Z') }) {
  const r = seeded(seed ^ 0x9e3779b9);
  for (const log of sampleLogs({ count, seed, until, prefix })) {
    const shared = r(10) === 0;
    const vrm = shared ? vrmOf(seeded(r(500))) : vrmOf(r);
    const swap = (text) => text.replace(plate, vrm).replace(drama, `07700 900${String(r(1000)).padStart(3, '0')}`);
    let body = swap(log.body);
    for (let at = r(filler.length); body.length < bytes - 300; at += 1) body += ` ${filler[at % filler.length]}`;
    yield { ...log, title: swap(log.title), body };
  }
}
