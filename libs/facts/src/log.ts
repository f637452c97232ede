/** The fields a passage can lie in, in the order they are read. */
export const readFields = ['title', 'body', 'comment', 'purpose'] as const;
export type ReadField = (typeof readFields)[number];

/** What of a log is read. The purpose is what the submitter states, and says what the log is for. */
export interface ReadableLog {
  readonly title: string;
  readonly body: string;
  readonly comment?: string | null;
  readonly purpose?: string | null;
}
