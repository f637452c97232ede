import type { FactorRule } from './policy.js';

const harmScale = [0, 1, 2, 4, 8];
const likelihoodScale = [1, 2, 3, 4, 5];
const harm = (factor: string, label: string, assumed: number, high: number): Omit<FactorRule, 'statedBy'> => ({
  factor,
  label,
  block: 'harm',
  scale: harmScale,
  unknown: { assumed, low: 0, high },
  gap: `${label} not stated`,
  clause: label.replaceAll(' ', '_'),
});
const likelihood = (factor: string, label: string): FactorRule => ({
  factor,
  label,
  block: 'likelihood',
  scale: likelihoodScale,
  unknown: { assumed: 2, low: 1, high: 4 },
  gap: `${label} not stated`,
  clause: label.replaceAll(' ', '_'),
  statedBy: 'extractor',
});

/** The factors of the house model, version 1 (domain 5.2; all [D]). */
export const houseFactors: readonly FactorRule[] = [
  { ...harm('physical', 'physical harm', 1, 4), statedBy: 'extractor' },
  { ...harm('psychological', 'psychological harm', 0.5, 2), statedBy: 'extractor' },
  { ...harm('financial', 'financial harm', 0.5, 2), statedBy: 'person' },
  { ...harm('community', 'harm to the community', 0.5, 2), statedBy: 'extractor' },
  { ...harm('environmental', 'harm to the environment', 0.25, 1), statedBy: 'person' },
  { ...harm('publicExpectation', 'public expectation', 0.5, 2), statedBy: 'person' },
  likelihood('frequency', 'frequency or volume'),
  likelihood('imminence', 'imminence'),
  // A single log says nothing of a trend: that is an analyst's to state.
  { ...likelihood('trend', 'trend'), statedBy: 'person' },
  likelihood('intent', 'intent'),
  likelihood('capability', 'capability'),
  {
    factor: 'victimVulnerability',
    label: "victim's vulnerability",
    block: 'vulnerability',
    scale: [1, 1.25, 1.5],
    unknown: { assumed: 1, low: 1, high: 1.25 },
    gap: "victim's vulnerability not stated",
    clause: 'vulnerability_of_the_victim',
    statedBy: 'extractor',
  },
  {
    factor: 'geographicScope',
    label: 'geographic scope',
    block: 'scope',
    scale: [1, 1.1, 1.2, 1.3],
    unknown: { assumed: 1, low: 1, high: 1.1 },
    gap: 'geographic scope not stated',
    clause: 'geographic_scope',
    statedBy: 'extractor',
  },
];
