import { describe, expect, it } from 'vitest';
import { createAddressGuard } from './address-guard';

const refused = [
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254'],
  ...['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.192', '192.0.2.1'],
  ...['192.168.1.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.250'],
  ...['240.0.0.1', '255.255.255.255', '168.63.129.16', '192.88.99.1'],
  ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1'],
  ...['64:ff9b:1::1', '100::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fec0::1', 'ff02::1'],
  ...['2001::1', '2001:db8::1', '2002:7f00:1::1', '3fff::1', '5f00::1'],
  ...['localhost', '', '127.1', '0x7f000001', '1.2.3.4.5', 'example.com'],
];
const permitted = [
  ...['8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.1', '100.63.255.255', '100.128.0.1'],
  ...['169.253.255.255', '192.0.1.1', '223.255.255.255', '2606:4700:4700::1111', '2a00:1450::1'],
];

describe('createAddressGuard', () => {
  const guard = createAddressGuard([]);

  it.each(refused)('refuses %s', (address) => expect(guard.permits(address)).toBe(false));
  it.each(permitted)('lets pass %s', (address) => expect(guard.permits(address)).toBe(true));

  it('lets pass what the operator has named, and no more', () => {
    const own = createAddressGuard(['10.20.0.0/16', '::1/128']);
    const asked = ['10.20.255.1', '10.21.0.1', '::1', '127.0.0.1', '8.8.8.8'];
    expect(asked.filter(own.permits)).toEqual(['10.20.255.1', '::1', '8.8.8.8']);
    expect(asked.filter(own.isNamed)).toEqual(['10.20.255.1', '::1']);
  });
});
