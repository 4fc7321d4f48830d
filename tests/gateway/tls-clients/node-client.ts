import { readFileSync } from 'node:fs';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { closeOf } from '../raw-client';
import type { TlsClient, TlsWish } from './tls-wish';

export const node: TlsClient = async (wish, port) => {
  const socket =
    wish.kind === 'tls' ? openTls(wish, port) : connectPlain({ host: '127.0.0.1', port });
  let output = '';
  socket.on('data', (data: Buffer) => {
    output += data.toString('latin1');
  });
  socket.on('end', () => socket.end());
  start(socket, wish.kind === 'tls' ? wish.send : wish.kind === 'plain' ? wish.send : undefined);
  if (wish.kind === 'close') socket.end();
  await closeOf(socket);
  return output;
};

function start(socket: Socket | TLSSocket, text: string | undefined): void {
  if (text !== undefined)
    socket.once(isTls(socket) ? 'secureConnect' : 'connect', () => socket.write(text));
}

function isTls(socket: Socket | TLSSocket): boolean {
  return 'encrypted' in socket;
}

function openTls(wish: TlsWish, port: number): TLSSocket {
  const { certificate, serverName, version } = wish;
  const isOld = version === 'TLSv1' || version === 'TLSv1.1';
  return connectTls({
    host: '127.0.0.1',
    port,
    servername: serverName,
    ca: readFileSync(wish.ca),
    ...(version === undefined ? {} : { minVersion: version, maxVersion: version }),
    ...(isOld ? { ciphers: 'ALL:@SECLEVEL=0' } : {}),
    ...(wish.hasOddCiphers === true
      ? { maxVersion: 'TLSv1.2', ciphers: 'DHE-RSA-AES128-SHA256' }
      : {}),
    ...(certificate === undefined
      ? {}
      : { cert: readFileSync(certificate.certFile), key: readFileSync(certificate.keyFile) }),
  });
}
