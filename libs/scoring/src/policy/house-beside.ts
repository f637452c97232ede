import type { AgeStep, LifeClock, OrganisationRule, Policy, ThriveRule } from './policy.js';

// What the house policy reports beside the risk (domain 5.1, 5.2, 5.7); all [D].

const organisation = (factor: string, label: string): OrganisationRule => ({
  factor,
  label,
  scale: [0, 1, 2, 3, 4],
  clause: label.replaceAll(' ', '_'),
});

export const houseOrganisation: readonly OrganisationRule[] = [
  organisation('capacityGap', 'capacity gap'),
  organisation('capabilityGap', 'capability gap'),
  organisation('reputation', 'reputation'),
  organisation('cost', 'cost'),
  organisation('controlStrategyFit', 'fit with the control strategy'),
];

const serious = [1, 2, 4] as const;
const likely = [2, 3, 4] as const;

export const houseThrive: readonly ThriveRule[] = [
  {
    letter: 'T',
    label: 'threat',
    factors: [
      { factor: 'intent', from: likely },
      { factor: 'capability', from: likely },
    ],
  },
  {
    letter: 'H',
    label: 'harm',
    factors: ['physical', 'psychological', 'financial', 'community', 'environmental', 'publicExpectation'].map(
      (factor) => ({ factor, from: serious }),
    ),
  },
  {
    letter: 'R',
    label: 'risk',
    factors: [{ factor: 'imminence', from: likely }],
    bands: { low: 1, medium: 2, high: 3, 'very-high': 3 },
  },
  { letter: 'I', label: 'investigation opportunity' },
  {
    letter: 'V',
    label: 'vulnerability',
    factors: [{ factor: 'victimVulnerability', from: [1.1, 1.25, 1.5] }],
    anyIndicator: 3,
  },
  { letter: 'E', label: 'engagement' },
];

export const houseLifeClocks: readonly LifeClock[] = [
  { step: 'alert', withinMinutes: 1 },
  { step: 'acknowledgement', withinMinutes: 5 },
  { step: 'assessment', withinMinutes: 30 },
  { step: 'decision by a named inspector or superintendent', withinMinutes: 60 },
  { step: 'review', withinMinutes: 24 * 60 },
];

const houseAge: readonly AgeStep[] = [
  { fromDays: 0, share: 1 },
  { fromDays: 28, share: 0.9 },
  { fromDays: 90, share: 0.75 },
  { fromDays: 365, share: 0.5 },
  { fromDays: 3 * 365, share: 0.25 },
];

/** Grade, corroboration, completeness and age as confidence (domain 5.2); an unknown age counts as some months. */
export const houseConfidence: Policy['confidence'] = {
  source: { '1': 2, '2': 1, '3': 0 },
  assessment: { A: 3, B: 3, C: 1, D: 1, E: 0 },
  corroborated: 1,
  statedShare: 3,
  moderateFrom: 3,
  highFrom: 5.5,
  age: { steps: houseAge, unknownShare: 0.9, gap: 'age of the information not stated' },
};

export const houseOverrides: Policy['overrides'] = {
  roles: ['duty-inspector', 'triage-supervisor', 'intelligence-manager'],
  lifeRoles: ['duty-inspector', 'intelligence-manager'],
  longestHours: 72,
};
