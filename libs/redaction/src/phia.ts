import { PhraseScan, type PhraseLexicon } from './phrases/scan.js';
import { original, prepare, type Span } from './prepared.js';

/** Words of likelihood off the PHIA yardstick (domain 5.8) and figures where its terms should stand. */
export const offScaleWords: PhraseLexicon = {
  version: '1',
  sayings: [
    {
      groups: 'any',
      say: [
        'possible|possibly|perhaps|maybe|potentially|conceivably|presumably|doubtless|undoubtedly',
        'may|might|could well',
        'very|quite|fairly|rather|extremely|most likely|probable|unlikely|probably',
        'high|low|strong|good|fair|slim|reasonable likelihood|probability|chance|possibility',
        'cannot be ruled_out|excluded|discounted',
        'can not be ruled_out|excluded',
        'it is believed|thought|felt|feared that',
        'beyond doubt',
        'in all likelihood|probability',
        'chances are',
        '# per_cent|percent likely|chance|certain|probability|sure',
        'certain|certainly|definitely|definite|impossible',
      ],
    },
  ],
  falseFriends: [
    'a? certain man|woman|person|address|amount|mr|mrs',
    'as soon as possible',
    'where|if|when|wherever|whenever possible',
    'realistic possibility',
    'highly likely|unlikely',
    'almost certain',
  ],
};

const scan = new PhraseScan([offScaleWords]);

/** Places where a text judges likelihood in words off the yardstick: a lint for whoever writes a product, nothing is changed. */
export function offScale(text: string): Span[] {
  const p = prepare(text, '');
  return scan
    .find(p, p.groups)
    .map(({ first, past }) => original(p, { start: p.tokens.start[first]!, end: p.tokens.end[past - 1]! }))
    .sort((a, b) => a.start - b.start);
}

/** A band of the yardstick, in hundredths. */
export interface YardstickBand {
  readonly term: string;
  readonly from: number;
  readonly to: number;
}

/** The PHIA probability yardstick. Gaps between its bands are deliberate. */
export const yardstick: readonly YardstickBand[] = [
  { term: 'remote chance', from: 0, to: 5 },
  { term: 'highly unlikely', from: 10, to: 20 },
  { term: 'unlikely', from: 25, to: 35 },
  { term: 'realistic possibility', from: 40, to: 49 },
  { term: 'likely', from: 55, to: 75 },
  { term: 'highly likely', from: 80, to: 90 },
  { term: 'almost certain', from: 95, to: 100 },
];

/** The term for a likelihood from 0 to 100; in a gap the nearer band's, and `inGap` says so. Throws RangeError outside. */
export function termFor(percent: number): { readonly term: string; readonly inGap: boolean } {
  if (!(percent >= 0 && percent <= 100)) throw new RangeError('a likelihood lies from 0 to 100');
  const distance = (b: YardstickBand): number => Math.max(b.from - percent, percent - b.to, 0);
  const nearest = yardstick.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return { term: nearest.term, inGap: distance(nearest) > 0 };
}
