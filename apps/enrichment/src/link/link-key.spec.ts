import type { FoundIdentifier } from '@collator/contracts';
import { identifierTypes } from '@collator/extraction';
import { inLockOrder, linkKeysOf } from './link-key.js';
import { linkPolicy } from './link-policy.js';

const found = (type: string, normalised: string, validity: FoundIdentifier['validity'] = 'valid'): FoundIdentifier => ({
  type,
  normalised,
  raw: normalised,
  validity,
  field: 'body',
  start: 0,
  end: normalised.length,
});
const types = (...identifiers: FoundIdentifier[]) => linkKeysOf(identifiers, linkPolicy).map((k) => k.type);

describe('linkKeysOf', () => {
  it('never takes an invalid identifier, of whatever type', () => {
    expect(types(...identifierTypes.map((t) => found(t, 'x1', 'invalid')))).toEqual([]);
  });

  it('takes what cannot be checked only where the policy says so', () => {
    expect(
      types(found('SORT_ACCOUNT', '202959 63748472', 'unverifiable'), found('URL', 'a.example', 'unverifiable')),
    ).toEqual(['SORT_ACCOUNT']);
  });

  it('leaves out what everybody writes down', () => {
    expect(
      types(
        found('URL', 'facebook.com'),
        found('URL', 'm.facebook.com'),
        found('PHONE', '+44800555111'),
        found('IP', '192.168.1.1'),
        found('DOB', '1990-01-01'),
      ),
    ).toEqual([]);
    expect(types(found('URL', 'facebook.com/some.one'), found('IP', '203.0.113.7'))).toEqual(['URL', 'IP']);
  });

  it('names each value once', () => {
    expect(types(found('VRM', 'EK17HNB'), found('VRM', 'EK17HNB'))).toEqual(['VRM']);
  });
});

describe('inLockOrder', () => {
  it('gives one order whatever order the values come in', () => {
    const keys = linkKeysOf([found('VRM', 'B'), found('PHONE', 'z'), found('VRM', 'A')], linkPolicy);
    expect(inLockOrder(keys)).toEqual(inLockOrder([...keys].reverse()));
    expect(inLockOrder([...keys, ...keys])).toHaveLength(3);
  });
});
