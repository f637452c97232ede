import { join } from 'node:path';
import { edges } from './edges.js';
import { containersOf, render, renderedByKustomize, type Manifest } from './render.js';

const root = join(import.meta.dirname, '../..');
const base = join(root, 'k8s/base');
const overlay = join(root, 'k8s/overlays/example');
const services = ['ingest', 'triage', 'enrichment', 'sanitisation', 'dissemination'];
const all = [...services, 'console'];

// Key order and the order of keyed lists mean nothing to Kubernetes.
function canonical(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(canonical).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, canonical(v)]),
  );
}

const byKind = (manifests: readonly Manifest[], kind: string): Manifest[] => manifests.filter((m) => m.kind === kind);
const namesOf = (manifests: readonly Manifest[]): string[] => manifests.map((m) => m.metadata.name as string);

for (const [name, folder] of [
  ['base', base],
  ['example overlay', overlay],
] as const)
  it(`renders the ${name} as Kustomize itself does`, () => {
    const theirs = renderedByKustomize(folder);
    if (theirs) expect(canonical(render(folder))).toEqual(canonical(theirs));
  });

describe.each([
  ['base', render(base)],
  ['example overlay', render(overlay)],
])('the %s', (_name, manifests) => {
  const deployments = byKind(manifests, 'Deployment');
  const pods = deployments.map((d) => d.spec.template.spec as Manifest);

  it('has each object once, all in one namespace', () => {
    const ids = manifests.map((m) => `${m.kind}/${m.metadata.name}`);
    expect(new Set(ids).size).toBe(ids.length);
    const namespaces = manifests.filter((m) => m.kind !== 'Namespace').map((m) => m.metadata.namespace);
    expect(new Set(namespaces)).toEqual(new Set(['collator']));
  });

  it('gives every service a deployment, a service, an account and a disruption budget', () => {
    for (const kind of ['Deployment', 'Service', 'ServiceAccount', 'PodDisruptionBudget'])
      expect(namesOf(byKind(manifests, kind)).sort()).toEqual([...all].sort());
  });

  it('runs no pod that the restricted Pod Security Standard would refuse, and hands none a token', () => {
    expect(byKind(manifests, 'Namespace')[0]!.metadata.labels['pod-security.kubernetes.io/enforce']).toBe('restricted');
    for (const pod of pods) {
      expect(pod).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false });
      expect(pod.securityContext).toMatchObject({
        runAsNonRoot: true,
        runAsUser: 65532,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      for (const field of ['hostNetwork', 'hostPID', 'hostIPC', 'initContainers']) expect(pod[field]).toBeUndefined();
      for (const v of pod.volumes) expect(Object.keys(v).filter((k) => k !== 'name')[0]).toMatch(/^(secret|emptyDir)$/);
    }
    for (const container of deployments.flatMap(containersOf))
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        privileged: false,
        runAsNonRoot: true,
        capabilities: { drop: ['ALL'] },
      });
  });

  it('limits every container, and asks for no more than the limit', () => {
    for (const { resources } of deployments.flatMap(containersOf)) {
      expect(resources).toEqual({
        requests: { cpu: expect.any(String), memory: expect.stringMatching(/^\d+Mi$/) },
        limits: { cpu: expect.any(String), memory: expect.stringMatching(/^\d+[MG]i$/) },
      });
      const mebi = (text: string): number => parseInt(text, 10) * (text.endsWith('Gi') ? 1024 : 1);
      expect(mebi(resources.requests.memory)).toBeLessThanOrEqual(mebi(resources.limits.memory));
    }
  });

  it('probes the health port of every container, never the doors', () => {
    for (const container of deployments.flatMap(containersOf)) {
      expect(container.ports).toContainEqual({ name: 'health', containerPort: 8081 });
      for (const [probe, path] of [
        ['startupProbe', '/healthz/startup'],
        ['readinessProbe', '/healthz/ready'],
        ['livenessProbe', '/healthz/live'],
      ] as const)
        expect(container[probe].httpGet).toEqual({ path, port: 'health' });
    }
  });

  it('keeps two of each service, of which a disruption takes one', () => {
    for (const d of deployments) expect(d.spec.replicas).toBeGreaterThanOrEqual(2);
    for (const b of byKind(manifests, 'PodDisruptionBudget')) {
      expect(b.spec.maxUnavailable).toBe(1);
      const found = deployments.filter(
        (d) =>
          d.spec.selector.matchLabels['app.kubernetes.io/name'] ===
          b.spec.selector.matchLabels['app.kubernetes.io/name'],
      );
      expect(namesOf(found)).toEqual([b.metadata.name]);
    }
  });

  it('selects by each service the pods of its deployment, on a port that they have', () => {
    for (const service of byKind(manifests, 'Service')) {
      const deployment = deployments.find((d) => d.metadata.name === service.metadata.name)!;
      expect(deployment.spec.template.metadata.labels).toMatchObject(service.spec.selector);
      const ports = containersOf(deployment).flatMap((c) => c.ports.map((p: Manifest) => p.name));
      for (const port of service.spec.ports) expect(ports).toContain(port.targetPort);
    }
  });

  it('names no config map, account or volume that is not there', () => {
    const maps = namesOf(byKind(manifests, 'ConfigMap'));
    for (const [i, pod] of pods.entries()) {
      expect(namesOf(byKind(manifests, 'ServiceAccount'))).toContain(pod.serviceAccountName);
      for (const c of containersOf(deployments[i]!)) {
        for (const from of c.envFrom) expect(maps).toContain(from.configMapRef.name);
        const volumes = pod.volumes.map((v: Manifest) => v.name);
        for (const mount of c.volumeMounts) expect(volumes).toContain(mount.name);
      }
    }
  });
});

