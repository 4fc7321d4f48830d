import { createHash } from 'node:crypto';

export function keyOf(value: string | Buffer): string {
  return createHash('sha256').update(value).digest('hex');
}

/** The key of what a message brings, always the same for the same message. */
export function uuidOf(messageKey: string): string {
  const hex = messageKey.slice(0, 32);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
