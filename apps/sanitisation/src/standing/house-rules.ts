import type { ReleaseClass } from './standing-approval.js';

/** Two standing approvals the house ships. They do nothing until one person has put them in and another has agreed [D]. */
export const houseRules: readonly { readonly id: string; readonly title: string; readonly class: ReleaseClass }[] = [
  {
    id: 'HOUSE-ANPR-READS',
    title: 'Automatic reads, 1A/P, at most OFFICIAL-SENSITIVE',
    class: {
      sourceTypes: ['ANPR'],
      grades: [{ source: 1, assessment: 'A', handling: 'P' }],
      maxMarking: 'OFFICIAL-SENSITIVE',
      themes: [],
    },
  },
  {
    id: 'HOUSE-OFFICER-OBSERVATIONS',
    title: "Officers' own observations, 1A/P, without a clue, at most OFFICIAL-SENSITIVE",
    class: {
      sourceTypes: ['OFFICER'],
      grades: [{ source: 1, assessment: 'A', handling: 'P' }],
      maxMarking: 'OFFICIAL-SENSITIVE',
      themes: [],
    },
  },
];
