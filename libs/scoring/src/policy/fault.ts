/** A fault of a policy, with the place where it stands. */
export interface PolicyFault {
  readonly code: string;
  readonly at: string;
  readonly text: string;
}

export const fault = (code: string, at: string, text: string): PolicyFault => ({ code, at, text });
