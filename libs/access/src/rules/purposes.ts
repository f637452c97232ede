import { passes, refuses, type AccessRequest, type Finding } from '../request.js';
import { sameName } from '../same-name.js';

/**
 * Refuses unless the declared purpose is the one the record was released for and one the recipient may pursue (domain
 * 2.3 point 5; DPA 2018 s.36). A recipient holding the policy's any-purpose code may pursue every policing purpose.
 */
export function purposes({ subject, record, purpose, policy }: AccessRequest): Finding {
  if (record.purpose.trim() === '') {
    return refuses('purpose', 'record_without_purpose', 'The record states no purpose it may be used for.');
  }
  if (!sameName(record.purpose, purpose)) {
    return refuses('purpose', 'purpose_not_of_record', 'The record was released for another purpose.');
  }
  const held = subject.purposes.some((p) => p === policy.anyPurpose || sameName(p, purpose));
  return held ? passes : refuses('purpose', 'purpose_not_held', 'The recipient may not pursue this purpose.');
}
