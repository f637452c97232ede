import { Logger, type LogFields } from './logger.js';

export type LogLevel = 'info' | 'warn' | 'error' | 'silent';

/** Where lines go; a process's own output fits. */
export interface LineSink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export interface JsonLoggerOptions {
  readonly level: LogLevel;
  readonly format: 'auto' | 'json' | 'pretty';
  readonly stream: LineSink;
  /** The clock, for tests. */
  readonly now?: () => Date;
}

/**
 * The only fields a line may have. None of them can hold content, a name or an id of a person or log; `ids` are opaque ids of
 * events, which a person who looks for what was lost needs.
 */
const allowed = new Set([
  'attempt',
  'code',
  'context',
  'correlationId',
  'count',
  'ids',
  'kind',
  'lane',
  'method',
  'partition',
  'port',
  'reader',
  'route',
  'seconds',
  'service',
  'stage',
  'status',
  'topic',
]);

const rank: Readonly<Record<LogLevel, number>> = { info: 0, warn: 1, error: 2, silent: 3 };
const maxText = 200;

// A line must stay one line, whatever a value holds.
function safe(text: string): string {
  const short = text.length > maxText ? `${text.slice(0, maxText)}…` : text;
  return short.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
}

type Kept = Record<string, string | number | boolean | null>;

// The type of a field says what may stand there; a caller that casts must not get an object past it.
function plainValue(value: unknown): Kept[string] | undefined {
  if (typeof value === 'string') return safe(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return typeof value === 'boolean' || value === null ? value : undefined;
}

function allowedFields(fields: LogFields): { kept: Kept; dropped: number } {
  const kept: Kept = {};
  let dropped = 0;
  for (const [name, given] of Object.entries(fields)) {
    const value = allowed.has(name) ? plainValue(given) : undefined;
    if (value === undefined) dropped += 1;
    else kept[name] = value;
  }
  return { kept, dropped };
}

/** Structured lines with an allow-list of fields; anything else is dropped and counted, never printed. */
export class JsonLogger extends Logger {
  readonly #level: number;
  readonly #pretty: boolean;

  constructor(private readonly options: JsonLoggerOptions) {
    super();
    this.#level = rank[options.level];
    this.#pretty = options.format === 'pretty' || (options.format === 'auto' && options.stream.isTTY === true);
  }

  info(event: string, fields: LogFields = {}): void {
    this.#write('info', event, fields);
  }

  warn(event: string, fields: LogFields = {}): void {
    this.#write('warn', event, fields);
  }

  error(event: string, fields: LogFields = {}): void {
    this.#write('error', event, fields);
  }

  #write(level: LogLevel, event: string, fields: LogFields): void {
    if (rank[level] < this.#level) return;
    const { kept, dropped } = allowedFields(fields);
    const at = (this.options.now?.() ?? new Date()).toISOString();
    const rest = { ...kept, ...(dropped ? { droppedFields: dropped } : {}) };
    const line = this.#pretty
      ? `${at.slice(11, 19)} ${level.padEnd(5)} ${safe(event)} ${Object.entries(rest)
          .map(([k, v]) => `${k}=${String(v)}`)
          .join(' ')}`.trimEnd()
      : JSON.stringify({ at, level, event: safe(event), ...rest });
    this.options.stream.write(`${line}\n`);
  }
}
