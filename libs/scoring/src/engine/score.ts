import type { FactorRule, Policy } from '../policy/policy.js';

/** Brings factors to a risk; made once for a policy. */
export interface Score {
  /** 0–100, two decimals, from one value for each factor of the risk. */
  risk(values: Float64Array): number;
  /** Sets risk, low and high from the three lists of values; the same figures as `risk` gives for each. */
  rate(into: Rated): void;
  /** The number of the band a risk lies in. */
  band(risk: number): number;
  /** What is reckoned with while a factor is unknown; the organisation's factors are not reckoned with. */
  readonly assumed: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Where a rating takes its values from and puts its figures. */
export interface Rated {
  readonly values: Float64Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  risk: number;
  low: number;
  high: number;
}

const rounded = (n: number): number => Math.round(n * 100) / 100;

interface Places {
  readonly harms: Uint8Array;
  readonly likelihoods: Uint8Array;
  readonly modifiers: Uint8Array;
}

const placesOf = (factors: readonly FactorRule[], ...blocks: readonly FactorRule['block'][]): Uint8Array =>
  Uint8Array.from(factors.flatMap((f, i) => (blocks.includes(f.block) ? [i] : [])));

/** ΣH × mean L × vulnerability × scope (domain 5.2), before it is brought to 0–100. */
function productOf({ harms, likelihoods, modifiers }: Places): (values: Float64Array) => number {
  return (values) => {
    let harm = 0;
    for (let i = 0; i < harms.length; i += 1) harm += values[harms[i]!]!;
    let likelihood = 0;
    for (let i = 0; i < likelihoods.length; i += 1) likelihood += values[likelihoods[i]!]!;
    let modifier = 1;
    for (let i = 0; i < modifiers.length; i += 1) modifier *= values[modifiers[i]!]!;
    return harm * (likelihoods.length ? likelihood / likelihoods.length : 0) * modifier;
  };
}

/** The three products in one pass, in the very order of `productOf`, so that the figures agree to the last bit. */
function rater({ harms, likelihoods, modifiers }: Places, bring: (product: number) => number): Score['rate'] {
  const count = likelihoods.length;
  return (into) => {
    const { values, lows, highs } = into;
    let [h, hLow, hHigh] = [0, 0, 0];
    for (let k = 0; k < harms.length; k += 1) {
      const i = harms[k]!;
      h += values[i]!;
      hLow += lows[i]!;
      hHigh += highs[i]!;
    }
    let [l, lLow, lHigh] = [0, 0, 0];
    for (let k = 0; k < count; k += 1) {
      const i = likelihoods[k]!;
      l += values[i]!;
      lLow += lows[i]!;
      lHigh += highs[i]!;
    }
    let [m, mLow, mHigh] = [1, 1, 1];
    for (let k = 0; k < modifiers.length; k += 1) {
      const i = modifiers[k]!;
      m *= values[i]!;
      mLow *= lows[i]!;
      mHigh *= highs[i]!;
    }
    into.risk = bring(h * (count ? l / count : 0) * m);
    into.low = bring(hLow * (count ? lLow / count : 0) * mLow);
    into.high = bring(hHigh * (count ? lHigh / count : 0) * mHigh);
  };
}

/** Compiles the score of a policy. */
export function compileScore({ factors, bands, curve = 'linear' }: Policy): Score {
  const places = {
    harms: placesOf(factors, 'harm'),
    likelihoods: placesOf(factors, 'likelihood'),
    modifiers: placesOf(factors, 'vulnerability', 'scope'),
  };
  const product = productOf(places);
  const full = product(Float64Array.from(factors, (f) => f.scale.at(-1)!));
  const bring =
    curve === 'root'
      ? (p: number): number => rounded(Math.sqrt(p / full) * 100)
      : (p: number): number => rounded((p / full) * 100);
  const froms = Float64Array.from(bands, (b) => b.from);
  return {
    risk: (values) => bring(product(values)),
    rate: rater(places, bring),
    band(risk) {
      let i = froms.length - 1;
      while (i > 0 && risk < froms[i]!) i -= 1;
      return i;
    },
    assumed: Float64Array.from(factors, (f) => f.unknown.assumed),
    low: Float64Array.from(factors, (f) => f.unknown.low),
    high: Float64Array.from(factors, (f) => f.unknown.high),
  };
}
