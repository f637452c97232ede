import { demoPeople } from './demo-people.js';
import { permissions, type Permission } from './permissions.js';
import { permissionsOf, roleTable } from './role-table.js';

const roles = Object.keys(roleTable.roles);

const analyst = 'logs:read triage:read enrichment:read proposals:read proposals:write pipeline:read';

it.each([
  ['submitter', 'logs:submit logs:read logs:withdraw'],
  ['analyst', analyst],
  [
    'reviewer',
    `${analyst} proposals:decide subscribers:read policies:backtest products:withdraw standing-approvals:read standing-approvals:approve`,
  ],
  ['policy-author', 'standing-approvals:read standing-approvals:write policies:backtest pipeline:read'],
  ['recipient', 'products:receive'],
  ['register-keeper', 'subscribers:read subscribers:write pipeline:read'],
  [
    'quality-officer',
    'logs:read quality:read quality:decide triage:read enrichment:read proposals:read pipeline:read dead-letters:read',
  ],
  ['source-handler', 'sources:read sources:write sources:erase'],
  ['source-controller', 'sources:read sources:approve-erasure'],
  ['platform-engineer', 'pipeline:read dead-letters:read vault:rotate'],
])('gives a %s exactly: %s', (role, expected) => {
  expect(permissionsOf([role])).toEqual(new Set(expected.split(' ')));
});

it('has a version, and ten roles', () => {
  expect([roleTable.version, roles.length]).toEqual(['1', 10]);
});

it.each<[Permission, Permission]>([
  ['standing-approvals:write', 'standing-approvals:approve'],
  ['logs:submit', 'proposals:decide'],
  ['subscribers:write', 'proposals:decide'],
  ['subscribers:write', 'products:receive'],
  ['dead-letters:read', 'proposals:decide'],
  ['sources:erase', 'sources:approve-erasure'],
  ['sources:read', 'proposals:decide'],
  ['sources:read', 'vault:rotate'],
])('never gives one role both %s and %s: two people must be needed', (one, other) => {
  for (const role of roles) {
    const held = permissionsOf([role]);
    expect([role, held.has(one) && held.has(other)]).toEqual([role, false]);
  }
});

it('has a role for every permission, and knows no permission that is not declared', () => {
  expect([...permissionsOf(roles)].sort()).toEqual([...permissions].sort());
});

it('gives nothing for a role it does not know', () => {
  for (const role of ['', 'root', 'Reviewer', 'reviewer ', 'constructor', '__proto__', 'toString'])
    expect(permissionsOf([role]).size).toBe(0);
});

it('adds up the roles somebody has', () => {
  expect(permissionsOf(['submitter', 'unknown', 'recipient'])).toEqual(
    new Set(['logs:submit', 'logs:read', 'logs:withdraw', 'products:receive']),
  );
});

it('has a demo person for each role, under a subject of his own', () => {
  expect(new Set(demoPeople.flatMap((p) => p.roles))).toEqual(new Set(roles));
  expect(new Set(demoPeople.map((p) => p.subject)).size).toBe(demoPeople.length);
});
