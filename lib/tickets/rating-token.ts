import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * A rating token is base64url of: the ticket's id (16 bytes), when it expires in seconds since
 * 1970 (8 bytes), and HMAC-SHA-256 of both. It lets its holder rate that one ticket.
 */
const idLength = 16;
const signedLength = idLength + 8;
const macLength = 32;

export type RatingClaim = { ticketId: string; expiresAt: Date };

/** Derives the key of rating tokens from the installation's secret. */
export function ratingKey(installationSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', installationSecret, '', 'exolink ticket rating', 32));
}

export function signRatingToken(key: Buffer, { ticketId, expiresAt }: RatingClaim): string {
  const signed = Buffer.alloc(signedLength);
  signed.write(ticketId.replaceAll('-', ''), 'hex');
  signed.writeBigUInt64BE(BigInt(Math.floor(expiresAt.getTime() / 1_000)), idLength);
  return Buffer.concat([signed, macOf(key, signed)]).toString('base64url');
}

/** What a token says, expired or not; null for one that was not signed here. */
export function readRatingToken(key: Buffer, token: string): RatingClaim | null {
  const bytes = Buffer.from(token, 'base64url');
  // One spelling for each token: what decodes to the same bytes is not the same.
  if (bytes.length !== signedLength + macLength || bytes.toString('base64url') !== token) {
    return null;
  }
  const signed = bytes.subarray(0, signedLength);
  if (!timingSafeEqual(bytes.subarray(signedLength), macOf(key, signed))) return null;
  const hex = signed.toString('hex', 0, idLength);
  const seconds = Number(signed.readBigUInt64BE(idLength));
  return {
    ticketId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    expiresAt: new Date(seconds * 1_000),
  };
}

function macOf(key: Buffer, signed: Buffer): Buffer {
  return createHmac('sha256', key).update(signed).digest();
}
