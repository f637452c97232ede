import { ask, published, type Door } from './door.js';

/** A row of the audit, as far as a test looks at it. */
export interface Answered {
  readonly actor: string;
  readonly purpose: string | null;
  readonly reason: string | null;
  readonly record_ids: readonly string[];
}

export const asking = { purpose: 'RISK_TO_SOURCE', reason: 'Assessing the risk of a release' };

export const postAs = (door: Door, token: string, path: string, body?: object) =>
  ask(door, path, token, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

/** The pseudonym that travels with a log. */
export async function refOf(door: Door, urn: string): Promise<string> {
  const event = (await published(door, 'log.accepted.v1')).find((e) => e.data.log.urn === urn);
  return event!.data.log.sourceRef as string;
}
