import { fc } from '@/tests/support/properties';
import { describe, expect, it } from 'vitest';
import { parseBasicAuthorization, passwordShape, usernameMatch } from './basic-authorization';

/** Any code units, lone surrogates among them. */
const anyText = fc.uint16Array({ maxLength: 60 }).map((units) => String.fromCharCode(...units));

const basic = (text: string | Buffer) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('parseBasicAuthorization', () => {
  it.each([
    [basic('CP1:secret'), 'CP1', 'secret'],
    [basic('CP1:se:cr:et'), 'CP1', 'se:cr:et'],
    [basic(':'), '', ''],
    [basic('CP1:'), 'CP1', ''],
    [basic(':secret'), '', 'secret'],
    ['basic Q1AxOnNlY3JldA==', 'CP1', 'secret'],
    ['BASIC   Q1AxOnNlY3JldA  ', 'CP1', 'secret'],
  ])('reads %s', (header, username, password) => {
    const parsed = parseBasicAuthorization(header);
    expect(parsed.wellFormed).toBe(true);
    expect(parsed.username?.toString()).toBe(username);
    expect(parsed.password?.toString()).toBe(password);
  });

  it('keeps the bytes of a key', () => {
    const parsed = parseBasicAuthorization('Basic RVZCLVAxNzM5MDg2NjoBI6s=');
    expect(parsed.username?.toString()).toBe('EVB-P17390866');
    expect(parsed.password).toEqual(Buffer.from([0x01, 0x23, 0xab]));
  });

  it.each([
    ['Basic', 'empty'],
    ['Basic CP1:secret', 'not-base64'],
    ['Basic A', 'not-base64'],
    ['Basic =', 'not-base64'],
    [basic('secret-without-colon'), 'no-colon'],
    [`Basic ${'A'.repeat(1_000_000)}`, 'too-long'],
  ])('finds fault with %.40s: %s', (header, problem) => {
    expect(parseBasicAuthorization(header)).toEqual({
      scheme: 'basic',
      wellFormed: false,
      username: null,
      password: null,
      problem,
    });
  });

  it.each([
    [undefined, 'none'],
    ['', 'none'],
    ['   ', 'none'],
    ['Bearer abc', 'bearer'],
    ['Digest username="a"', 'digest'],
    ['Q1AxOnNlY3JldA==', 'other'],
  ])('takes %j as %s', (header, scheme) => {
    expect(parseBasicAuthorization(header)).toMatchObject({ scheme, username: null });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        parseBasicAuthorization(text);
        parseBasicAuthorization(`Basic ${text}`);
      }),
    );
  });
});

describe('passwordShape', () => {
  it.each([
    ['0123456789abcdef0123456789ABCDEF', true, true, false, 32],
    ['12345678', false, true, false, 8],
    ['a:b', false, true, true, 3],
    ['', false, true, false, 0],
  ])('%j', (text, looksHex, validUtf8, hasColon, length) => {
    expect(passwordShape(Buffer.from(text))).toEqual({ length, looksHex, validUtf8, hasColon });
  });

  it('knows bytes that are no text', () => {
    expect(passwordShape(Buffer.from([0xff, 0x00])).validUtf8).toBe(false);
  });
});

describe('usernameMatch', () => {
  it.each([
    ['CP-1', 'CP-1', 'CP-1', 'same'],
    ['RDAM|123', 'RDAM|123', 'RDAM%7C123', 'same'],
    ['RDAM%7C123', 'RDAM|123', 'RDAM%7C123', 'percent-encoded'],
    ['RDAM%20123', 'RDAM 123', 'RDAM 123', 'percent-encoded'],
    ['cp-1', 'CP-1', 'CP-1', 'other-case'],
    ['CP-1\n', 'CP-1', 'CP-1', 'trimmed'],
    ['CP_1', 'CP-1', 'CP-1', 'separators'],
    ['', 'CP-1', 'CP-1', 'empty'],
    ['admin', 'CP-1', 'CP-1', 'different'],
    ['CP-1\0', 'CP-1\\x00', 'CP-1%00', 'same'],
    ['CP-1', null, null, null],
  ])('%j for %j', (username, identity, raw, match) => {
    expect(usernameMatch(Buffer.from(username), identity, raw)).toBe(match);
  });
});
