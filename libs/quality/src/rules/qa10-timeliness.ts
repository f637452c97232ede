import type { Mark } from '../finding.js';
import { onField } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const hourMs = 3_600_000;

/** QA10: sent on within the target, and no event lies ahead of its report (domain 1.6). */
export const timeliness: QualityRule = {
  code: 'QA10',
  decides: 'machine',
  find: ({ log, context }, { lagHours, aheadMinutes }) => {
    const at = (text: string | null): number => (text ? Date.parse(text) : NaN);
    const submitted = at(log.submittedAt ?? context.at ?? null);
    const marks: Mark[] = [];
    if (submitted - at(log.learntAt) > lagHours * hourMs)
      marks.push(
        onField('learntAt', 'late', `Sent more than ${lagHours} hours after it was learnt: say why in the comment.`),
      );
    const latest = submitted + (aheadMinutes * hourMs) / 60;
    for (const field of ['learntAt', 'eventFrom', 'eventTo'] as const)
      if (at(log[field]) > latest)
        marks.push(onField(field, 'ahead', 'This time lies after the report itself: put it right.'));
    if (at(log.eventTo) < at(log.eventFrom))
      marks.push(onField('eventTo', 'ends_before_it_begins', 'The event ends before it begins: put the times right.'));
    return marks;
  },
};
