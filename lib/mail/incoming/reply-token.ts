import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const macBytes = 10;
const tokenPattern = /\br(\d{1,9})\.([0-9a-f]{20})\b/g;

/** Says for which ticket an answer is, and that it is this person's. */
export type ReplyToken = { number: number; mac: string };
type Subject = { number: number; ticketId: string; userId: string };

/** Derives the key for reply addresses from the installation's secret. */
export function replyKey(installationSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', installationSecret, '', 'exolink mail replies', 32));
}

/** "r12.0a1b…": of lower case, because mail systems may fold the part before the @. */
export function replyToken(key: Buffer, { number, ticketId, userId }: Subject): string {
  return `r${number}.${macOf(key, ticketId, userId)}`;
}

/** support@example.com becomes support+r12.0a1b…@example.com. */
export function replyAddress(address: string, token: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${token}${address.slice(at)}`;
}

/** Every token in addresses or ids of messages, signed or not. */
export function findTokens(texts: readonly string[]): ReplyToken[] {
  const found = new Map<string, ReplyToken>();
  for (const match of texts.join('\n').toLowerCase().matchAll(tokenPattern)) {
    const [text, number = '', mac = ''] = match;
    found.set(text, { number: Number(number), mac });
  }
  return [...found.values()].slice(0, 20);
}

export function isTokenOf(key: Buffer, token: ReplyToken, ticketId: string, userId: string) {
  const expected = Buffer.from(macOf(key, ticketId, userId));
  return timingSafeEqual(expected, Buffer.from(token.mac));
}

function macOf(key: Buffer, ticketId: string, userId: string): string {
  const mac = createHmac('sha256', key).update(`${ticketId}:${userId}`).digest();
  return mac.subarray(0, macBytes).toString('hex');
}
