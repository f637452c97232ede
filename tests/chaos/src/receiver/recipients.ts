import { insist, type Doors } from '../load/doors.js';
import { keywordTown } from '../load/texts.js';
import type { Receiver } from './receiver.js';

/** Who is registered, and what may reach him. The checker judges by this and not by the register. */
export interface Recipient {
  readonly name: string;
  readonly idempotent: boolean;
  readonly clearance: string;
  readonly clearanceUntil: string;
  /** Gets every product that may leave; the others only those with the keyword. */
  readonly everything: boolean;
  /** Loses his clearance in the middle of the run. */
  readonly leaves: boolean;
}

const recipient = (name: string, change: Partial<Recipient> = {}): Recipient => ({
  name,
  idempotent: true,
  clearance: 'SC',
  clearanceUntil: '2040-01-01',
  everything: false,
  leaves: false,
  ...change,
});

export const recipients: readonly Recipient[] = [
  recipient('all', { everything: true }),
  recipient('printer', { idempotent: false }),
  recipient('expired', { clearanceUntil: '2020-01-01' }),
  recipient('low', { clearance: 'NPPV1' }),
  recipient('leaver', { leaves: true }),
];

/** Puts the recipients in the register, each with a webhook of his own. Returns their ids by name. */
export async function register(
  doors: Doors,
  url: string,
  receiver: Receiver,
  stop: AbortSignal,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const r of recipients) {
    const { url: hook, secret } = receiver.recipient(r.name);
    const body = {
      name: `chaos ${r.name}`,
      unit: `chaos-${r.name}`,
      organisation: 'force-42',
      clearance: r.clearance,
      clearanceUntil: r.clearanceUntil,
      purposes: ['POLICING'],
      interests: r.everything ? {} : { keywords: [keywordTown] },
      channel: { kind: 'webhook', url: hook, secret, idempotent: r.idempotent },
    };
    const made = await insist(
      () => doors.json<{ id: string }>(`${url}/subscribers`, { method: 'POST', body }),
      stop,
      () => undefined,
    );
    ids.set(r.name, made.id);
  }
  return ids;
}

/** Takes the leaver's clearance away; resolves with the moment from which nothing may be decided in his favour. */
export async function revoke(doors: Doors, url: string, id: string, stop: AbortSignal): Promise<number> {
  await insist(
    () => doors.json(`${url}/subscribers/${id}`, { method: 'PATCH', body: { clearanceUntil: '2020-01-01' } }),
    stop,
    () => undefined,
  );
  return Date.now();
}