it('finds every key of every secret in the example, each service with a secret of its own', () => {
  const manifests = render(overlay);
  const secrets = new Map(byKind(manifests, 'Secret').map((s) => [s.metadata.name, Object.keys(s.stringData)]));
  for (const d of byKind(manifests, 'Deployment')) {
    const { secret } = d.spec.template.spec.volumes.find((v: Manifest) => v.name === 'secrets');
    expect(secret.secretName).toBe(`${d.metadata.name}-secrets`);
    for (const { key } of secret.items) expect(secrets.get(secret.secretName)).toContain(key);
  }
});

it('pins the image in the example', () => {
  for (const c of byKind(render(overlay), 'Deployment').flatMap(containersOf)) {
    expect(c.image).toMatch(/^[a-z0-9./-]+(:\d+\.\d+\.\d+|@sha256:[0-9a-f]{64})$/);
  }
});

it('leaves no placeholder of the base in the example', () => {
  const text = JSON.stringify(render(overlay));
  expect(JSON.stringify(render(base))).toMatch(/\.invalid/);
  expect(text).not.toMatch(/\.invalid|192\.0\.2\./);
});

it('denies everything first', () => {
  const deny = byKind(render(base), 'NetworkPolicy').filter((p) => Object.keys(p.spec.podSelector).length === 0);
  expect(deny.map((p) => p.spec)).toContainEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
});

it('lets out exactly these connections', () => {
  const everyone = all.flatMap((s) => [
    `${s} > kube-system/kube-dns :53`,
    `${s} > kube-system/kube-dns :53/UDP`,
    `${s} > postgres/* :5432`,
    `${s} > kafka/* :9093`,
    `${s} > observability/* :4318`,
    `${s} > 192.0.2.1/32 :443`,
  ]);
  const console = services.map((s) => `console > ${s} :8080`);
  const webhooks = ['0.0.0.0/0', '::/0'].flatMap((net) => [443, 8443].map((p) => `dissemination > ${net} :${p}`));
  expect(edges(render(base), 'egress')).toEqual([...everyone, ...console, ...webhooks].sort());
});

it('lets in exactly these connections', () => {
  const everyone = all.flatMap((s) => [`observability/* > ${s} :8081`, `gateway/* > ${s} :8080`]);
  const console = services.map((s) => `console > ${s} :8080`);
  expect(edges(render(base), 'ingress')).toEqual([...everyone, ...console].sort());
});

it('sends webhooks to no private address', () => {
  const policy = byKind(render(base), 'NetworkPolicy').find((p) => p.metadata.name === 'webhooks')!;
  const [v4] = policy.spec.egress[0].to;
  for (const net of ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '127.0.0.0/8'])
    expect(v4.ipBlock.except).toContain(net);
});
