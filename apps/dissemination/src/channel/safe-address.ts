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
// Of IPv6 only 2000::/3 is public at all; within it these are tunnels to IPv4, or examples.
const v6 = ['2001::/32', '2001:db8::/32', '2002::/16', '3fff::/20'];
const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');
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
  if (isLoopback(address)) return allowLoopback;
  if (family === 6 && (address.includes('%') || !publicV6.check(address, 'ipv6'))) return false;
  return !refused.check(address, kind);
}

/** True for 127.0.0.0/8 and ::1. */
export function isLoopback(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 6 ? 'ipv6' : 'ipv4') && !mapped.test(address);
}
