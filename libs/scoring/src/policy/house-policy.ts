import { houseFactors } from './factors.js';
import { houseConfidence, houseLifeClocks, houseOrganisation, houseOverrides, houseThrive } from './house-beside.js';
import type { Policy } from './policy.js';

const hour = 60;

/**
 * The house's triage policy. Every figure is [D] or [U] in the domain reference (1.5, 5.2, 5.6, 5.7) and to be confirmed with
 * the customer; a change is a new version, approved by somebody other than its author.
 */
export const housePolicy: Policy = {
  id: 'house-triage',
  version: '1.3.0',
  effectiveFrom: '2026-01-01',
  author: 'standards-desk',
  approver: 'head-of-intelligence',
  factors: houseFactors,
  // As a plain share of 468 nearly every single log stood in `low`, threats to life among them. The root keeps every order and
  // puts a band's lower end where one serious or severe harm with some likelihood lies.
  curve: 'root',
  organisation: houseOrganisation,
  thrive: houseThrive,
  lifeClocks: houseLifeClocks,
  bands: [
    { band: 'low', from: 0 },
    { band: 'medium', from: 15 },
    { band: 'high', from: 35 },
    { band: 'very-high', from: 60 },
  ],
  priorities: [
    { priority: 'IMMEDIATE', dueMinutes: 5, clause: 'threat_to_life', when: [{ is: 'threat-to-life' }] },
    {
      priority: 'IMMEDIATE',
      dueMinutes: 5,
      clause: 'severe_and_soon',
      when: [
        { factor: 'physical', atLeast: 8 },
        { factor: 'imminence', atLeast: 4 },
      ],
    },
    {
      priority: 'HIGH',
      dueMinutes: hour,
      clause: 'safeguarding',
      when: [{ vulnerability: ['CHILD_EXPLOITATION', 'MODERN_SLAVERY', 'HONOUR_BASED', 'MISSING', 'RADICALISATION'] }],
    },
    { priority: 'HIGH', dueMinutes: hour, clause: 'severe_physical_harm', when: [{ factor: 'physical', atLeast: 8 }] },
    {
      priority: 'HIGH',
      dueMinutes: hour,
      clause: 'severe_public_concern',
      when: [{ factor: 'publicExpectation', atLeast: 8 }],
    },
    {
      priority: 'HIGH',
      dueMinutes: hour,
      clause: 'severe_harm_to_the_community',
      when: [{ factor: 'community', atLeast: 8 }],
    },
    {
      priority: 'HIGH',
      dueMinutes: hour,
      clause: 'severe_financial_harm',
      when: [{ factor: 'financial', atLeast: 8 }],
    },
    {
      priority: 'HIGH',
      dueMinutes: hour,
      clause: 'weapon_and_soon',
      when: [
        { factor: 'physical', atLeast: 4 },
        { factor: 'capability', atLeast: 4 },
        { factor: 'imminence', atLeast: 4 },
      ],
    },
    {
      priority: 'HIGH',
      dueMinutes: hour,
      clause: 'domestic_abuse',
      when: [{ vulnerability: ['DOMESTIC_ABUSE'] }, { factor: 'physical', atLeast: 4 }],
    },
    { priority: 'HIGH', dueMinutes: hour, clause: 'high_risk', when: [{ bandIn: ['high', 'very-high'] }] },
    {
      priority: 'MEDIUM',
      dueMinutes: 24 * hour,
      clause: 'serious_physical_harm',
      when: [{ factor: 'physical', atLeast: 4 }],
    },
    {
      priority: 'MEDIUM',
      dueMinutes: 24 * hour,
      clause: 'concern_to_the_community',
      when: [{ factor: 'community', atLeast: 2 }],
    },
    {
      priority: 'MEDIUM',
      dueMinutes: 24 * hour,
      clause: 'serious_financial_harm',
      when: [{ factor: 'financial', atLeast: 4 }],
    },
    {
      priority: 'MEDIUM',
      dueMinutes: 24 * hour,
      clause: 'somebody_at_risk',
      when: [{ vulnerability: ['ADULT_AT_RISK', 'CUCKOOING', 'COUNTY_LINES', 'DOMESTIC_ABUSE'] }],
    },
    {
      // Medium is what time presses (domain 1.5): a middling risk alone does not.
      priority: 'MEDIUM',
      dueMinutes: 24 * hour,
      clause: 'medium_risk_and_pressing',
      when: [{ bandIn: ['medium'] }, { factor: 'imminence', atLeast: 3 }],
    },
    { priority: 'LOW', dueMinutes: 72 * hour, clause: 'routine', when: [] },
  ],
  signs: ['threat', 'other-language'],
  // A person must judge whether a life is at real and immediate risk (domain 5.7). What adds up to a threat, the lexicon says.
  conclusions: [{ id: 'threat', label: 'a threat to a life', whenAnyOf: [['threat']], threatToLife: true }],
  duties: [
    { code: 'CHILD_EXPLOITATION', label: 'child exploitation', duty: 'Safeguarding referral for a child, now' },
    { code: 'COUNTY_LINES', label: 'county lines', duty: 'Consider safeguarding of whoever is used to run the line' },
    {
      code: 'MODERN_SLAVERY',
      label: 'modern slavery',
      duty: 'Duty to notify (Modern Slavery Act 2015 s.52); consider the NRM',
    },
    { code: 'DOMESTIC_ABUSE', label: 'domestic abuse', duty: 'DASH assessment; MARAC from 14 or by judgement' },
    { code: 'MISSING', label: 'missing person', duty: 'Grade the missing person; high risk means at once' },
    { code: 'ADULT_AT_RISK', label: 'adult at risk', duty: 'Adult safeguarding referral' },
    { code: 'RADICALISATION', label: 'radicalisation', duty: 'Prevent referral through counter-terrorism policing' },
    { code: 'HONOUR_BASED', label: 'honour-based abuse', duty: 'Restrict; never share with family or community' },
    { code: 'CUCKOOING', label: 'cuckooing', duty: 'Adult safeguarding; visit the tenant alone' },
  ],
  gaps: [{ gap: 'the text is in another language and was read in part', sign: 'other-language' }],
  lifeRule: { physicalAtLeast: 8, imminenceAtLeast: 4, ownActRules: ['self-harm'] },
  confidence: houseConfidence,
  overrides: houseOverrides,
};
