import { recipients } from '../receiver/recipients.js';
import type { DiaryEntry } from '../receiver/diary.js';
import type { Evidence } from './evidence.js';

/** Tiers from the lowest, and how far each vetting level of our recipients reaches (domain reference 2.1, 2.2). */
const tiers = ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET'];
const reaches: Readonly<Record<string, string>> = { SC: 'SECRET', NPPV1: 'OFFICIAL' };

/** A delivery decided before the clearance was taken away may still be under way: one webhook's time, and a claim's. */
const graceMs = 10_000;

const tierOf = (marking: string): number =>
  Math.max(...tiers.map((tier, i) => (marking === tier || marking.startsWith(`${tier} `) ? i : -1)));

/** A product that reached somebody who was not cleared for it when it was delivered, or unsigned. */
export function leaked({ diary, revokedAt }: Evidence): string[] {
  const known = new Map(recipients.map((r) => [r.name, r]));
  const may = (d: DiaryEntry): boolean => {
    const r = known.get(d.recipient);
    // A recall holds nothing of the text and must reach whoever may have the product.
    if (!r || d.type !== 'product.released') return r !== undefined;
    const until = Date.parse(`${r.clearanceUntil}T23:59:59Z`);
    const tier = tierOf(d.marking ?? '');
    if (d.at > until || tier < 0 || tier > tiers.indexOf(reaches[r.clearance] ?? '')) return false;
    if (d.compartments.length > 0) return false;
    return !(r.leaves && revokedAt !== null && d.at > revokedAt + graceMs);
  };
  const unsigned = diary.filter((d) => !d.signed).map((d) => `unsigned:${d.recipient} ${d.id}`);
  return [...diary.filter((d) => !may(d)).map((d) => `${d.recipient} ${d.productId} ${d.version}`), ...unsigned];
}
