import { WebSocket, type ClientOptions } from 'ws';
import type { SentRequest } from '@/prisma/scenarios/sent-request';
import type { GatewayAddress } from './gateway-address';
import type { Station } from './station';

const handshakeTimeoutMs = 15_000;

export type Connected =
  | { outcome: 'accepted'; socket: WebSocket }
  | { outcome: 'refused'; status: number }
  | { outcome: 'failed' };

/** Opens a station's WebSocket with this request. Never throws. */
export function connectStation(
  station: Station,
  request: SentRequest,
  gateway: GatewayAddress,
  signal: AbortSignal,
): Promise<Connected> {
  const isTls = station.charger.transport === 'wss';
  const authority = `${gateway.host}:${isTls ? gateway.wssPort : gateway.wsPort}`;
  const url = `${isTls ? 'wss' : 'ws'}://${authority}${request.target}`;
  const socket = new WebSocket(url, [...request.subprotocols], options(station, request, gateway));
  const abort = () => socket.terminate();
  signal.addEventListener('abort', abort, { once: true });

  return new Promise((resolve) => {
    const apart = (result: Connected) => {
      signal.removeEventListener('abort', abort);
      resolve(result);
    };
    socket.once('open', () => resolve({ outcome: 'accepted', socket }));
    socket.once('unexpected-response', (upgrade, response) => {
      apart({ outcome: 'refused', status: response.statusCode ?? 0 });
      upgrade.destroy();
    });
    socket.once('close', () => apart({ outcome: 'failed' }));
    // Kept for the life of the socket: what goes wrong later shows as its close.
    socket.on('error', () => apart({ outcome: 'failed' }));
  });
}

function options(station: Station, request: SentRequest, gateway: GatewayAddress): ClientOptions {
  const headers: Record<string, string> = {};
  if (request.credentials !== null) {
    const { username, password } = request.credentials;
    const bytes = Buffer.concat([Buffer.from(`${username}:`), password]);
    headers.Authorization = `Basic ${bytes.toString('base64')}`;
  }
  return {
    headers,
    handshakeTimeout: handshakeTimeoutMs,
    perMessageDeflate: false,
    ...(station.localAddress === undefined ? {} : { localAddress: station.localAddress }),
    ...(gateway.rootCa === null ? { rejectUnauthorized: false } : { ca: gateway.rootCa }),
  };
}
