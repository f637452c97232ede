import 'reflect-metadata';

/** What a setting is: where it comes from, what it is when nothing is set, and what it is for. */
export interface SettingOptions {
  /** Name of the environment variable, upper case. With `secret`, `<env>_FILE` may name a file that holds the value. */
  readonly env: string;
  /** Used when the variable is absent or empty. Without a default the setting must be set. */
  readonly default?: string | number | boolean;
  /** One sentence for the settings table. */
  readonly describe: string;
  /** Never shown, and may come from a file. */
  readonly secret?: boolean;
}

export interface SettingDescription extends SettingOptions {
  readonly section: string;
  readonly property: string;
  readonly type: 'string' | 'number' | 'boolean';
}

/** A class whose properties are settings. */
export type SettingsClass<T extends object = object> = new () => T;

const sectionKey = Symbol('collator:settings');
const listKey = Symbol('collator:setting');

type Listed = Omit<SettingDescription, 'section'>;

/** Marks a class as one concern's settings. Its instances are read once, checked by class-validator and then frozen. */
export function Settings(section: string): ClassDecorator {
  return (target) => Reflect.defineMetadata(sectionKey, section, target);
}

/** Marks a property as a setting. The declared type (string, number, boolean) says how the text is read. */
export function Setting(options: SettingOptions): PropertyDecorator {
  return (target, property) => {
    const declared: unknown = Reflect.getMetadata('design:type', target, property);
    const type = declared === Number ? 'number' : declared === Boolean ? 'boolean' : 'string';
    const list = (Reflect.getOwnMetadata(listKey, target) ?? []) as Listed[];
    Reflect.defineMetadata(listKey, [...list, { ...options, property: String(property), type }], target);
  };
}

/** True where a class was marked with `@Settings`. */
export function isSettings(candidate: unknown): candidate is SettingsClass {
  return typeof candidate === 'function' && Reflect.hasOwnMetadata(sectionKey, candidate);
}

/** Every setting of a class, in the order written; for reading them and for the generated table. */
export function describeSettings(settings: SettingsClass): SettingDescription[] {
  const section = Reflect.getOwnMetadata(sectionKey, settings) as string;
  const list = (Reflect.getOwnMetadata(listKey, settings.prototype) ?? []) as Listed[];
  return list.map((s) => ({ section, ...s }));
}
