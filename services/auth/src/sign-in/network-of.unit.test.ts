import { expect, it } from 'vitest';
import { networkOf } from './network-of.ts';

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:22ff::9', '2001:0db8:0001:2200::/56'],
  ['2001:DB8:1:2200:aaaa:bbbb:cccc:dddd', '2001:0db8:0001:2200::/56'],
  ['2001:db8:1:2300::9', '2001:0db8:0001:2300::/56'],
  ['::1', '0000:0000:0000:0000::/56'],
  ['fe80::1%eth0', 'fe80:0000:0000:0000::/56'],
  ['no address', 'unknown'],
  ['', 'unknown'],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
