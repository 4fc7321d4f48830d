import { once } from 'node:events';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { TestGateway } from './test-gateway';

export type Transport = 'ws' | 'wss';

/** A raw socket to the gateway, after the TLS handshake where there is one. */
export async function openSocket(test: TestGateway, transport: Transport): Promise<Socket> {
  const host = '127.0.0.1';
  if (transport === 'ws') {
    const socket = connectPlain({ host, port: test.gateway.wsPort, allowHalfOpen: true });
    await once(socket, 'connect');
    return socket;
  }
  const socket = connectTls({ host, port: test.gateway.wssPort, ca: test.ca });
  await once(socket, 'secureConnect');
  return socket;
}

/** Sends bytes and returns all that comes back until the other side closes. */
export async function exchange(
  test: TestGateway,
  transport: Transport,
  bytes: string | Buffer | readonly (string | Buffer)[],
  /** `isEnded`: nothing more will come, so that nobody needs to wait for it. */
  { isEnded = false } = {},
): Promise<string> {
  const socket = await openSocket(test, transport);
  let answer = '';
  socket.on('data', (data: Buffer) => {
    answer += data.toString('latin1');
  });
  const closed = closeOf(socket);
  socket.on('end', () => socket.end());
  for (const part of Array.isArray(bytes) ? bytes : [bytes]) socket.write(part as string | Buffer);
  if (isEnded) socket.end();
  await closed;
  return answer;
}

/** Resolves when the socket has closed, in whatever way: errors are part of these tests. */
export function closeOf(socket: Socket): Promise<void> {
  socket.on('error', () => undefined);
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

export function basic(user: string | Buffer, password: string | Buffer): string {
  const bytes = Buffer.concat([Buffer.from(user), Buffer.from(':'), Buffer.from(password)]);
  return `Basic ${bytes.toString('base64')}`;
}

/** An upgrade request as a charger sends it. A header set to null is left out. */
export function upgradeRequest(
  target: string,
  headers: Record<string, string | null> = {},
  method = 'GET',
): string {
  const all: Record<string, string | null> = {
    Host: 'localhost',
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol': 'ocpp1.6',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return `${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}
