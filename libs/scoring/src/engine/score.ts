import type { FactorRule, Policy } from '../policy/policy.js';

/** Brings factors to a risk; made once for a policy. */
export interface Score {
  /** 0–100, two decimals, from one value for each factor of the risk. */
  risk(values: Float64Array): number;
  /** The number of the band a risk lies in. */
  band(risk: number): number;
  /** What is reckoned with while a factor is unknown; the organisation's factors are not reckoned with. */
  readonly assumed: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const rounded = (n: number): number => Math.round(n * 100) / 100;

const placesOf = (factors: readonly FactorRule[], ...blocks: readonly FactorRule['block'][]): Uint8Array =>
  Uint8Array.from(factors.flatMap((f, i) => (blocks.includes(f.block) ? [i] : [])));

/** ΣH × mean L × vulnerability × scope (domain 5.2), before it is brought to 0–100. */
function productOf(factors: readonly FactorRule[]): (values: Float64Array) => number {
  const harms = placesOf(factors, 'harm');
  const likelihoods = placesOf(factors, 'likelihood');
  const modifiers = placesOf(factors, 'vulnerability', 'scope');
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

/** Compiles the score of a policy. */
export function compileScore({ factors, bands, curve = 'linear' }: Policy): Score {
  const product = productOf(factors);
  const full = product(Float64Array.from(factors, (f) => f.scale.at(-1)!));
  const froms = Float64Array.from(bands, (b) => b.from);
  return {
    risk:
      curve === 'root'
        ? (values) => rounded(Math.sqrt(product(values) / full) * 100)
        : (values) => rounded((product(values) / full) * 100),
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
