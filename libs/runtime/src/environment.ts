import type { SettingDescription, Variables } from '@collator/settings';
import { readFileSync } from 'node:fs';

/** The variables of this process. The only place where the environment is read. */
export function environment(): Variables {
  return { ...process.env };
}

/**
 * The variables with secrets filled in from files: where a secret setting is absent and `<env>_FILE` names a file, the
 * file's text without its last line end is the value. Throws where a named file cannot be read.
 */
export function withSecretFiles(variables: Variables, settings: readonly SettingDescription[]): Variables {
  const filled: Record<string, string | undefined> = { ...variables };
  for (const { env, secret } of settings) {
    const file = variables[`${env}_FILE`];
    if (!secret || filled[env] || !file) continue;
    filled[env] = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  }
  return filled;
}
