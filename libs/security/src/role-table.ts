import type { Permission } from './permissions.js';

const analyst: readonly Permission[] = [
  'logs:read',
  'triage:read',
  'enrichment:read',
  'proposals:read',
  'proposals:write',
  'pipeline:read',
];

/** What each role may do, version 1. A role that is not here gives nothing. */
export const roleTable: { readonly version: string; readonly roles: Readonly<Record<string, readonly Permission[]>> } =
  {
    version: '1',
    roles: {
      submitter: ['logs:submit', 'logs:read', 'logs:withdraw'],
      analyst,
      reviewer: [
        ...analyst,
        'proposals:decide',
        'subscribers:read',
        'policies:backtest',
        'products:withdraw',
        'standing-approvals:read',
        'standing-approvals:approve',
      ],
      'policy-author': ['standing-approvals:read', 'standing-approvals:write', 'policies:backtest', 'pipeline:read'],
      recipient: ['products:receive'],
      'register-keeper': ['subscribers:read', 'subscribers:write', 'pipeline:read'],
      'quality-officer': [
        'logs:read',
        'quality:read',
        'quality:decide',
        'triage:read',
        'enrichment:read',
        'proposals:read',
        'pipeline:read',
        'dead-letters:read',
      ],
      // The one runs the source, the other answers for it: an erasure needs both.
      'source-handler': ['sources:read', 'sources:write', 'sources:erase'],
      'source-controller': ['sources:read', 'sources:approve-erasure'],
      'platform-engineer': ['pipeline:read', 'dead-letters:read', 'vault:rotate'],
    },
  };

/** The permissions of some roles together. */
export function permissionsOf(roles: readonly string[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((r) => (Object.hasOwn(roleTable.roles, r) ? (roleTable.roles[r] ?? []) : [])));
}
