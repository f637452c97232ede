/** Somebody the laptop's issuer vouches for. All invented. */
export interface DemoPerson {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly organisation: string;
  readonly unit: string;
  readonly compartments: readonly string[];
}

const sensitive = ['CHIS', 'COVERT', 'UC', 'SAR', 'CD', 'PROT', 'CSAE', 'INTERCEPT', 'ORCON', 'CT', 'ACU'];

const person = (
  subject: string,
  name: string,
  roles: string[],
  place: [string, string],
  compartments: string[] = [],
) => ({
  subject,
  name,
  roles,
  organisation: place[0],
  unit: place[1],
  compartments,
});

/** The demo people, version 1: enough of them that no step needs one person twice. */
export const demoPeople: readonly DemoPerson[] = [
  person('sam.submitter', 'Sam Submitter', ['submitter'], ['force-42', 'central-intelligence']),
  person('anpr.gateway', 'ANPR gateway', ['submitter'], ['force-42', 'systems']),
  person('covert.desk', 'Covert desk', ['submitter'], ['rocu-east', 'source-management'], ['CHIS', 'COVERT', 'UC']),
  person('ana.analyst', 'Ana Analyst', ['analyst'], ['rocu-east', 'intelligence']),
  person('rob.reviewer', 'Rob Reviewer', ['reviewer'], ['rocu-east', 'intelligence']),
  person('sacha.sensitive', 'Sacha Sensitive', ['reviewer'], ['rocu-east', 'sensitive-intelligence'], sensitive),
  person('sid.sensitive', 'Sid Sensitive', ['reviewer'], ['rocu-east', 'sensitive-intelligence'], sensitive),
  person('pia.policy', 'Pia Policy', ['policy-author'], ['rocu-east', 'standards']),
  person('ops.north', 'Northern operations', ['recipient'], ['force-42', 'ops-north']),
  person('ops.coast', 'Coastal operations', ['recipient'], ['force-46', 'ops-coast']),
  person('reg.keeper', 'Reg Keeper', ['register-keeper'], ['rocu-east', 'standards']),
  person('quinn.quality', 'Quinn Quality', ['quality-officer'], ['rocu-east', 'quality']),
  person('saul.sensitive', 'Saul Sensitive', ['quality-officer'], ['rocu-east', 'sensitive-intelligence'], sensitive),
  person('hal.handler', 'Hal Handler', ['source-handler'], ['rocu-east', 'source-management'], sensitive),
  person(
    'connie.controller',
    'Connie Controller',
    ['source-controller'],
    ['rocu-east', 'source-management'],
    sensitive,
  ),
  person('pat.platform', 'Pat Platform', ['platform-engineer'], ['rocu-east', 'platform']),
];
