import type { Running } from '@collator/runtime';
import { StandingApprovals, type RulePeople } from './standing-approvals.js';

/** Puts the house's standing approvals in force in a running process, in the names of two people. Safe to call again. */
export async function installHouseRules(running: Pick<Running, 'get'>, people: RulePeople): Promise<void> {
  await running.get(StandingApprovals).installHouse(people);
}
