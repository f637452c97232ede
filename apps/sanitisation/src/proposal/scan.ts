import { coverNamesOf, leakScan, type LeakHit } from '@collator/redaction';
import type { Draft } from '../draft/draft.js';
import type { Proposal } from './proposal.js';

// What names the source outright (references, file names): the words themselves are looked for, however they are written.
const namingTypes: readonly number[] = [11, 12];

type Scanned = Pick<Proposal, 'original' | 'sourceType' | 'urn' | 'logId'>;

function phrasesOf({ original, sourceType, urn, logId }: Scanned): string[] {
  const naming = original.findings
    .filter((f) => namingTypes.includes(f.type))
    .map((f) => (original[f.field] ?? '').slice(f.start, f.end))
    .filter((words) => words.trim().length >= 4);
  return [
    ...naming,
    ...coverNamesOf({ ...original, sourceType }),
    ...(original.sourceRef === null ? [] : [original.sourceRef]),
    urn,
    logId,
  ];
}

/** The last look before release, at every text of the draft that goes out, also for the references of the log itself. */
export function scanDraft(proposal: Scanned, draft: Draft): LeakHit[] {
  const { title, body, comment } = proposal.original;
  // A person looked at these and found no clue; a second one approves. What names the source outright he cannot let through.
  const overruled = new Set(draft.choices?.rejected);
  const typed = [
    draft.title,
    draft.text,
    ...draft.grade.conditions,
    ...draft.audience,
    draft.purpose,
    ...draft.themes,
    ...draft.reasons,
  ];
  return leakScan(typed.join('\n'), {
    sourceType: proposal.sourceType,
    raw: { title, body, comment },
    findings: proposal.original.findings.filter((f, i) => !overruled.has(i) || namingTypes.includes(f.type)),
    phrases: phrasesOf(proposal),
  });
}
