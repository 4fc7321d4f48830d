import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect as connectTls, createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { WebSocket } from 'ws';
import { readCapture } from '@/lib/capture/read-capture';
import type { CaptureReport } from '@/lib/capture/report/capture-report';
import { issueRoot, issueServer } from '@/lib/runtime/issue-certificate';
import { CaptureFile, type CaptureOptions } from './capture-file';
import { recordConversation } from './record-conversation';
import { playBack, type Spoken } from './tcp-script';

export const charger: [string, number] = ['192.0.2.7', 50_001];
export const gateway: [string, number] = ['198.51.100.4', 443];
export const startMs = Date.UTC(2026, 10, 20, 8);

export async function read(bytes: Uint8Array, piece = 1 << 16): Promise<CaptureReport> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) {
      yield await Promise.resolve(bytes.subarray(at, at + piece));
    }
  }
  return readCapture(pieces());
}

export async function readFirst(file: CaptureFile) {
  const report = await read(file.bytes());
  const [first] = report.conversations;
  if (first === undefined) throw new Error('Nothing was found in the capture.');
  return first;
}

export function told(spoken: readonly Spoken[], options: CaptureOptions = {}): CaptureFile {
  const file = new CaptureFile(options);
  playBack(file.connection(charger, gateway, startMs), spoken);
  return file;
}

/** A charger's upgrade to a server that answers with `status`, recorded on a real socket. */
export async function refusedUpgrade(
  status: number,
  headers: Record<string, string>,
  body = '',
): Promise<Spoken[]> {
  const server = createHttpServer().on('upgrade', (_request, socket) => {
    socket.end(
      `HTTP/1.1 ${status} Refused\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const recording = await recordConversation((server.address() as AddressInfo).port);
  const socket = new WebSocket(`ws://127.0.0.1:${recording.port}/acme/CP-001`, ['ocpp1.6'], {
    headers,
  });
  socket.on('error', () => undefined);
  await recording.over;
  await recording.close();
  server.close();
  return [...recording.spoken];
}

export async function tlsConversation(
  server: TlsOptions,
  client: object,
  { endsAtOnce = false } = {},
): Promise<Spoken[]> {
  const listening = createTlsServer(server, (socket) => {
    socket.on('error', () => undefined);
    if (endsAtOnce) socket.end();
  });
  listening.on('tlsClientError', () => undefined);
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const recording = await recordConversation((listening.address() as AddressInfo).port);
  const socket = connectTls({
    host: '127.0.0.1',
    port: recording.port,
    servername: 'ocpp.example',
    ...client,
  });
  socket.on('error', () => undefined);
  if (!endsAtOnce) socket.on('secureConnect', () => socket.end());
  await recording.over;
  await recording.close();
  listening.close();
  return [...recording.spoken];
}

export async function certificate(names = ['ocpp.example'], at = new Date()) {
  const root = await issueRoot('Test root', at);
  const pair = await issueServer(root, names, 'rsa', at);
  return { ca: root.certificate, cert: pair.certificate, key: pair.key };
}
