import { settingsClasses } from '@collator/runtime';
import { describeSettings, type SettingDescription } from '@collator/settings';
import { CliSettings } from './cli.config.js';
import type { Command } from './command.js';
import { exitCodes } from './exit-codes.js';
import { readOptions } from './options.js';

const usage = `collator settings [--markdown] [--json]

Lists the settings that every process reads, and those of this command: environment variable, type, default and what it
is for. A setting marked secret is never shown, and its value may come from a file that NAME_FILE names. The services
add settings of their own, which stand in each service's *.config.ts.

  --markdown      as a Markdown table
  --json          one JSON object on the last line

Exit codes: 0; 2 wrong usage.`;

const ownNote = 'Each service adds its own settings; they stand in its *.config.ts.';

/** Every setting this command knows of, in the order of their classes. */
export function knownSettings(): SettingDescription[] {
  return [...settingsClasses([]), CliSettings].flatMap(describeSettings);
}

function defaultOf(s: SettingDescription): string {
  if (s.default === undefined) return 'must be set';
  return s.default === '' ? 'empty' : String(s.default);
}

/** The settings as paragraphs for a terminal. */
export function settingLines(settings: readonly SettingDescription[]): string[] {
  return settings.flatMap((s, i) => [
    ...(settings[i - 1]?.section === s.section ? [] : [...(i ? [''] : []), `[${s.section}]`]),
    `${s.env}  (${s.type}${s.secret ? ', secret' : ''}; default: ${defaultOf(s)})`,
    `    ${s.describe}`,
  ]);
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The settings as one Markdown table. */
export function settingTable(settings: readonly SettingDescription[]): string[] {
  const rows = settings.map(
    (s) =>
      `| \`${s.env}\` | ${s.section} | ${s.type}${s.secret ? ', secret' : ''} | ${cell(
        s.default === undefined ? 'must be set' : s.default === '' ? 'empty' : `\`${s.default}\``,
      )} | ${cell(s.describe)} |`,
  );
  return ['| Variable | Section | Type | Default | For |', '| --- | --- | --- | --- | --- |', ...rows];
}

export const settings: Command = {
  name: 'settings',
  summary: 'list the settings',
  usage,
  async run(args, world) {
    const { values } = readOptions(args, {
      markdown: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const known = knownSettings();
    const lines = values.json
      ? [JSON.stringify({ settings: known, note: ownNote })]
      : [...(values.markdown ? settingTable(known) : settingLines(known)), '', ownNote];
    lines.forEach((line) => world.out(line));
    return exitCodes.ok;
  },
};
