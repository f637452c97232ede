import type { Finding } from '@collator/messaging';
import type { StageView } from '../stages/stages.js';

const muchLag = 10_000;

/** What the counts of the services say, in words. */
export function stageFindings(stages: readonly StageView[]): Finding[] {
  return stages.flatMap((s): Finding[] => {
    const findings: Finding[] = [];
    if (s.deadLetters > 0)
      findings.push({
        level: 'warn',
        code: 'dead-letters',
        text: `${s.stage} has set ${s.deadLetters} record(s) aside; \`collator dead-letters\` lists them.`,
      });
    if (s.lag > muchLag)
      findings.push({ level: 'warn', code: 'lag', text: `${s.stage} has ${s.lag} events still to read.` });
    if (findings.length === 0)
      findings.push({ level: 'ok', code: 'stage-keeps-up', text: `${s.stage} keeps up (${s.lag} events to read).` });
    return findings;
  });
}
