import { fc } from '@/tests/support/properties';
import { describe, expect, it } from 'vitest';
import { identityKey, resemblance } from './identity-key';
import { inertText } from './inert-text';

/** Any code units, lone surrogates among them. */
const anyText = fc.uint16Array({ maxLength: 60 }).map((units) => String.fromCharCode(...units));

describe('identityKey', () => {
  it.each([
    ['VENDOR_MODEL_123', 'vendor-model-123'],
    ['RDAM%20123', 'RDAM 123'],
    ['RDAM%7C123', 'rdam|123'],
    ['CP%252D1', 'CP1'],
    [' CP1 ', 'CP1'],
    ['CP\u200b1', 'CP1'],
    ['CP\\u{200b}1', 'CP1'],
    ['СР-001', 'CP-001'],
    ['ΝΥΧ', 'nyx'],
    ['Zu\u0308rich', 'Zürich'],
    ['ＣＰ１', 'cp1'],
  ])('folds %j and %j to the same key', (a, b) => {
    expect(identityKey(a)).toBe(identityKey(b));
  });

  it('keeps different chargers apart', () => {
    expect(identityKey('CP-001')).not.toBe(identityKey('CP-002'));
    expect(identityKey('CP%ZZ')).not.toBe(identityKey('CP'));
    expect(identityKey('---')).toBe('---');
    expect(identityKey('')).toBe('');
  });

  it('is bounded, never throws and knows inert text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(identityKey(text).length).toBeLessThanOrEqual(255);
        expect(() => identityKey(inertText(text, 255))).not.toThrow();
      }),
    );
    expect(identityKey('a'.repeat(1_000_000))).toHaveLength(255);
  });
});

describe('resemblance', () => {
  it.each([
    ['cp-001', 'CP-001', 'case'],
    ['CP-001 ', 'CP-001', 'whitespace'],
    ['CP-001\\x0d', 'CP-001', 'whitespace'],
    ['VENDOR_MODEL_123', 'vendor-model-123', 'separators'],
    ['RDAM123', 'RDAM 123', 'separators'],
    ['RDAM%20123', 'RDAM 123', 'percent-encoding'],
    ['СР-001', 'CP-001', 'look-alike'],
    ['CP-0O1', 'CP-001', 'look-alike'],
    ['CP\\u{200b}-001', 'CP-001', 'look-alike'],
    ['ACME-CP0017', 'CP0017', 'prefix'],
    ['CP0017', 'ACME-CP0017', 'prefix'],
    ['GaroCS-4133AAAA4698', 'GaroCS-4133AAAA46980', 'typo'],
    ['NOTRH-12', 'NORTH-12', 'typo'],
    ['STATIONA', 'STATIONB', 'typo'],
  ])('%j is nearly %j: %s', (sent, registered, how) => {
    expect(resemblance(sent, registered)).toBe(how);
  });

  it.each([
    ['CP-001', 'CP-001'],
    ['CP-001', 'CP-002'],
    ['CP-0012', 'CP-0021'],
    ['CP1', 'CP10'],
    ['1CP', '2CP'],
    ['11234', '1234'],
    ['alpha', 'omega'],
  ])('%j is not nearly %j', (sent, registered) => {
    expect(resemblance(sent, registered)).toBeNull();
  });
});
