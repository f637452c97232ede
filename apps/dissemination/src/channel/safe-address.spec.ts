import fc from 'fast-check';
import { isLoopback, isSafeAddress } from './safe-address.js';

/** One address of each range that must never be called, and its last one where that is easily missed. */
const refused = [
  ['this network', '0.0.0.0'],
  ['this network, last', '0.255.255.255'],
  ['private 10/8', '10.0.0.1'],
  ['private 10/8, last', '10.255.255.255'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['carrier-grade NAT, last', '100.127.255.255'],
  ['loopback', '127.0.0.1'],
  ['loopback, last', '127.255.255.254'],
  ['link-local', '169.254.0.1'],
  ['cloud metadata', '169.254.169.254'],
  ['private 172.16/12', '172.16.0.1'],
  ['private 172.16/12, last', '172.31.255.255'],
  ['protocol assignments', '192.0.0.170'],
  ['documentation 1', '192.0.2.1'],
  ['6to4 relay', '192.88.99.1'],
  ['private 192.168/16', '192.168.1.1'],
  ['benchmarking', '198.18.0.1'],
  ['benchmarking, last', '198.19.255.255'],
  ['documentation 2', '198.51.100.7'],
  ['documentation 3', '203.0.113.7'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['IPv6 loopback', '::1'],
  ['IPv4-compatible', '::127.0.0.1'],
  ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
  ['IPv4-mapped loopback in hex', '::ffff:7f00:1'],
  ['IPv4-mapped, written out', '0:0:0:0:0:ffff:7f00:1'],
  ['IPv4-mapped public', '::ffff:8.8.8.8'],
  ['IPv4-translated', '::ffff:0:127.0.0.1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['NAT64 of metadata', '64:ff9b::a9fe:a9fe'],
  ['local NAT64', '64:ff9b:1::7f00:1'],
  ['discard only', '100::1'],
  ['Teredo', '2001::1'],
  ['documentation', '2001:db8::1'],
  ['newer documentation', '3fff::1'],
  ['6to4', '2002:7f00:1::1'],
  ['segment routing', '5f00::1'],
  ['unique local', 'fc00::1'],
  ['unique local, metadata', 'fd00:ec2::254'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['multicast', 'ff02::1'],
] as const;

describe('isSafeAddress', () => {
  it.each(refused)('refuses %s: %s', (_, address) => expect(isSafeAddress(address, false)).toBe(false));

  it.each([
    '',
    'localhost',
    '127.1',
    '0x7f.0.0.1',
    '2130706433',
    '017700000001',
    '1.2.3',
    '1.2.3.4.5',
    '[::1]',
    '1.2.3.4:80',
  ])('refuses what is not an address: %p', (text) => expect(isSafeAddress(text, true)).toBe(false));

  it.each(['8.8.8.8', '1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '172.15.255.255'])(
    'lets the public address %s through',
    (address) => expect(isSafeAddress(address, false)).toBe(true),
  );

  it.each(['172.32.0.0', '192.167.255.255', '223.255.255.255', '2606:4700:4700::1111', '2a00:1450:4009:81f::200e'])(
    'lets the public address %s through',
    (address) => expect(isSafeAddress(address, false)).toBe(true),
  );

  it('allows loopback, and nothing else that is private, only where the setting says so', () => {
    expect(isSafeAddress('127.0.0.1', true)).toBe(true);
    expect(isSafeAddress('::1', true)).toBe(true);
    for (const [, address] of refused.filter(([, a]) => !isLoopback(a)))
      expect(isSafeAddress(address, true)).toBe(false);
  });

  it('never lets an IPv4 address through in the dress of an IPv6 one', () => {
    const octet = fc.nat(255);
    const dress = fc.constantFrom('::ffff:', '::', '::ffff:0:', '64:ff9b::', '0:0:0:0:0:ffff:');
    fc.assert(
      fc.property(dress, octet, octet, octet, octet, (d, a, b, c, e) => {
        expect(isSafeAddress(`${d}${a}.${b}.${c}.${e}`, true) && !isLoopback(`${d}${a}.${b}.${c}.${e}`)).toBe(false);
      }),
    );
  });
});

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', '0:0:0:0:0:0:0:1'])('knows %s', (a) => expect(isLoopback(a)).toBe(true));
  it.each(['128.0.0.1', '::ffff:127.0.0.1', '::2', 'localhost', '10.0.0.1'])('does not take %s for it', (a) =>
    expect(isLoopback(a)).toBe(false),
  );
});
