import type { QualityCode, Severity, Strength } from './finding.js';

/** Severity by strength of what was seen. */
export type Severities = Readonly<Record<Strength, Severity>>;

/** A force's choice of severities and limits, with its version: it stands in the audit beside every check. */
export interface QualityConfig {
  readonly version: string;
  readonly severities: Readonly<Record<QualityCode, Severities>>;
  /** Longest time from learning to submitting, in hours [D]. */
  readonly lagHours: number;
  /** How far ahead of its submission an event may lie, in minutes: clocks differ [D]. */
  readonly aheadMinutes: number;
  /** So many hours apart two logs may lie and still tell of the same event [D]. */
  readonly nearHours: number;
  /** From this share of common facts on, 0–1, two logs are proposed as one [D]. */
  readonly nearAtLeast: number;
}

const block: Severities = { sure: 'block', likely: 'warn', faint: 'info' };
const warn: Severities = { sure: 'warn', likely: 'warn', faint: 'info' };
const info: Severities = { sure: 'info', likely: 'info', faint: 'info' };

/** The house's severities (domain 1.6, last column). A weaker sign of a blocking matter warns, and a person decides. */
export const houseQuality: QualityConfig = {
  version: 'quality/1',
  lagHours: 72,
  aheadMinutes: 5,
  nearHours: 24 * 45,
  nearAtLeast: 0.45,
  severities: {
    QA01: warn,
    QA02: block,
    QA03: block,
    QA04: block,
    QA05: warn,
    QA06: block,
    QA07: block,
    QA08: block,
    QA09: warn,
    QA10: warn,
    QA11: warn,
    QA12: block,
    QA13: warn,
    QA14: warn,
    QA15: warn,
    QA16: info,
    QA17: info,
    QA18: block,
    QA19: block,
    QA20: warn,
    QA21: block,
    QA22: block,
    QA23: block,
    QA24: warn,
    QA25: warn,
    QA26: block,
    QA27: block,
    QA28: warn,
  } as Record<QualityCode, Severities>,
};
