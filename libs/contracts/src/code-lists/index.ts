import type { Code, CodeList } from './code-list.js';
import { handlingCodes, handlingConditions, intelligenceAssessments, sourceEvaluations } from './grading.js';
import { additionalMarkings, tiers } from './marking.js';
import {
  compartments,
  priorities,
  qualityOutcomes,
  refusalReasons,
  vaultPurposes,
  withdrawalReasons,
} from './others.js';
import { sourceTypes } from './source-types.js';
import { themes } from './themes.js';

export * from './code-list.js';
export * from './grading.js';
export * from './marking.js';
export * from './others.js';
export * from './source-types.js';
export * from './themes.js';

/** Every code list of the house. */
export const codeLists: readonly CodeList<Code>[] = [
  sourceEvaluations,
  intelligenceAssessments,
  handlingCodes,
  handlingConditions,
  tiers,
  additionalMarkings,
  sourceTypes,
  compartments,
  qualityOutcomes,
  refusalReasons,
  themes,
  priorities,
  withdrawalReasons,
  vaultPurposes,
];

/** True where a list has a code. */
export function isCode(list: CodeList<Code>, code: unknown): boolean {
  return typeof code === 'string' && list.codes.some((c) => c.code === code);
}

/** The list of an id, for instance `handling`; null where there is none. */
export function codeList(id: string): CodeList<Code> | null {
  return codeLists.find((list) => list.id === id) ?? null;
}
