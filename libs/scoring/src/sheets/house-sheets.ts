import type { AttributeRule, Sheet } from './sheet.js';

const attributes = (all: Readonly<Record<string, string>>): readonly AttributeRule[] =>
  Object.entries(all).map(([attribute, label]) => ({ attribute, label }));

const fiveBands = [
  { band: '5', from: 0 },
  { band: '4', from: 0.2 },
  { band: '3', from: 0.4 },
  { band: '2', from: 0.6 },
  { band: '1', from: 0.8 },
];
const threeBands = [
  { band: 'c', from: 0 },
  { band: 'b', from: 1 / 3 },
  { band: 'a', from: 2 / 3 },
];

const source =
  'house model, domain reference 5.3 [D]; national scales are restricted and to be confirmed with the customer [U]';

/** Organised crime groups: intent 1 critical to 5 low, capability a high to c low. */
export const ocgSheet: Sheet = {
  id: 'house-ocg',
  version: '1.0.0',
  source,
  most: 4,
  assumed: 1,
  axes: [
    {
      axis: 'intent',
      label: 'intent and criminality',
      attributes: attributes({
        primaryHarm: 'harm of the primary activity',
        crimeTypes: 'number of crime types',
        violence: 'violence or threat of it',
        exploitation: 'exploitation of vulnerable people',
        impact: 'impact on victims and the community',
      }),
      bands: fiveBands,
    },
    {
      axis: 'capability',
      label: 'capability',
      attributes: attributes({
        assets: 'money and assets',
        firearms: 'access to firearms',
        corruption: 'corruption or insiders',
        counterSurveillance: 'counter-surveillance and encrypted communications',
        specialists: 'specialists',
        reach: 'geographic reach',
        resilience: 'resilience and replacement',
        fronts: 'legitimate business fronts',
      }),
      bands: threeBands,
    },
  ],
};

/** Priority individuals: lone people of high harm. */
export const priorityIndividualSheet: Sheet = {
  id: 'house-priority-individual',
  version: '1.0.0',
  source,
  most: 4,
  assumed: 1,
  axes: [
    {
      axis: 'offender',
      label: 'offender score',
      attributes: attributes({
        harm: 'harm',
        intent: 'intent',
        capability: 'capability',
        centrality: 'centrality in the network',
      }),
      bands: fiveBands,
    },
  ],
};

/** Vulnerabilities: a place, sector, community, system or cohort open to exploitation. */
export const vulnerabilitySheet: Sheet = {
  id: 'house-vulnerability',
  version: '1.0.0',
  source,
  most: 4,
  assumed: 1,
  axes: [
    {
      axis: 'harm',
      label: 'harm should it be exploited',
      attributes: attributes({
        harm: 'harm to those in it',
        exposed: 'how many are exposed',
        spread: 'how far it spreads',
      }),
      bands: fiveBands,
    },
    {
      axis: 'openness',
      label: 'openness to exploitation',
      attributes: attributes({
        known: 'offenders know of it',
        ease: 'ease of exploiting it',
        unguarded: 'lack of guardianship',
        history: 'exploited before',
      }),
      bands: threeBands,
    },
  ],
};
