import { describe, expect, it } from 'vitest';
import { parseAddressRange } from './address-range';

describe('parseAddressRange', () => {
  it.each([
    ['10.0.0.0/8', '10.0.0.0/8'],
    [' 192.168.1.7 ', '192.168.1.7/32'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:DB8::/32', '2001:db8::/32'],
    ['::1', '::1/128'],
    ['::/0', '::/0'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8/128'],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.1/128'],
  ])('reads %j', (text, expected) => {
    expect(parseAddressRange(text)).toBe(expected);
  });

  it.each([
    '',
    '10.0.0.1/8',
    '10.0.0.0/33',
    '256.0.0.0/8',
    '010.0.0.0/8',
    '10.0.0/24',
    '10.0.0.0/',
    '2001:db8::1/64',
    '2001:db8::/129',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8',
    'fe80::1%eth0',
    ':1',
    'localhost',
    '10.0.0.0/8; DROP TABLE cpms',
  ])('refuses %j', (text) => {
    expect(parseAddressRange(text)).toBeNull();
  });
});
