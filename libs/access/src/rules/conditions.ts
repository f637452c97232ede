import type { Obligation } from '../decision.js';
import { endOf } from '../instant.js';
import type { ConditionRule } from '../policy.js';
import { refuses, type AccessRequest, type Finding } from '../request.js';
import { isCalled, isNamed } from '../same-name.js';

function matches(condition: string, rule: ConditionRule): boolean {
  const words = rule.words.toLowerCase();
  if (rule.match === 'exact') return condition === words;
  return rule.match === 'starts' ? condition.startsWith(words) : condition.endsWith(words);
}

function refusal(written: string, rule: ConditionRule, request: AccessRequest): Finding | null {
  const { subject, record, atMs } = request;
  if (rule.effect === 'named' && !isNamed(subject, record)) {
    return refuses('conditions', 'recipient_not_named', 'A condition names recipients and this is not one of them.');
  }
  if (rule.effect === 'unit' && !isCalled(subject, written.slice(0, -rule.words.length))) {
    return refuses('conditions', 'unit_not_named', 'A condition keeps the record to another unit.');
  }
  if (rule.effect === 'review-date') {
    const end = endOf(written.slice(rule.words.length).trim());
    if (end === null) return refuses('conditions', 'review_date_unreadable', 'A review condition holds no date.');
    if (atMs >= end) return refuses('conditions', 'review_date_passed', "A condition's review date has passed.");
  }
  return null;
}

/**
 * Refuses unless every handling condition is understood and met (domain 1.3); those met are carried to the recipient as
 * written, because they bind him. Handling C without a condition is refused: "as per handling code" says nothing.
 */
export function conditions(request: AccessRequest): Finding {
  const { record, policy } = request;
  if (!policy.handlingCodes.includes(record.handling)) {
    return refuses('conditions', 'handling_unknown', 'The handling code is not one the policy knows.');
  }
  if (record.handling === 'C' && record.conditions.length === 0) {
    return refuses('conditions', 'conditions_missing', 'Handling C states no condition.');
  }
  const obligations: Obligation[] = [];
  for (const condition of record.conditions) {
    const written = condition.trim();
    const rule = policy.conditions.find((r) => matches(written.toLowerCase(), r));
    if (rule === undefined) {
      return refuses('conditions', 'condition_unknown', 'A condition is not one the policy knows.');
    }
    const refused = refusal(written, rule, request);
    if (refused !== null) return refused;
    obligations.push({ code: rule.code, text: rule.text ?? written });
  }
  return { deny: [], obligations };
}
