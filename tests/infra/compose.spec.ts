import { parse } from 'yaml';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const folder = join(import.meta.dirname, '../../infra/compose');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const yaml = (name: string) => parse(read(name)) as any;

const compose = yaml('compose.yaml');
const services = Object.entries(compose.services) as [string, any][];

it('brings Kafka, PostgreSQL, a collector, Prometheus and Grafana', () => {
  expect(Object.keys(compose.services).sort()).toEqual(['collector', 'grafana', 'kafka', 'postgres', 'prometheus']);
});

it.each(services)('%s is pinned to a version, and reachable from this machine only', (_, service) => {
  expect(service.image).toMatch(/^[a-z0-9./-]+:v?\d+(\.\d+)+$/);
  for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
});

it('mounts only files that are there, and only volumes that are declared', () => {
  for (const [, service] of services)
    for (const volume of service.volumes ?? []) {
      const [from] = (volume as string).split(':') as [string];
      if (!from.startsWith('./')) expect(Object.keys(compose.volumes)).toContain(from);
      else expect(readdirSync(join(folder, dirname(from)))).toContain(normalize(from).split('/').at(-1));
    }
});

it('holds no password', () => {
  expect(compose.services.postgres.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
});

it('lets a single broker make its own topics', () => {
  const { environment } = compose.services.kafka;
  for (const name of ['OFFSETS_TOPIC_REPLICATION_FACTOR', 'TRANSACTION_STATE_LOG_REPLICATION_FACTOR'])
    expect(environment[`KAFKA_${name}`]).toBe('1');
  expect(environment.KAFKA_TRANSACTION_STATE_LOG_MIN_ISR).toBe('1');
});

it('carries metrics from the collector to Prometheus to Grafana', () => {
  const collector = yaml('collector.yaml');
  const { metrics } = collector.service.pipelines;
  for (const name of metrics.exporters) expect(Object.keys(collector.exporters)).toContain(name);
  for (const name of metrics.processors) expect(Object.keys(collector.processors)).toContain(name);
  const port = collector.exporters.prometheus.endpoint.split(':')[1];
  const [job] = yaml('prometheus.yaml').scrape_configs;
  expect(job.static_configs[0].targets).toEqual([`collector:${port}`]);
  expect(yaml('grafana/datasource.yaml').datasources[0].url).toBe('http://prometheus:9090');
  expect(compose.services.collector.ports[0]).toContain(
    `:${collector.receivers.otlp.protocols.http.endpoint.split(':')[1]}`,
  );
});
