import { endOf, startOf } from '../instant.js';
import { passes, refuses, type AccessRequest, type Finding } from '../request.js';

/** Refuses what is recalled, still under embargo, or past the day it had to be reviewed (domain 2.3 point 8, 1.4). */
export function dates({ record, atMs }: AccessRequest): Finding {
  if (record.recalledAt !== null) return refuses('dates', 'recalled', 'The record has been called back.');
  if (record.embargoUntil !== null) {
    const until = startOf(record.embargoUntil);
    if (until === null) return refuses('dates', 'embargo_unreadable', 'The embargo holds no date.');
    if (atMs < until) return refuses('dates', 'embargoed', 'The record is under embargo.');
  }
  const review = record.reviewAt === null ? null : endOf(record.reviewAt);
  if (review === null)
    return refuses('dates', 'review_date_unknown', 'Nobody knows when the record is to be reviewed.');
  return atMs < review ? passes : refuses('dates', 'review_overdue', 'The record is past its review date.');
}
