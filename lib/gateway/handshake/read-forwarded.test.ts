import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readForwarded } from './read-forwarded';

const isTrusted = (address: string) => address.startsWith('10.');
const proxy = '10.0.0.1';

const cases: readonly [string, IncomingHttpHeaders, string, boolean | null][] = [
  ['one hop', { 'x-forwarded-for': '203.0.113.7' }, '203.0.113.7', null],
  ['two of our own', { 'x-forwarded-for': '203.0.113.7, 10.0.0.2' }, '203.0.113.7', null],
  [
    'what a charger made up before',
    { 'x-forwarded-for': '1.1.1.1, 203.0.113.7' },
    '203.0.113.7',
    null,
  ],
  ['a port', { 'x-forwarded-for': '203.0.113.7:4711' }, '203.0.113.7', null],
  ['IPv6', { 'x-forwarded-for': '2001:db8::7' }, '2001:db8::7', null],
  ['IPv4 in IPv6', { 'x-forwarded-for': '::ffff:203.0.113.7' }, '203.0.113.7', null],
  ['all of them ours', { 'x-forwarded-for': '10.0.0.9' }, '10.0.0.9', null],
  [
    'a protocol too',
    { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' },
    '203.0.113.7',
    true,
  ],
  ['a protocol alone', { 'x-forwarded-proto': 'http' }, proxy, false],
  ['Forwarded', { forwarded: 'for=203.0.113.7;proto=https' }, '203.0.113.7', true],
  [
    'Forwarded with IPv6',
    { forwarded: 'For="[2001:db8::7]:4711"; Proto=ws' },
    '2001:db8::7',
    false,
  ],
  [
    'Forwarded before the others',
    { forwarded: 'for=203.0.113.7', 'x-forwarded-for': '1.1.1.1' },
    '203.0.113.7',
    null,
  ],
];

describe('readForwarded', () => {
  it.each(cases)('%s', (_name, headers, address, isSecure) => {
    expect(readForwarded(headers, proxy, isTrusted)).toMatchObject({
      address,
      via: { peer: proxy, isTrusted: true, isSecure, problem: null },
    });
  });

  it.each(['unknown', '_hidden', '<script>', ''])('an address that is none: %s', (text) => {
    const read = readForwarded({ forwarded: `for=${text}` }, proxy, isTrusted);
    expect(read?.address).toBe(proxy);
    expect(JSON.stringify(read)).not.toContain('<');
  });

  it('is not believed of others, and noted', () => {
    const headers = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' };
    expect(readForwarded(headers, '198.51.100.1', isTrusted)).toEqual({
      address: '198.51.100.1',
      via: {
        kind: 'x-forwarded-for',
        peer: '198.51.100.1',
        isTrusted: false,
        isSecure: null,
        problem: null,
      },
    });
  });

  it('says nothing without such headers', () => {
    expect(readForwarded({ host: 'x' }, proxy, isTrusted)).toBeNull();
  });
});
