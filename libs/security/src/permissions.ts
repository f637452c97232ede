/** What a person or service may do at a door. Roles give these; a token gives roles. */
export const permissions = [
  'logs:submit',
  'logs:read',
  'logs:withdraw',
  'quality:read',
  'quality:decide',
  'triage:read',
  'policies:backtest',
  'enrichment:read',
  'proposals:read',
  'proposals:write',
  'proposals:decide',
  'products:withdraw',
  'standing-approvals:read',
  'standing-approvals:write',
  'standing-approvals:approve',
  'products:receive',
  'subscribers:read',
  'subscribers:write',
  'pipeline:read',
  'dead-letters:read',
] as const;

export type Permission = (typeof permissions)[number];
