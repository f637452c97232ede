/** A field of a log line. Content, names and ids of people are no fields: the logger lets only known names through. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** The structured log of the process: an event name and fields from an allow-list. */
export abstract class Logger {
  abstract info(event: string, fields?: LogFields): void;
  abstract warn(event: string, fields?: LogFields): void;
  abstract error(event: string, fields?: LogFields): void;
}
