import { fc } from '@/tests/support/properties';
import { describe, expect, it } from 'vitest';
import { parseProxyHeader } from './proxy-header';

const signature = '0d0a0d0a000d0a515549540a';
const tcp4 = 'cb007107' + 'c0000201' + '1f90' + '01bb';
const tcp6 = '20010db8000000000000000000000007' + '20010db8000000000000000000000001' + '1f9001bb';
const version2 = (command: string, family: string, body: string) =>
  Buffer.from(
    `${signature}${command}${family}${(body.length / 2).toString(16).padStart(4, '0')}${body}`,
    'hex',
  );
const text = (line: string) => Buffer.from(line, 'latin1');
const header = (version: 1 | 2, address: string | null, isSecure: boolean | null = null) => ({
  kind: 'header',
  version,
  address,
  isSecure,
});
const unusable = (version: 1 | 2, problem: string) => ({ kind: 'unusable', version, problem });

const cases: readonly [string, Buffer, Record<string, unknown>][] = [
  ['IPv4', text('PROXY TCP4 203.0.113.7 192.0.2.1 51000 443\r\nGET'), header(1, '203.0.113.7')],
  ['IPv6', text('PROXY TCP6 2001:db8::7 2001:db8::1 51000 443\r\n'), header(1, '2001:db8::7')],
  ['unknown', text('PROXY UNKNOWN\r\n'), header(1, null)],
  ['unknown with more', text('PROXY UNKNOWN ffff:: ::1 1 2\r\n'), header(1, null)],
  ['a family that is none', text('PROXY UDP4 1.2.3.4 1.2.3.4 1 2\r\n'), unusable(1, 'malformed')],
  ['an address that is none', text('PROXY TCP4 1.2.3 1.2.3.4 1 2\r\n'), unusable(1, 'malformed')],
  ['a port too high', text('PROXY TCP4 1.2.3.4 1.2.3.4 1 65536\r\n'), unusable(1, 'malformed')],
  ['no ports', text('PROXY TCP4 1.2.3.4 1.2.3.4\r\n'), unusable(1, 'malformed')],
  ['no end', text(`PROXY TCP4 ${'1'.repeat(200)}`), unusable(1, 'too-long')],
  ['version 2, IPv4', version2('21', '11', tcp4), header(2, '203.0.113.7')],
  ['version 2, IPv6', version2('21', '21', tcp6), header(2, '2001:db8::7')],
  [
    'version 2, IPv4 in IPv6',
    version2('21', '21', '00000000000000000000ffffcb007107'.padEnd(72, '0')),
    header(2, '203.0.113.7'),
  ],
  ['a health check', version2('20', '00', ''), header(2, null)],
  ['a Unix socket', version2('21', '31', '00'.repeat(216)), header(2, null)],
  ['extras', version2('21', '11', `${tcp4}030004deadbeef`), header(2, '203.0.113.7')],
  ['TLS', version2('21', '11', `${tcp4}2000050100000000`), header(2, '203.0.113.7', true)],
  ['no TLS', version2('21', '11', `${tcp4}2000050000000000`), header(2, '203.0.113.7', false)],
  ['an extra that is cut', version2('21', '11', `${tcp4}0300ffde`), unusable(2, 'malformed')],
  ['version 3', version2('31', '11', tcp4), unusable(2, 'malformed')],
  ['too little', version2('21', '11', 'cb00'), unusable(2, 'malformed')],
  ['too much', Buffer.from(`${signature}2111ffff`, 'hex'), unusable(2, 'too-long')],
  ['a request', text('GET / HTTP/1.1\r\n'), { kind: 'none' }],
  ['another method with P', text('POST / HTTP/1.1\r\n'), { kind: 'none' }],
  ['nothing', Buffer.alloc(0), { kind: 'none' }],
];

describe('parseProxyHeader', () => {
  it.each(cases)('%s', (_name, bytes, expected) => {
    expect(parseProxyHeader(bytes)).toMatchObject(expected);
  });

  it.each(cases.filter(([, , { kind }]) => kind === 'header'))('%s, byte by byte', (_, bytes) => {
    const whole = parseProxyHeader(bytes);
    if (whole.kind !== 'header') throw new Error('not a header');
    for (let length = 1; length < whole.length; length += 1) {
      expect(parseProxyHeader(bytes.subarray(0, length)).kind).toBe('incomplete');
    }
  });

  it('survives any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        parseProxyHeader(Buffer.from(bytes));
        parseProxyHeader(Buffer.concat([Buffer.from(`${signature}21`, 'hex'), bytes]));
      }),
    );
  });
});
