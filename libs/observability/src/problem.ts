/**
 * A refusal a caller is told of (RFC 9457). `code` is stable; `detail` names the field and the rule, never a value; `extra`
 * holds further members of the body, for instance `field` or `findings`.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'Problem';
  }
}
