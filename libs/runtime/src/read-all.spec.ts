import 'reflect-metadata';
import { SettingsInvalid } from '@collator/settings';
import { IsInt, Min } from 'class-validator';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Setting, Settings } from '@collator/settings';
import { SealSettings, TokenSettings } from '@collator/security';
import { readEverything } from './read-all.js';
import { ServiceModule } from './service-module.js';

@Settings('keeper')
class KeeperSettings {
  @Setting({ env: 'KEEPER_COUNT', default: 1, describe: 'A count.' })
  @IsInt()
  @Min(1)
  count!: number;
}

@ServiceModule({ name: 'keeper', migrations: [], controllers: [], providers: [KeeperSettings] })
class Keeper {}

@ServiceModule({ name: 'page', migrations: null, controllers: [], providers: [] })
class Page {}

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'collator-settings-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const problems = async (modules: (new () => object)[], variables: Record<string, string>): Promise<string[]> => {
  try {
    await readEverything(modules, { DATA_DIR: folder, ...variables });
    return [];
  } catch (error) {
    if (error instanceof SettingsInvalid) return error.problems.map((p) => p.env);
    throw error;
  }
};

it('starts a laptop with nothing set, and keeps the keys it made', async () => {
  const first = await readEverything([Keeper], { DATA_DIR: folder });
  const again = await readEverything([Keeper], { DATA_DIR: folder });
  const keys = (r: typeof first) => (r.settings.get(SealSettings) as SealSettings).keys;
  expect(keys(first)).toBe(keys(again));
  expect((first.settings.get(TokenSettings) as TokenSettings).issuer).toBe('http://127.0.0.1:8082');
});

it('names every problem of a production process at once', async () => {
  const found = await problems([Keeper], { COLLATOR_MODE: 'production', HTTP_PORT: 'x', KEEPER_COUNT: '0' });
  expect(found).toEqual(
    expect.arrayContaining([
      'DATABASE_URL',
      'OIDC_ISSUER',
      'OIDC_STEP_UP_ACR',
      'SEAL_KEYS',
      'TRANSPORT',
      'HTTP_PORT',
      'KEEPER_COUNT',
    ]),
  );
  expect(new Set(found).size).toBe(found.length);
});

it('asks a process that keeps nothing for no database, transport or keys', async () => {
  expect(await problems([Page], { COLLATOR_MODE: 'production' })).toEqual(['OIDC_ISSUER']);
  expect(await problems([Page], { COLLATOR_MODE: 'production', OIDC_ISSUER: 'https://id.example.org' })).toEqual([]);
});

it('asks for brokers where Kafka carries the events', async () => {
  expect(await problems([Keeper], { TRANSPORT: 'kafka' })).toEqual(['KAFKA_BROKERS']);
});

it('reads a secret from a file, without its line end', async () => {
  const file = join(folder, 'keys');
  const { settings } = await readEverything([Keeper], { DATA_DIR: folder });
  const { keys } = settings.get(SealSettings) as SealSettings;
  await writeFile(file, `${keys}\n`);
  const read = await readEverything([Keeper], { DATA_DIR: join(folder, 'other'), SEAL_KEYS_FILE: file });
  expect((read.settings.get(SealSettings) as SealSettings).keys).toBe(keys);
});
