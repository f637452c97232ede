import type { Code, CodeList } from './code-list.js';

/** A theme with the MoPI group of a suspect and its harm weight in days (Cambridge Crime Harm Index 2026 or judgement). */
export interface Theme extends Code {
  /** Group 1–4 (domain 3.1); the more serious one where two are usual. */
  readonly mopiGroup: number;
  /** Days; null where the weight goes by risk level. */
  readonly weightDays: number | null;
}

const theme = (code: string, label: string, mopiGroup: number, weightDays: number | null): Theme => ({
  code,
  label,
  mopiGroup,
  weightDays,
  uncertain: true,
});

export const themes: CodeList<Theme> = {
  id: 'theme',
  version: '1',
  source: 'House table over CCHI 2026 medians',
  codes: [
    theme('HOM', 'Homicide, conspiracy to murder', 1, 5475),
    theme('TTL', 'Threat to kill, threat to life', 1, 2555),
    theme('FIR', 'Firearms supply or use', 1, 2190),
    theme('KNI', 'Knife crime, gangs', 2, 273.75),
    theme('GBH', 'Wounding with intent', 1, 4380),
    theme('KID', 'Kidnap, blackmail, extortion', 1, 2190),
    theme('RSO', 'Rape and serious sexual offences', 1, 2555),
    theme('CSAE', 'Child sexual abuse and exploitation', 1, 2555),
    theme('IIOC', 'Indecent images, online grooming', 1, 730),
    theme('MSHT', 'Modern slavery and trafficking', 1, 2190),
    theme('CCE', 'Child criminal exploitation', 1, 1460),
    theme('CLD', 'County lines', 2, 1460),
    theme('DRA', 'Class A importation and wholesale', 2, 1460),
    theme('DRO', 'Drug supply, other', 2, 547.5),
    theme('CAN', 'Cannabis cultivation', 3, 182),
    theme('DA', 'Domestic abuse', 2, 365),
    theme('STK', 'Stalking, harassment, honour-based abuse', 2, 252),
    theme('ROB', 'Robbery', 2, 365),
    theme('BUR', 'Residential burglary series', 2, 273.5),
    theme('SOA', 'Organised acquisitive crime', 2, 365),
    theme('VEH', 'Vehicle crime', 3, 10),
    theme('RUR', 'Plant, rural, heritage, wildlife crime', 3, 30),
    theme('FRA', 'Fraud and economic crime', 2, 365),
    theme('MLA', 'Money laundering, cash couriers', 2, 547.5),
    theme('CYB', 'Cyber-dependent crime', 2, 365),
    theme('CYE', 'Cyber-enabled crime, crypto', 3, 182),
    theme('OIC', 'Organised immigration crime', 2, 1095),
    theme('IPC', 'Counterfeit, illicit tobacco', 3, 60),
    theme('ARS', 'Arson', 1, 185),
    theme('TER', 'Terrorism, extremism', 1, 5475),
    theme('HAT', 'Hate crime, public disorder', 3, 7.5),
    theme('AAC', 'Aggravated activism', 3, 7.5),
    theme('COR', 'Corruption, insider threat, prisons', 2, 730),
    theme('PCJ', 'Perverting justice, witness intimidation', 2, 365),
    theme('MIS', 'Missing person', 4, null),
    theme('RTC', 'Fatal or serious road harm', 2, 365),
    theme('ENV', 'Waste and environmental crime', 3, 30),
    theme('ASB', 'Antisocial behaviour, cuckooing', 3, 1),
  ],
};
