/** The parts of a URN. The number comes from one sequence for all years; nothing in it leads to the source (domain 1.4). */
export interface UrnParts {
  readonly prefix: string;
  readonly year: number;
  readonly no: number;
}

const shape = /^([A-Z][A-Z0-9]{1,7})-(\d{4})-(\d{7,15})$/;

/** `RIU-2025-0000042`; numbers above seven digits are written in full. */
export function formatUrn({ prefix, year, no }: UrnParts): string {
  return `${prefix}-${String(year).padStart(4, '0')}-${String(no).padStart(7, '0')}`;
}

/** The parts of a URN as `formatUrn` writes it, or null for any other text. */
export function parseUrn(text: string): UrnParts | null {
  const [, prefix, year, no] = shape.exec(text) ?? [];
  if (!prefix || !year || !no) return null;
  const parts = { prefix, year: Number(year), no: Number(no) };
  return formatUrn(parts) === text ? parts : null;
}

/** The columns of a URN as they are stored. */
export interface UrnRow {
  readonly urn_prefix: string;
  readonly urn_year: number;
  readonly urn_no: string;
}

/** The URN of a stored row. */
export const urnOf = (r: UrnRow): string => formatUrn({ prefix: r.urn_prefix, year: r.urn_year, no: Number(r.urn_no) });
