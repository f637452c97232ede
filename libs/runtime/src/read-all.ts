import type { Type } from '@nestjs/common';
import { KafkaSettings } from '@collator/messaging';
import { ObservabilitySettings } from '@collator/observability';
import { SealSettings, TokenSettings, VaultSettings } from '@collator/security';
import {
  describeSettings,
  isSettings,
  readAllSettings,
  readSettings,
  SettingsInvalid,
  type SettingProblem,
  type SettingsClass,
  type Variables,
} from '@collator/settings';
import { withSecretFiles } from './environment.js';
import { laptopVariables, productionProblems } from './laptop.js';
import { ProcessSettings } from './process.config.js';
import { serviceOptions } from './service-module.js';

/** The settings every process reads. */
export const platformSettings: readonly SettingsClass[] = [
  ProcessSettings,
  ObservabilitySettings,
  TokenSettings,
  SealSettings,
  VaultSettings,
];

/** Every settings class of a process that runs these services, the transport's included. */
export function settingsClasses(modules: readonly Type[]): SettingsClass[] {
  const own = modules.flatMap((m) => serviceOptions(m).providers.filter(isSettings));
  return [...platformSettings, KafkaSettings, ...own];
}

/** True where any of these services keeps something, and so needs a database, a transport and keys. */
export const keepsAnything = (modules: readonly Type[]): boolean =>
  modules.some((m) => serviceOptions(m).migrations !== null);

/** True where one of these services keeps the source vault. */
export const keepsVault = (modules: readonly Type[]): boolean => modules.some((m) => serviceOptions(m).vault);

const problemsOf = (work: () => unknown): readonly SettingProblem[] => {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof SettingsInvalid) return error.problems;
    throw error;
  }
};

/**
 * Reads every setting of a process. What a laptop makes for itself is filled in first. Throws `SettingsInvalid` with the
 * problems of all classes together.
 */
export async function readEverything(
  modules: readonly Type[],
  given: Variables,
): Promise<{ readonly settings: ReadonlyMap<SettingsClass, object>; readonly process: ProcessSettings }> {
  const all = settingsClasses(modules);
  const variables = withSecretFiles(given, all.flatMap(describeSettings));
  const keeps = modules.length === 0 || keepsAnything(modules);
  const needless = (c: SettingsClass): boolean =>
    (c === KafkaSettings && (variables['TRANSPORT'] !== 'kafka' || !keeps)) ||
    (c === SealSettings && !keeps) ||
    (c === VaultSettings && !keepsVault(modules));
  const wanted = all.filter((c) => !needless(c));
  const production = variables['COLLATOR_MODE'] === 'production' ? productionProblems(variables, keeps) : [];
  const ownProblems = problemsOf(() => readSettings(ProcessSettings, variables));
  if (production.length > 0 || ownProblems.length > 0) {
    const named = new Set(production.map((p) => p.env));
    const rest = problemsOf(() => readAllSettings(wanted, variables)).filter((p) => !named.has(p.env));
    const laptopMakes = (p: SettingProblem) =>
      production.length === 0 && /^(OIDC_ISSUER|SEAL_KEYS|VAULT_KEYS)$/.test(p.env);
    throw new SettingsInvalid([...production, ...rest.filter((p) => !laptopMakes(p))]);
  }
  const process = readSettings(ProcessSettings, variables);
  const filled = process.mode === 'production' ? variables : await laptopVariables(variables, process);
  const settings = readAllSettings(wanted, filled);
  return { settings, process };
}
