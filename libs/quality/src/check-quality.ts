import { houseQuality, type QualityConfig } from './config.js';
import type { QualityContext } from './context.js';
import type { Finding, Mark } from './finding.js';
import { textFields, type QualityLog, type TextField } from './log.js';
import { ReadLog } from './read/read-log.js';
import type { QualityRule } from './rule.js';
import { rules } from './rules/index.js';

const isText = (field: Mark['field']): field is TextField => (textFields as readonly unknown[]).includes(field);

function findingOf(mark: Mark, rule: QualityRule, log: QualityLog, config: QualityConfig): Finding {
  const { strength, ...rest } = mark;
  const severity = config.severities[rule.code][strength];
  const { field, start, end } = mark;
  const span = isText(field) && start !== null && end !== null ? (log[field] ?? '').slice(start, end) : null;
  return { code: rule.code, severity, decides: rule.decides, span, ...rest };
}

/**
 * The 28 checks of domain 1.6 and the consistency rules of 1.7 over one log: what was seen, in the order of the codes, each
 * with the passage it rests on. Pure; never throws for what a log holds; time grows with the length of its text. Finding
 * nothing means that no rule saw anything, not that the log is good.
 */
export function checkQuality(
  log: QualityLog,
  context: QualityContext = {},
  config: QualityConfig = houseQuality,
): Finding[] {
  const read = new ReadLog(log, context);
  return rules.flatMap((rule) => rule.find(read, config).map((mark) => findingOf(mark, rule, log, config)));
}
