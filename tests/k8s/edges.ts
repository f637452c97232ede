import type { Manifest } from './render.js';

type Labels = Readonly<Record<string, string>>;

function selects(selector: Manifest, labels: Labels): boolean {
  for (const [key, value] of Object.entries(selector.matchLabels ?? {})) if (labels[key] !== value) return false;
  return (selector.matchExpressions ?? []).every((e: Manifest) => {
    if (e.operator !== 'In') throw new Error(`unknown operator ${e.operator}`);
    return e.values.includes(labels[e.key]);
  });
}

function peers(peer: Manifest, pods: ReadonlyMap<string, Labels>): string[] {
  if (peer.ipBlock) return [peer.ipBlock.cidr];
  if (peer.namespaceSelector) {
    const name = peer.namespaceSelector.matchLabels['kubernetes.io/metadata.name'] as string;
    return [`${name}/${Object.values(peer.podSelector?.matchLabels ?? {}).join() || '*'}`];
  }
  return [...pods].filter(([, labels]) => selects(peer.podSelector, labels)).map(([name]) => name);
}

/** Everything the policies let through, as `from > to :port`, seen from the end that the policy binds. */
export function edges(manifests: readonly Manifest[], direction: 'ingress' | 'egress'): string[] {
  const pods = new Map<string, Labels>(
    manifests.filter((m) => m.kind === 'Deployment').map((m) => [m.metadata.name, m.spec.template.metadata.labels]),
  );
  const found = new Set<string>();
  for (const policy of manifests.filter((m) => m.kind === 'NetworkPolicy'))
    for (const [own, labels] of pods) {
      if (!selects(policy.spec.podSelector, labels)) continue;
      for (const rule of policy.spec[direction] ?? [])
        for (const other of (rule.to ?? rule.from).flatMap((p: Manifest) => peers(p, pods)))
          for (const { port, protocol = 'TCP' } of rule.ports) {
            const end = `:${port}${protocol === 'TCP' ? '' : `/${protocol}`}`;
            found.add(direction === 'egress' ? `${own} > ${other} ${end}` : `${other} > ${own} ${end}`);
          }
    }
  return [...found].sort();
}
