import { createHash } from 'node:crypto';

const suffix = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** `Sec-WebSocket-Accept` for a key, RFC 6455 section 1.3. */
export function webSocketAccept(key: string): string {
  return createHash('sha1').update(`${key}${suffix}`).digest('base64');
}
