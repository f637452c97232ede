import type { Finding, QualityCode } from './finding.js';

/** Outcome codes of domain 1.6. */
export type Outcome =
  | 'ACCEPT'
  | 'ACCEPT_AMENDED'
  | 'SPLIT'
  | 'RETURN_FOR_CLARITY'
  | 'REGRADE'
  | 'ESCALATE_SIU'
  | 'REJECT_NO_POLICING_PURPOSE'
  | 'DUPLICATE_LINKED';

const first: readonly {
  readonly outcome: Outcome;
  readonly codes: readonly QualityCode[];
  readonly blocking: boolean;
}[] = [
  { outcome: 'REJECT_NO_POLICING_PURPOSE', codes: ['QA18'], blocking: true },
  { outcome: 'ESCALATE_SIU', codes: ['QA03', 'QA21', 'QA22'], blocking: true },
  {
    outcome: 'RETURN_FOR_CLARITY',
    codes: ['QA02', 'QA04', 'QA07', 'QA08', 'QA19', 'QA23', 'QA26', 'QA27'],
    blocking: true,
  },
  { outcome: 'REGRADE', codes: ['QA06', 'QA12'], blocking: true },
  { outcome: 'SPLIT', codes: ['QA01'], blocking: false },
  { outcome: 'REGRADE', codes: ['QA05'], blocking: false },
  { outcome: 'DUPLICATE_LINKED', codes: ['QA11'], blocking: false },
];

/** The outcome the machine proposes: the gravest that a finding calls for; `ACCEPT` where only a look is asked for. */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  const found = first.find(({ codes, blocking }) =>
    findings.some((f) => codes.includes(f.code) && (blocking ? f.severity === 'block' : f.severity !== 'info')),
  );
  return found?.outcome ?? 'ACCEPT';
}
