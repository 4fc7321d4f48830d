import { expect, it } from 'vitest';
import { addressRangeOf } from './address-range-of';

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8::7', '2001:db8:0:0::/64'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', null],
  ['', null],
])('addressRangeOf(%j) is %j', (address, range) => {
  expect(addressRangeOf(address)).toBe(range);
});
