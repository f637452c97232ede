import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedUrl } from '@collator/persistence';
import type { Estate, Target, Told } from './estate.js';
import { lastingPort } from './ports.js';
import { Supervised } from './processes.js';

const root = join(import.meta.dirname, '../../../..');

/** The laptop default: one process with its own PostgreSQL, which carries the events as well. */
export class OneProcess implements Estate {
  readonly bus = { kind: 'embedded' as const };
  readonly targets: readonly Target[];

  private constructor(
    readonly folder: string,
    readonly process: Supervised,
    private readonly httpPort: number,
    readonly issuer: string,
  ) {
    this.targets = [
      { name: 'process', kind: 'service', strike: async () => void this.process.kill() },
      { name: 'database', kind: 'database', strike: () => this.#signalDatabase('SIGQUIT') },
      { name: 'power', kind: 'database', strike: () => this.#powerCut() },
    ];
  }

  static async start(folder: string, told: Told): Promise<OneProcess> {
    const [http, health, issuer] = [await lastingPort(), await lastingPort(), await lastingPort()];
    const env = {
      DATA_DIR: join(folder, 'data'),
      HTTP_PORT: String(http),
      HEALTH_PORT: String(health),
      ISSUER_PORT: String(issuer),
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'json',
      DISSEMINATION_ALLOW_LOOPBACK_WEBHOOKS: 'true',
      DISSEMINATION_WEBHOOK_TIMEOUT_MS: '3000',
    };
    const args = [join(root, 'apps/all/dist/main.js'), '--no-sample'];
    const spec = { name: 'pipeline', args, env, healthPort: health };
    const process = new Supervised(spec, folder, (who, how) => told(`${who} ended by itself (${how})`));
    process.start();
    return new OneProcess(folder, process, http, `http://127.0.0.1:${issuer}`);
  }

  databaseUrl = async (): Promise<string> => {
    for (let tries = 0; tries < 600; tries += 1) {
      const url = await embeddedUrl(join(this.folder, 'data')).catch(() => null);
      if (url) return url;
      await sleep(100);
    }
    throw new Error('the embedded database is not there');
  };

  url(): string {
    return `http://127.0.0.1:${this.httpPort}`;
  }

  ready(timeoutMs: number): Promise<void> {
    return this.process.ready(timeoutMs);
  }

  async stop(): Promise<readonly string[]> {
    return (await this.process.end()) === 0 ? [] : [this.process.spec.name];
  }

  /** The whole machine at once: database and process end in the same moment, nothing is written out. */
  async #powerCut(): Promise<void> {
    await this.#signalDatabase('SIGKILL').catch(() => undefined);
    this.process.kill();
  }

  async #signalDatabase(signal: NodeJS.Signals): Promise<void> {
    const file = join(this.folder, 'data/postgres/postmaster.pid');
    const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
    if (Number.isInteger(pid) && pid > 1) process.kill(pid, signal);
    // Nobody starts the embedded server again but the process it belongs to.
    this.process.kill();
  }
}
