import { CallFailed, CollatorClient, IssuerTokens } from '@collator/client';
import type { Running } from '@collator/runtime';
import { installHouseRules } from '@collator/sanitisation';

/** A demo person's way to the doors of this process. */
export function clientOf(running: Running, person: string): CollatorClient {
  return new CollatorClient(running.url, new IssuerTokens(running.issuer, person));
}

/** The demo's recipients: two teams that read the live stream. */
const subscribers = [
  {
    name: 'Northern operations',
    unit: 'ops-north',
    organisation: 'force-42',
    receiver: 'ops.north',
    clearance: 'SC',
    clearanceUntil: '2035-12-31',
    compartments: [],
    purposes: ['POLICING'],
    channel: { kind: 'sse' },
  },
  {
    name: 'Coastal operations',
    unit: 'ops-coast',
    organisation: 'force-46',
    receiver: 'ops.coast',
    clearance: 'MV',
    clearanceUntil: '2035-12-31',
    compartments: [],
    purposes: ['POLICING'],
    interests: { priorities: ['IMMEDIATE', 'HIGH'] },
    channel: { kind: 'sse' },
  },
];

async function register(client: CollatorClient, subscriber: object): Promise<void> {
  try {
    await client.post('/subscribers', subscriber);
  } catch (error) {
    // There from an earlier start on the same data folder.
    if (!(error instanceof CallFailed) || error.code !== 'subscriber_exists') throw error;
  }
}

/** Puts the demo's recipients on the register, where they are not there already. */
export async function registerRecipients(keeper: CollatorClient): Promise<void> {
  for (const subscriber of subscribers) await register(keeper, subscriber);
}

/** What a fresh laptop needs to show anything: recipients, and the house's standing approvals agreed by two people. */
export async function furnish(running: Running): Promise<void> {
  await registerRecipients(clientOf(running, 'reg.keeper'));
  await installHouseRules(running, { author: 'pia.policy', approver: 'rob.reviewer' });
}
