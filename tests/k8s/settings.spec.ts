import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleModule } from '@collator/console';
import { DisseminationModule } from '@collator/dissemination';
import { EnrichmentModule } from '@collator/enrichment';
import { IngestModule } from '@collator/ingest';
import { Health, HealthServer } from '@collator/observability';
import { readEverything, settingsClasses } from '@collator/runtime';
import { SanitisationModule } from '@collator/sanitisation';
import { describeSettings, SettingsInvalid } from '@collator/settings';
import { TriageModule } from '@collator/triage';
import { containersOf, render, type Manifest } from './render.js';

const root = join(import.meta.dirname, '../..');
const manifests = render(join(root, 'k8s/overlays/example'));
const secretsAt = /\/run\/secrets\/(collator|vault)/;

const modules = {
  ingest: IngestModule,
  triage: TriageModule,
  enrichment: EnrichmentModule,
  sanitisation: SanitisationModule,
  dissemination: DisseminationModule,
  console: ConsoleModule,
};
type Name = keyof typeof modules;
const names = Object.keys(modules) as Name[];

const found = (kind: string, name: string): Manifest =>
  manifests.find((m) => m.kind === kind && m.metadata.name === name)!;

/** The variables a pod of the service starts with. */
function variablesOf(service: Name): Record<string, string> {
  const [container] = containersOf(found('Deployment', service));
  const maps = container!.envFrom.map((f: Manifest) => found('ConfigMap', f.configMapRef.name).data);
  const own = container!.env.map((e: Manifest) => [e.name, e.value]);
  return Object.assign({}, ...maps, Object.fromEntries(own)) as Record<string, string>;
}

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'collator-k8s-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The same variables with the secrets mounted, as a node would. */
async function mounted(service: Name, secrets: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  for (const { secret } of found('Deployment', service).spec.template.spec.volumes)
    for (const { key, path } of secret?.items ?? []) await writeFile(join(folder, path), secrets[key]!);
  const entries = Object.entries(variablesOf(service));
  return Object.fromEntries(entries.map(([k, v]) => [k, v.replace(secretsAt, folder)]));
}

it.each(names)('sets nothing for %s that is not a setting of it', (service) => {
  const known = settingsClasses([modules[service]]).flatMap(describeSettings);
  const allowed = new Set(known.flatMap((s) => (s.secret ? [`${s.env}_FILE`] : [s.env])));
  expect(Object.keys(variablesOf(service)).filter((name) => !allowed.has(name))).toEqual([]);
});

it.each(names)('starts %s in production with what the example sets', async (service) => {
  const variables = await mounted(service, {
    'database-url': 'postgres://role:word@db.example:5432/collator',
    'seal-keys': `k1:${randomBytes(32).toString('base64')}\n`,
    'vault-keys': `v1:${randomBytes(32).toString('base64')}\n`,
    'kafka-password': 'word',
  });
  const { process } = await readEverything([modules[service]], variables);
  expect(process).toMatchObject({ mode: 'production', transport: 'kafka', httpHost: '0.0.0.0', httpPort: 8080 });
  expect(process.databaseUrl).toContain('db.example');
});

it('refuses to start with the placeholders of the example', async () => {
  const [own, vault] = ['ingest-secrets', 'ingest-vault-secrets'].map((name) => found('Secret', name).stringData);
  const variables = await mounted('ingest', { ...own, ...vault });
  const refusal = await readEverything([IngestModule], variables).catch((e: unknown) => e);
  expect(refusal).toBeInstanceOf(SettingsInvalid);
  const named = (refusal as SettingsInvalid).problems.map((p) => p.env);
  expect(named).toEqual(expect.arrayContaining(['SEAL_KEYS', 'VAULT_KEYS']));
});

it.each(names)('gives %s time to drain before it is killed', (service) => {
  const { terminationGracePeriodSeconds: grace, containers } = found('Deployment', service).spec.template.spec;
  const drainSeconds = Number(variablesOf(service)['DRAIN_MS']) / 1000;
  const sleepSeconds = containers[0].lifecycle.preStop.sleep.seconds;
  expect(Object.keys(containers[0].lifecycle.preStop)).toEqual(['sleep']);
  expect(grace).toBeGreaterThanOrEqual(sleepSeconds + drainSeconds + 10);
});

it.each(names)('listens for %s where the container says', (service) => {
  const [container] = containersOf(found('Deployment', service));
  const ports = Object.fromEntries(container!.ports.map((p: Manifest) => [p.name, String(p.containerPort)]));
  const { HTTP_PORT, HEALTH_PORT, HTTP_HOST, HEALTH_HOST } = variablesOf(service);
  expect(ports).toEqual({ http: HTTP_PORT, health: HEALTH_PORT });
  expect([HTTP_HOST, HEALTH_HOST]).toEqual(['0.0.0.0', '0.0.0.0']);
});

it.each(names)('starts %s from a file that the build makes', (service) => {
  const [container] = containersOf(found('Deployment', service));
  expect(container!.args).toEqual([`apps/${service}/dist/main.js`]);
  expect(existsSync(join(root, container!.args[0].replace('/dist/', '/src/').replace(/\.js$/, '.ts')))).toBe(true);
});

it('probes and scrapes only what the health port answers', async () => {
  const health = new Health();
  health.started = true;
  const metrics: Parameters<typeof HealthServer.start>[0]['metrics'] = (_request, response) => response.end();
  const server = await HealthServer.start({ host: '127.0.0.1', port: 0, health, metrics });
  try {
    const { metadata, spec } = found('Deployment', 'ingest').spec.template;
    const probes = ['startupProbe', 'readinessProbe', 'livenessProbe'];
    const paths = probes.map((p) => spec.containers[0][p].httpGet.path as string);
    for (const path of [...paths, metadata.annotations['prometheus.io/path']]) {
      const answer = await fetch(`http://127.0.0.1:${server.port}${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
    }
  } finally {
    await server.stop();
  }
});

it('points the console at services that are there', () => {
  for (const [name, value] of Object.entries(variablesOf('console'))) {
    if (!/^CONSOLE_\w+_URL$/.test(name)) continue;
    const url = new URL(value);
    const service = found('Service', url.hostname);
    expect(service.spec.ports.map((p: Manifest) => String(p.port))).toContain(url.port);
    expect(name).toBe(`CONSOLE_${url.hostname.toUpperCase()}_URL`);
  }
});

it('opens for webhooks the ports that the service uses', () => {
  const { ports } = found('NetworkPolicy', 'webhooks').spec.egress[0];
  expect(ports.map((p: Manifest) => p.port).join()).toBe(variablesOf('dissemination')['DISSEMINATION_WEBHOOK_PORTS']);
});
