import { validateSync, type ValidationError } from 'class-validator';
import { describeSettings, type SettingDescription, type SettingsClass } from './setting.js';

/** Variables of a process, as text. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Something wrong with a setting: its variable and the rule, never the value. */
export interface SettingProblem {
  readonly env: string;
  readonly rule: string;
}

/** Every problem of every setting at once: the process must not start. */
export class SettingsInvalid extends Error {
  readonly code = 'settings_invalid';
  constructor(readonly problems: readonly SettingProblem[]) {
    super(problems.map((p) => `${p.env}: ${p.rule}`).join('\n'));
    this.name = 'SettingsInvalid';
  }
}

const whole = /^-?\d+$/;

function valueOf(s: SettingDescription, text: string | undefined): unknown {
  if (text === undefined || text === '') return s.default;
  if (s.type === 'number') return whole.test(text) ? Number(text) : NaN;
  if (s.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  return text;
}

function formProblem(s: SettingDescription, text: string | undefined): SettingProblem | null {
  if ((text === undefined || text === '') && s.default === undefined) return { env: s.env, rule: 'must be set' };
  if (text === undefined || text === '') return null;
  if (s.type === 'number' && !whole.test(text)) return { env: s.env, rule: 'must be a whole number' };
  if (s.type === 'boolean' && text !== 'true' && text !== 'false') return { env: s.env, rule: 'must be true or false' };
  return null;
}

function rulesBroken(list: readonly SettingDescription[], errors: readonly ValidationError[]): SettingProblem[] {
  return errors.flatMap((e) => {
    const env = list.find((s) => s.property === e.property)?.env ?? e.property;
    return Object.values(e.constraints ?? {}).map((text) => ({ env, rule: text.replace(`${e.property} `, '') }));
  });
}

/** Reads one class of settings. Throws `SettingsInvalid` with every problem; the instance is frozen. */
export function readSettings<T extends object>(settings: SettingsClass<T>, variables: Variables): T {
  const list = describeSettings(settings);
  const malformed = list.map((s) => formProblem(s, variables[s.env])).filter((p) => p !== null);
  const instance = new settings();
  for (const s of list) Object.assign(instance, { [s.property]: valueOf(s, variables[s.env]) });
  const known = new Set(malformed.map((p) => p.env));
  const broken = rulesBroken(list, validateSync(instance, { forbidUnknownValues: false }));
  const problems = [...malformed, ...broken.filter((p) => !known.has(p.env))];
  if (problems.length > 0) throw new SettingsInvalid(problems);
  return Object.freeze(instance);
}

/** Reads several classes and reports the problems of all of them together. */
export function readAllSettings(
  classes: readonly SettingsClass[],
  variables: Variables,
): ReadonlyMap<SettingsClass, object> {
  const read = new Map<SettingsClass, object>();
  const problems: SettingProblem[] = [];
  for (const settings of classes) {
    try {
      read.set(settings, readSettings(settings, variables));
    } catch (error) {
      if (!(error instanceof SettingsInvalid)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new SettingsInvalid(problems);
  return read;
}
