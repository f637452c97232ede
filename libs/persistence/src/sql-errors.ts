/**
 * What a database error means for the work in hand:
 * - `data`: this input can never be stored; find the bad record and set it aside.
 * - `infrastructure`: the database or the way to it is ill; wait and do the same again, never set anything aside.
 * - `unknown`: neither is certain (a fault in our own code, mostly).
 */
export type FailureKind = 'data' | 'infrastructure' | 'unknown';

const dataStates = /^(22...|23...|54000|08P01)$/;
// With a standby that is not promoted yet (25006), a login, a database or a right that is missing (28, 3D000, 42501) and
// transactions ended for their age (25P03, 25P04): none of it says anything of the record.
const infrastructureStates =
  /^(08...|25006|25P0[34]|28...|3D000|40001|40P01|42501|53...|55P03|57P..|57014|58...|XX...)$/;
// Keys of the vault that are away are no fault of the record either.
const infrastructureCodes = /^(keys_unreachable$|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/;
// TypeORM gives a runner back by itself when its connection dies between two statements; the next one then finds it released.
const infrastructureWords =
  /Connection terminated|connection timeout|timeout exceeded|timeout expired|read timeout|server closed|not queryable|is not established|Client was closed|runner already released|after calling end/i;

/** The SQLSTATE (or system error code) of an error, found through TypeORM's and our own wrapping; null if it has none. */
export function sqlState(error: unknown): string | null {
  for (let e = error, depth = 0; e && typeof e === 'object' && depth < 6; depth += 1) {
    const { code, driverError, cause } = e as { code?: unknown; driverError?: unknown; cause?: unknown };
    if (typeof code === 'string') return code;
    e = driverError ?? cause;
  }
  return null;
}

/** Sorts an error by what to do about it (delivery design, step "bisect the slice"). */
export function failureKind(error: unknown): FailureKind {
  const state = sqlState(error);
  if (state && dataStates.test(state)) return 'data';
  if (state && (infrastructureStates.test(state) || infrastructureCodes.test(state))) return 'infrastructure';
  if (error instanceof Error && infrastructureWords.test(error.message)) return 'infrastructure';
  return 'unknown';
}
