import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CollatorClient, IssuerTokens } from '@collator/client';
import { postgres } from '../harness/postgres.js';

/** A collector of telemetry that keeps every byte it is sent. */
export class KeptTelemetry {
  readonly bytes: Buffer[] = [];
  readonly paths = new Set<string>();
  #server!: Server;

  async start(): Promise<string> {
    this.#server = createServer((request, response) => {
      this.paths.add(request.url ?? '');
      request.on('data', (c: Buffer) => this.bytes.push(c));
      request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => void this.#server.close(() => resolve()));
  }
}

/** The pipeline in a process of its own, with everything it says kept. */
export class Estate {
  readonly said: Buffer[] = [];
  readonly telemetry = new KeptTelemetry();
  databaseUrl = '';
  #child!: ChildProcess;
  #folder = '';
  #at!: { url: string; issuer: string; healthPort: number };

  async start(variables: Readonly<Record<string, string>>): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'collator-canary-'));
    this.databaseUrl = (await postgres()).url;
    const all = {
      DATABASE_URL: this.databaseUrl,
      DATA_DIR: join(this.#folder, 'data'),
      HTTP_PORT: '0',
      HEALTH_PORT: '0',
      ISSUER_PORT: '0',
      LOG_LEVEL: 'info',
      OTEL_EXPORTER_OTLP_ENDPOINT: await this.telemetry.start(),
      ...variables,
    };
    // By default a snapshot cuts long texts off, and what is cut off is not found.
    const execArgv = ['--expose-gc', '--heap-snapshot-string-limit=100000000'];
    this.#child = fork(join(import.meta.dirname, 'process.mjs'), [JSON.stringify(all)], { silent: true, execArgv });
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.on('data', (c: Buffer) => void this.said.push(c));
    this.#at = await this.#told();
  }

  as(person: string): CollatorClient {
    return new CollatorClient(this.#at.url, new IssuerTokens(this.#at.issuer, person));
  }

  async metrics(): Promise<Buffer> {
    return Buffer.from(await (await fetch(`http://127.0.0.1:${this.#at.healthPort}/metrics`)).arrayBuffer());
  }

  /** Writes what the process holds in memory to a file. */
  async heap(): Promise<string> {
    const written = this.#told<{ written: string }>();
    this.#child.send({ heap: join(this.#folder, 'pipeline.heapsnapshot') });
    return (await written).written;
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    await gone;
    await this.telemetry.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #told<T>(): Promise<T> {
    return new Promise((resolve, reject) => {
      const died = (): void =>
        reject(new Error(`the process ended: ${Buffer.concat(this.said).toString().slice(-500)}`));
      this.#child.once('exit', died);
      this.#child.once('message', (message) => {
        this.#child.off('exit', died);
        resolve(message as T);
      });
    });
  }
}
