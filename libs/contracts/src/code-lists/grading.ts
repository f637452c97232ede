import type { CodeList } from './code-list.js';

const source = 'College of Policing, intelligence report 3x5x2';

export const sourceEvaluations: CodeList = {
  id: 'source-evaluation',
  version: '1',
  source,
  codes: [
    { code: '1', label: 'Reliable' },
    { code: '2', label: 'Untested' },
    { code: '3', label: 'Not reliable' },
  ],
};

export const intelligenceAssessments: CodeList = {
  id: 'intelligence-assessment',
  version: '1',
  source,
  codes: [
    { code: 'A', label: 'Known directly to the source' },
    { code: 'B', label: 'Known indirectly to the source but corroborated' },
    { code: 'C', label: 'Known indirectly to the source' },
    { code: 'D', label: 'Not known' },
    { code: 'E', label: 'Suspected to be false' },
  ],
};

export const handlingCodes: CodeList = {
  id: 'handling',
  version: '1',
  source,
  codes: [
    { code: 'P', label: 'Lawful sharing permitted' },
    { code: 'C', label: 'Lawful sharing permitted with conditions' },
  ],
};

export const handlingConditions: CodeList = {
  id: 'handling-condition',
  version: '1',
  source: 'Forms in use beside handling C; no public source',
  codes: [
    { code: 'A1', label: 'Covert development', uncertain: true },
    { code: 'A2', label: 'Covert use', uncertain: true },
    { code: 'A3', label: 'Overt use', uncertain: true },
    { code: 'S1', label: 'Delegated authority to sanitise', uncertain: true },
    { code: 'S2', label: 'Consult originator', uncertain: true },
  ],
};
