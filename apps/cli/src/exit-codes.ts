/** What the command tells the shell. */
export const exitCodes = { ok: 0, foundWrong: 1, usage: 2, unreachable: 3 } as const;
