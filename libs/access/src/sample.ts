import type { AccessRecord } from './record.js';
import type { Subject } from './subject.js';

/** A recipient whom the sample record is open to, for tests and worked examples; all names are invented. */
export const sampleSubject: Subject = {
  id: 'sub-1',
  unit: 'roads-east',
  organisation: 'force-42',
  clearance: 'SC',
  clearanceUntil: '2027-03-31',
  compartments: ['CSAE'],
  caveats: [],
  purposes: ['POLICING'],
  interests: { themes: 'all', priorities: 'all', keywords: 'all' },
  activeFrom: null,
  activeTo: null,
};

/** A record the sample recipient may see on 1 November 2026. */
export const sampleRecord: AccessRecord = {
  state: 'released',
  marking: 'OFFICIAL-SENSITIVE',
  handling: 'P',
  conditions: [],
  compartments: [],
  themes: ['BURGLARY'],
  priority: 'LOW',
  title: 'Vehicle seen near closed shops',
  text: 'A grey estate car was parked without lights behind a parade of shops.',
  audience: [],
  purpose: 'Prevention and detection of burglary',
  embargoUntil: null,
  recalledAt: null,
  reviewAt: '2027-05-01',
};
