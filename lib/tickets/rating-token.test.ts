import { describe, expect, it } from 'vitest';
import { ratingKey, readRatingToken, signRatingToken } from './rating-token';

const key = ratingKey('a secret for tests that is long enough');
const claim = {
  ticketId: '0190a0a0-1234-7000-8000-00000000abcd',
  expiresAt: new Date('2026-12-24T12:00:00Z'),
};
const token = signRatingToken(key, claim);

describe('a rating token', () => {
  it('says which ticket and until when', () => {
    expect(readRatingToken(key, token)).toEqual(claim);
    expect(token).toMatch(/^[\w-]{75}$/);
  });

  it('means nothing once a byte of it is another', () => {
    const bytes = Buffer.from(token, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readRatingToken(key, changed.toString('base64url'))).toBeNull();
    }
  });

  it('does not carry its signature over to another ticket', () => {
    const other = signRatingToken(key, { ...claim, ticketId: claim.ticketId.replace('a', 'b') });
    const mixed = Buffer.concat([
      Buffer.from(other, 'base64url').subarray(0, 24),
      Buffer.from(token, 'base64url').subarray(24),
    ]);
    expect(readRatingToken(key, mixed.toString('base64url'))).toBeNull();
  });

  it('means nothing under the key of another installation', () => {
    const elsewhere = ratingKey('another secret that is long enough too');
    expect(readRatingToken(elsewhere, token)).toBeNull();
  });

  it.each(['', 'x', `${token}A`, `${token}=`, token.slice(1), ` ${token}`, 'é'.repeat(75)])(
    'is not %j',
    (text) => {
      expect(readRatingToken(key, text)).toBeNull();
    },
  );
});
