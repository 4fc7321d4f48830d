import { connect, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import type { GatewayAddress } from './gateway-address';
import type { Station } from './station';

const longestMs = 15_000;
/** A request of another protocol: Modbus TCP, read ten holding registers. */
const modbusRequest = Buffer.from('00010000000601030000000a', 'hex');
/** A TLS 1.2 record with the fatal alert `unknown_ca`. */
const unknownCaAlert = Buffer.from('15030300020230', 'hex');

/** Sends bytes that are neither HTTP nor TLS. */
export function sendGarbage(
  station: Station,
  gateway: GatewayAddress,
  signal: AbortSignal,
): Promise<void> {
  const socket = open(station, gateway.host, gateway.wsPort);
  socket.once('connect', () => socket.write(modbusRequest));
  return untilClosed(socket, signal);
}

/** Speaks plain HTTP to the port for TLS. */
export function sendPlainToTlsPort(
  station: Station,
  gateway: GatewayAddress,
  signal: AbortSignal,
): Promise<void> {
  const socket = open(station, gateway.host, gateway.wssPort);
  const lines = [
    `GET ${station.right.target} HTTP/1.1`,
    `Host: ${gateway.host}:${gateway.wssPort}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `Sec-WebSocket-Protocol: ${station.charger.subprotocol}`,
  ];
  socket.once('connect', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
  return untilClosed(socket, signal);
}

/** Greets with TLS 1.0 only, as firmware from before 2015 does. */
export function greetWithOldTls(
  station: Station,
  gateway: GatewayAddress,
  signal: AbortSignal,
): Promise<void> {
  const socket = open(station, gateway.host, gateway.wssPort);
  const hello = clientHello({
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  socket.once('connect', () => socket.write(hello));
  return untilClosed(socket, signal);
}

/** Begins a TLS handshake and ends it with an alert, as a charger without the root CA does. */
export function distrustCertificate(
  station: Station,
  gateway: GatewayAddress,
  signal: AbortSignal,
): Promise<void> {
  const socket = open(station, gateway.host, gateway.wssPort);
  const hello = clientHello({ servername: 'localhost', maxVersion: 'TLSv1.2' });
  socket.once('connect', () => socket.write(hello));
  socket.once('data', () => socket.end(unknownCaAlert));
  return untilClosed(socket, signal);
}

/** The first bytes that Node's own TLS client would send. */
function clientHello(options: ConnectionOptions): Buffer {
  const chunks: Buffer[] = [];
  const wire = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  const client = connectTls({ socket: wire, ...options });
  client.on('error', () => undefined);
  client.destroy();
  return Buffer.concat(chunks);
}

function open({ localAddress }: Station, host: string, port: number): Socket {
  return connect({ host, port, ...(localAddress === undefined ? {} : { localAddress }) });
}

function untilClosed(socket: Socket, signal: AbortSignal): Promise<void> {
  const end = () => socket.destroy();
  signal.addEventListener('abort', end, { once: true });
  socket.setTimeout(longestMs, end);
  socket.on('error', () => undefined);
  socket.on('data', () => undefined);
  return new Promise((resolve) => {
    socket.once('close', () => {
      signal.removeEventListener('abort', end);
      resolve();
    });
  });
}
