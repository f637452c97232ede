import { BlockList, isIP } from 'node:net';

const refused = new BlockList();
const v4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
const v6 = [
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/32',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];
for (const [list, family] of [
  [v4, 'ipv4'],
  [v6, 'ipv6'],
] as const) {
  for (const entry of list) {
    const [net = '', bits = ''] = entry.split('/');
    refused.addSubnet(net, Number(bits), family);
  }
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

// An IPv4 address dressed as IPv6 reaches the IPv4 host; as a webhook's address it has no honest use.
const mapped = /^(0*:)*:?(0{0,4}:)*ffff:/i;

/**
 * True where a resolved address may be called: public, or loopback where that was allowed by setting. Everything
 * private, link-local, reserved, translated or multicast is refused, and so is what is not an address.
 */
export function isSafeAddress(address: string, allowLoopback: boolean): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const kind = family === 6 ? 'ipv6' : 'ipv4';
  if (family === 6 && mapped.test(address)) return false;
  if (isLoopback(address)) return allowLoopback;
  return !refused.check(address, kind);
}

/** True for 127.0.0.0/8 and ::1. */
export function isLoopback(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 6 ? 'ipv6' : 'ipv4') && !mapped.test(address);
}
