import type { FoundIdentifier, LogLink } from '@collator/contracts';
import type { IdentifierType, Validity } from '@collator/extraction';
import type { LinkPolicy } from './link-policy.js';

/** What two logs must share to be linked. */
export interface LinkKey {
  readonly type: string;
  readonly normalised: string;
  readonly strength: LogLink['strength'];
}

/** One text for a key, for maps. */
export function nameOfKey(key: Pick<LinkKey, 'type' | 'normalised'>): string {
  return `${key.type}\n${key.normalised}`;
}

/** The keys of a log by the policy, each once, in the order of the text. */
export function linkKeysOf(identifiers: readonly FoundIdentifier[], policy: LinkPolicy): LinkKey[] {
  const keys = new Map<string, LinkKey>();
  for (const { type, normalised, validity } of identifiers) {
    const rule = policy.types[type as IdentifierType];
    if (!rule || !(rule.when as readonly Validity[]).includes(validity)) continue;
    if (policy.common[type as IdentifierType]?.test(normalised)) continue;
    const key = { type, normalised, strength: rule.strength };
    keys.set(nameOfKey(key), key);
  }
  return [...keys.values()];
}

/** Keys of many logs, each once, in the one order in which everybody locks them. */
export function inLockOrder(keys: Iterable<LinkKey>): LinkKey[] {
  const once = new Map([...keys].map((k) => [nameOfKey(k), k]));
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, k]) => k);
}
