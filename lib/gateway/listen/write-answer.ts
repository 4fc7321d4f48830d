import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

export type Answer = {
  status: number;
  reason: string;
  headers: Readonly<Record<string, string>>;
  body: string;
};

/** Writes an HTTP answer and ends the connection. */
export function writeAnswer(socket: Duplex, response: ServerResponse | null, answer: Answer): void {
  const headers = {
    ...answer.headers,
    'Content-Length': String(Buffer.byteLength(answer.body)),
    Connection: 'close',
  };
  if (response !== null) {
    response.writeHead(answer.status, answer.reason, headers).end(answer.body);
    return;
  }
  if (!socket.writable) return;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${answer.status} ${answer.reason}\r\n${lines.join('')}\r\n`;
  socket.end(head + answer.body);
  // What still arrives is thrown away: closing with unread bytes would cut off the answer.
  socket.resume();
}

/** A TLS alert, `handshake_failure`: more than silence for a client that speaks TLS here. */
export function writeTlsAlert(socket: Duplex): void {
  if (!socket.writable) return;
  socket.end(Buffer.from([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x28]));
  socket.resume();
}
