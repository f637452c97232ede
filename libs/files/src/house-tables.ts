import { compartments, handlingCodes, sourceTypes, themes, type Code, type CodeList } from '@collator/contracts';
import type { MappingTables, SourceTypeDefaults } from '@collator/mapping';

const byName = (list: CodeList<Code>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    list.codes.flatMap(({ code, label }) => [
      [label.toLowerCase(), code],
      [code.toLowerCase(), code],
    ]),
  );

type ListedType = (typeof sourceTypes.codes)[number];

// What is covert is graded and marked by those who handle it: a default would be a guess about somebody's safety.
function defaultsOf({ gradeHint, covert, minimumMarking }: ListedType): SourceTypeDefaults {
  if (covert) return {};
  const assessment = gradeHint?.assessment ?? null;
  const grade = gradeHint && {
    source: gradeHint.source,
    ...(assessment === null ? {} : { assessment }),
    handling: handlingCodes.codes[0]!.code,
  };
  return grade ? { grade, marking: minimumMarking } : { marking: minimumMarking };
}

const lists: readonly CodeList<Code>[] = [sourceTypes, themes, compartments];

/** The code lists and source type defaults of the house, as mappings look things up in them (domain 1.9). */
export const houseTables: MappingTables = {
  codeLists: Object.fromEntries(lists.map((list) => [list.id, byName(list)])),
  sourceTypes: Object.fromEntries(sourceTypes.codes.map((type) => [type.code, defaultsOf(type)])),
};

/** Ids of the code lists that a mapping may name. */
export const lookupLists: readonly string[] = lists.map((list) => list.id);
