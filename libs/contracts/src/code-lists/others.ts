import type { CodeList } from './code-list.js';

export const compartments: CodeList = {
  id: 'compartment',
  version: '1',
  source: 'House list, to be confirmed with the customer',
  codes: [
    { code: 'CHIS', label: 'Covert human sources' },
    { code: 'INTERCEPT', label: 'Interception' },
    { code: 'COVERT', label: 'Surveillance and property interference' },
    { code: 'UC', label: 'Undercover' },
    { code: 'CD', label: 'Communications data' },
    { code: 'CT', label: 'Counter terrorism' },
    { code: 'CSAE', label: 'Child sexual abuse and exploitation' },
    { code: 'ACU', label: 'Anti-corruption' },
    { code: 'SAR', label: 'Suspicious activity reports' },
    { code: 'PROT', label: 'Protected persons' },
    { code: 'ORCON', label: 'Originator control' },
    { code: 'LPP', label: 'Legal privilege' },
  ],
};

/** Why something is not released although the default is to share (domain 8.1). */
export const refusalReasons: CodeList = {
  id: 'refusal-reason',
  version: '1',
  source: 'House list, to be confirmed with the customer',
  codes: [
    { code: 'LIFE_AT_RISK', label: 'A release would put a life at risk' },
    { code: 'SOURCE_AT_RISK', label: 'A release would lead to the source whatever its words' },
    { code: 'OPERATION_AT_RISK', label: 'A release would give an operation away' },
    { code: 'TECHNIQUE_AT_RISK', label: 'A release would give a technique away' },
    { code: 'ORIGINATOR_WITHHOLDS', label: 'The originator does not consent' },
    { code: 'NO_LAWFUL_BASIS', label: 'There is no policing purpose or lawful basis' },
    { code: 'NOT_ACCURATE_ENOUGH', label: 'It is not accurate or reliable enough to act on' },
    { code: 'SHARED_ALREADY', label: 'Those who need it have it already' },
  ],
};

export const qualityOutcomes: CodeList = {
  id: 'quality-outcome',
  version: '1',
  source: 'House list',
  codes: [
    { code: 'ACCEPT', label: 'Accepted' },
    { code: 'ACCEPT_AMENDED', label: 'Accepted with amendments' },
    { code: 'SPLIT', label: 'Split into single issues' },
    { code: 'RETURN_FOR_CLARITY', label: 'Returned for clarity' },
    { code: 'REGRADE', label: 'Graded anew' },
    { code: 'ESCALATE_SIU', label: 'Escalated to the sensitive unit' },
    { code: 'REJECT_NO_POLICING_PURPOSE', label: 'Refused: no policing purpose' },
    { code: 'DUPLICATE_LINKED', label: 'Linked to the log it repeats' },
  ],
};

export const priorities: CodeList = {
  id: 'priority',
  version: '1',
  source: 'House clocks; one force publishes bands of this kind',
  codes: [
    { code: 'IMMEDIATE', label: 'Immediate' },
    { code: 'HIGH', label: 'High' },
    { code: 'MEDIUM', label: 'Medium' },
    { code: 'LOW', label: 'Low' },
  ],
};

export const withdrawalReasons: CodeList = {
  id: 'withdrawal-reason',
  version: '1',
  source: 'House list after DPA 2018 s.38(5)',
  codes: [
    { code: 'WRONG', label: 'The information is wrong' },
    { code: 'UNLAWFUL', label: 'It should not have been shared' },
    { code: 'UPGRADED', label: 'Its marking was raised' },
    { code: 'SOURCE_AT_RISK', label: 'A source could be at risk' },
    { code: 'SUPERSEDED', label: 'Replaced by a better report' },
    { code: 'SUBMITTED_IN_ERROR', label: 'Submitted in error' },
  ],
};

export const vaultPurposes: CodeList = {
  id: 'vault-purpose',
  version: '1',
  source: 'House list, to be confirmed with the customer',
  codes: [
    { code: 'RISK_TO_SOURCE', label: 'Assessing a risk to the source' },
    { code: 'THREAT_TO_LIFE', label: 'Responding to a threat to life' },
    { code: 'EVALUATION', label: 'Evaluating the source' },
    { code: 'CONTACT', label: 'Contact or tasking' },
    { code: 'DISCLOSURE', label: 'Disclosure duties' },
    { code: 'OVERSIGHT', label: 'Inspection or oversight' },
    { code: 'DATA_SUBJECT', label: 'Rights of a data subject' },
  ],
};
