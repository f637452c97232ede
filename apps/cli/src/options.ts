import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command line is wrong: the sentence says how. */
export class WrongUsage extends Error {}

type Spec = NonNullable<ParseArgsConfig['options']>;

/** The options of every sub-command that calls the doors. */
export const doorOptions = {
  url: { type: 'string' },
  issuer: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const satisfies Spec;

/** Reads options and exactly the named positionals. Throws `WrongUsage`. */
export function readOptions<const S extends Spec>(args: readonly string[], options: S, names: readonly string[] = []) {
  const read = () => parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read();
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
  const missing = names[parsed.positionals.length];
  if (missing) throw new WrongUsage(`${missing} is missing`);
  if (parsed.positionals.length > names.length) throw new WrongUsage('there are more words than this command takes');
  return { values: parsed.values, positionals: parsed.positionals };
}

/** A whole number between two limits, or the default where nothing was given. Throws `WrongUsage`. */
export function wholeNumber(
  name: string,
  text: string | undefined,
  limits: { readonly min: number; readonly max: number; readonly default: number },
): number {
  if (text === undefined) return limits.default;
  const n = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(n >= limits.min && n <= limits.max))
    throw new WrongUsage(`${name} must be a whole number from ${limits.min} to ${limits.max}`);
  return n;
}
