import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** A Kubernetes object as written. */
export type Manifest = Record<string, any>;

interface Patch {
  readonly path: string;
  readonly target?: { readonly kind: string };
}

interface Kustomization {
  readonly namespace?: string;
  readonly resources: readonly string[];
  readonly patches?: readonly Patch[];
  readonly images?: readonly { readonly name: string; readonly newName?: string; readonly newTag?: string }[];
}

// What this renderer can do; a kustomization that asks for more is refused rather than half rendered.
const known = new Set(['apiVersion', 'kind', 'namespace', 'resources', 'patches', 'images']);
const knownOfPatch = new Set(['path', 'target']);

/** Lists whose items a patch finds by a key; every other list is replaced as a whole. */
const mergeKeys: Readonly<Record<string, string>> = {
  containers: 'name',
  env: 'name',
  ports: 'containerPort',
  volumes: 'name',
  volumeMounts: 'mountPath',
  topologySpreadConstraints: 'topologyKey',
};

export function readManifests(file: string): Manifest[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).map((document) => {
    if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0]!.message}`);
    return document.toJSON() as Manifest;
  });
}

function mergedList(field: string, base: any[], patch: any[]): any[] {
  const key = mergeKeys[field];
  if (!key) return patch;
  const merged = [...base];
  for (const item of patch) {
    const at = merged.findIndex((m) => m[key] === item[key]);
    if (at < 0) merged.push(item);
    else merged[at] = mergedObject(merged[at], item);
  }
  return merged;
}

function mergedObject(base: Manifest, patch: Manifest): Manifest {
  const merged = { ...base };
  for (const [field, value] of Object.entries(patch)) {
    const old = merged[field];
    if (value === null) delete merged[field];
    else if (Array.isArray(value)) merged[field] = Array.isArray(old) ? mergedList(field, old, value) : value;
    else merged[field] = typeof value === 'object' && typeof old === 'object' ? mergedObject(old, value) : value;
  }
  return merged;
}

function patched(manifests: readonly Manifest[], folder: string, patch: Patch): Manifest[] {
  for (const name of Object.keys(patch))
    if (!knownOfPatch.has(name)) throw new Error(`unknown part ${name} of a patch`);
  const [change] = readManifests(join(folder, patch.path));
  const meant = (m: Manifest): boolean =>
    patch.target ? m.kind === patch.target.kind : m.kind === change!.kind && m.metadata.name === change!.metadata.name;
  if (!manifests.some(meant)) throw new Error(`${patch.path} patches nothing`);
  return manifests.map((m) => {
    if (!meant(m)) return m;
    const merged = mergedObject(m, change!);
    return { ...merged, metadata: { ...merged.metadata, name: m.metadata.name } };
  });
}

/** The containers of a manifest; none where it has no pod. */
export const containersOf = (m: Manifest): Manifest[] => m.spec?.template?.spec?.containers ?? [];

function withImages(m: Manifest, images: NonNullable<Kustomization['images']>): Manifest {
  for (const container of containersOf(m))
    for (const { name, newName, newTag } of images)
      if (container.image === name) container.image = `${newName ?? name}${newTag ? `:${newTag}` : ''}`;
  return m;
}

/** Renders the part of Kustomize that k8s/ uses, so that it is checked on machines without Kustomize too. */
export function render(folder: string): Manifest[] {
  const [k] = readManifests(join(folder, 'kustomization.yaml')) as [Kustomization];
  for (const name of Object.keys(k)) if (!known.has(name)) throw new Error(`unknown part ${name} of a kustomization`);
  let manifests = k.resources.flatMap((r) => {
    const path = join(folder, r);
    return statSync(path).isDirectory() ? render(path) : readManifests(path);
  });
  for (const patch of k.patches ?? []) manifests = patched(manifests, folder, patch);
  return manifests.map((m) => {
    const clustered = m.kind === 'Namespace' || !k.namespace;
    const placed = clustered ? m : { ...m, metadata: { ...m.metadata, namespace: k.namespace } };
    return withImages(structuredClone(placed), k.images ?? []);
  });
}

/** What Kustomize itself makes of a folder; null where it is not on this machine. Reads no cluster and no kubeconfig. */
export function renderedByKustomize(folder: string): Manifest[] | null {
  for (const [command, args] of [
    ['kustomize', ['build', folder]],
    ['kubectl', ['kustomize', folder]],
  ] as const) {
    const env = { PATH: process.env['PATH'], KUBECONFIG: '/dev/null' };
    const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', env, timeout: 20_000 });
    if (status === 0) return parseAllDocuments(stdout).map((d) => d.toJSON() as Manifest);
  }
  console.warn('skipped: neither kustomize nor kubectl is on this machine');
  return null;
}
