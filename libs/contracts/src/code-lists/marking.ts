import type { Code, CodeList } from './code-list.js';

/** A tier, or the marking OFFICIAL-SENSITIVE which ranks as one; a higher rank is more sensitive. */
export interface Tier extends Code {
  readonly rank: number;
}

export const tiers: CodeList<Tier> = {
  id: 'gsc-tier',
  version: '1',
  source: 'Government Security Classifications, 5 August 2024',
  codes: [
    { code: 'OFFICIAL', label: 'Official', rank: 0 },
    { code: 'OFFICIAL-SENSITIVE', label: 'Official, sensitive marking', rank: 1 },
    { code: 'SECRET', label: 'Secret', rank: 2 },
    { code: 'TOP SECRET', label: 'Top secret', rank: 3 },
  ],
};

export interface AdditionalMarking extends Code {
  readonly kind: 'handling' | 'descriptor' | 'caveat';
}

export const additionalMarkings: CodeList<AdditionalMarking> = {
  id: 'additional-marking',
  version: '1',
  source: 'Government Security Classifications; the list of a force may differ',
  codes: [
    { code: 'RECIPIENTS ONLY', label: 'Named recipients only', kind: 'handling' },
    { code: 'HMG USE ONLY', label: 'Government use only', kind: 'handling' },
    { code: 'EMBARGOED', label: 'Not before a time', kind: 'handling' },
    { code: 'FOR PUBLIC RELEASE', label: 'May be published', kind: 'handling' },
    { code: 'PERSONAL DATA', label: 'Personal data', kind: 'descriptor', uncertain: true },
    { code: 'COMMERCIAL', label: 'Commercial', kind: 'descriptor', uncertain: true },
    { code: 'LEGAL PRIVILEGE', label: 'Legal privilege', kind: 'descriptor', uncertain: true },
    { code: 'LOCSEN', label: 'Sensitive to a locality', kind: 'descriptor', uncertain: true },
    { code: 'INVESTIGATION', label: 'Investigation', kind: 'descriptor', uncertain: true },
    { code: 'UK EYES ONLY', label: 'UK nationals only', kind: 'caveat', uncertain: true },
  ],
};

/** A marking taken apart: tier and additional markings, upper case. */
export interface Marking {
  /** Written with the prefix UK. */
  readonly national: boolean;
  readonly tier: Tier;
  readonly additional: readonly string[];
}

const organisationOnly = /^[A-Z0-9][A-Z0-9 .&-]{0,60} USE ONLY$/;
const national = /^UK\s+/u;
// Longer than any marking; the separator's search for spaces must not run over a whole page of them.
const maxLength = 400;

/**
 * Reads a rendered marking such as `OFFICIAL-SENSITIVE – RECIPIENTS ONLY` (domain 2.1), whatever stands between its parts.
 * Null where a part is not in the lists: an unknown marking is never taken for a low one.
 */
export function readMarking(text: string): Marking | null {
  if (text.length > maxLength) return null;
  const [first = '', ...additional] = text
    .toUpperCase()
    .trim()
    .split(/\s+[–—-]\s+|\s*\/\/?\s*/u);
  const name = first.replace(national, '').replace(/\s+/gu, ' ');
  const tier = tiers.codes.find((t) => t.code === name);
  const known = (a: string): boolean => additionalMarkings.codes.some((m) => m.code === a) || organisationOnly.test(a);
  return tier && additional.every(known)
    ? { national: national.test(first), tier, additional: [...new Set(additional)] }
    : null;
}

/** The one way a marking is written: `UK OFFICIAL-SENSITIVE – RECIPIENTS ONLY – PERSONAL DATA` (domain 2.1). */
export function renderMarking({ national, tier, additional }: Marking): string {
  return [`${national ? 'UK ' : ''}${tier.code}`, ...additional].join(' – ');
}

/** True where `a` is less sensitive than `b`. */
export function isBelow(a: Marking, b: Marking): boolean {
  return a.tier.rank < b.tier.rank;
}
