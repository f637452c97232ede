import type { CallerIdentity, Permission } from '@collator/security';
import { maySee } from './visible.js';

const caller = (organisation: string, permissions: Permission[], compartments: string[] = []): CallerIdentity => ({
  subject: 's',
  name: 'n',
  roles: [],
  permissions: new Set(permissions),
  organisation,
  unit: 'u',
  compartments,
});
const log = { organisation: 'force-1', compartments: ['CHIS', 'COVERT'] };

describe('who may know of a log', () => {
  it('lets the submitting organisation see its own, compartments or not', () => {
    expect(maySee(caller('force-1', ['logs:read']), log)).toBe(true);
  });

  it('shows another organisation nothing, briefed or not', () => {
    expect(maySee(caller('force-2', ['logs:read'], ['CHIS', 'COVERT']), log)).toBe(false);
  });

  it('shows the unit a log in compartments only with every briefing', () => {
    expect(maySee(caller('rocu', ['logs:read', 'triage:read'], ['CHIS']), log)).toBe(false);
    expect(maySee(caller('rocu', ['logs:read', 'triage:read'], ['CHIS', 'COVERT']), log)).toBe(true);
    expect(maySee(caller('rocu', ['logs:read', 'triage:read']), { ...log, compartments: [] })).toBe(true);
  });
});
