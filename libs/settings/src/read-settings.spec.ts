import { IsInt, IsString, Max, Min } from 'class-validator';
import { readAllSettings, readSettings, SettingsInvalid } from './read-settings.js';
import { describeSettings, isSettings, Setting, Settings } from './setting.js';

@Settings('door')
class DoorSettings {
  @Setting({ env: 'DOOR_PORT', default: 8080, describe: 'Port.' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  port!: number;

  @Setting({ env: 'DOOR_OPEN', default: false, describe: 'Open to everybody.' })
  open!: boolean;
}

@Settings('key')
class KeySettings {
  @Setting({ env: 'THE_KEY', describe: 'A key.', secret: true })
  @IsString()
  key!: string;
}

const problemsOf = (work: () => unknown): SettingsInvalid['problems'] => {
  try {
    work();
  } catch (error) {
    if (error instanceof SettingsInvalid) return error.problems;
  }
  return [];
};

it('uses the default where nothing is set, and the text where something is', () => {
  expect(readSettings(DoorSettings, {})).toEqual({ port: 8080, open: false });
  expect(readSettings(DoorSettings, { DOOR_PORT: '1', DOOR_OPEN: 'true' })).toEqual({ port: 1, open: true });
});

it('names every problem of every class at once, and never a value', () => {
  const problems = problemsOf(() =>
    readAllSettings([DoorSettings, KeySettings], { DOOR_PORT: '99999', DOOR_OPEN: 'yes-please' }),
  );
  expect(problems.map((p) => p.env)).toEqual(['DOOR_OPEN', 'DOOR_PORT', 'THE_KEY']);
  expect(JSON.stringify(problems)).not.toMatch(/99999|yes-please/);
});

it('refuses a number that is not whole', () => {
  for (const text of ['1.5', '1e3', 'x', '0x10'])
    expect(problemsOf(() => readSettings(DoorSettings, { DOOR_PORT: text }))).toEqual([
      { env: 'DOOR_PORT', rule: 'must be a whole number' },
    ]);
});

it('freezes what it read', () => {
  expect(Object.isFrozen(readSettings(DoorSettings, {}))).toBe(true);
});

it('describes its settings for the table', () => {
  expect(isSettings(DoorSettings)).toBe(true);
  expect(isSettings(class {})).toBe(false);
  expect(describeSettings(DoorSettings).map((s) => [s.section, s.property, s.type])).toEqual([
    ['door', 'port', 'number'],
    ['door', 'open', 'boolean'],
  ]);
});
