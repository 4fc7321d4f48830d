import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';

/** What a CPMS does with an upgrade request. */
export type CpmsBehaviour =
  | {
      do: 'refuse';
      status: number;
      reason?: string;
      headers?: Record<string, string>;
      body?: string;
    }
  /** `subprotocol` overrides the choice; null answers 101 with none. */
  | {
      do: 'accept';
      subprotocol?: string | null;
      serve?: (socket: WebSocket) => void;
      server?: string;
    }
  | { do: 'hang' }
  | { do: 'close' }
  | { do: 'garbage'; bytes: string };

export type CpmsRequest = {
  url: string;
  headers: IncomingMessage['headers'];
  rawHeaders: string[];
};

export type FakeCpms = {
  /** `ws://127.0.0.1:port/path`, for the CPMS's row. */
  readonly url: string;
  readonly requests: readonly CpmsRequest[];
  readonly sockets: ReadonlySet<WebSocket>;
  behave: (behaviour: CpmsBehaviour | ((request: CpmsRequest) => CpmsBehaviour)) => void;
  close: () => Promise<void>;
};

/** A CPMS on a real socket that does with every charger what a test tells it to. */
export async function openFakeCpms(
  options: {
    path?: string;
    tls?: { key: string; cert: string };
    compression?: boolean;
  } = {},
): Promise<FakeCpms> {
  const { path = '/ocpp', tls } = options;
  const server: Server = tls === undefined ? createServer() : createSecureServer(tls);
  const connections = new Set<Duplex>();
  const sockets = new Set<WebSocket>();
  const requests: CpmsRequest[] = [];
  let behaviour: CpmsBehaviour | ((request: CpmsRequest) => CpmsBehaviour) = { do: 'accept' };

  server.on('connection', (socket: Duplex) => {
    connections.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => connections.delete(socket));
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { headers, rawHeaders, url = '' } = request;
    const seen = { url, headers, rawHeaders };
    requests.push(seen);
    const now = typeof behaviour === 'function' ? behaviour(seen) : behaviour;
    socket.on('error', () => undefined);
    switch (now.do) {
      case 'hang':
        return;
      case 'close':
        socket.destroy();
        return;
      case 'garbage':
        socket.end(now.bytes);
        return;
      case 'refuse':
        refuse(socket, now);
        return;
      case 'accept':
        accept(request, socket, head, now);
    }
  });

  function accept(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    { serve, server: name, subprotocol }: Extract<CpmsBehaviour, { do: 'accept' }>,
  ): void {
    const wss = new WebSocketServer({
      noServer: true,
      perMessageDeflate: options.compression === true ? { threshold: 0 } : false,
      handleProtocols: (offered) => {
        if (subprotocol === null) return false;
        return subprotocol ?? [...offered][0] ?? false;
      },
    });
    wss.on('headers', (lines) => {
      if (name !== undefined) lines.push(`Server: ${name}`);
    });
    wss.handleUpgrade(request, socket, head, (opened) => {
      sockets.add(opened);
      opened.on('error', () => undefined);
      opened.on('close', () => sockets.delete(opened));
      serve?.(opened);
    });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const scheme = tls === undefined ? 'ws' : 'wss';
  return {
    url: `${scheme}://127.0.0.1:${port}${path}`,
    requests,
    sockets,
    behave: (next) => {
      behaviour = next;
      requests.length = 0;
    },
    close: () => {
      for (const socket of connections) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function refuse(
  socket: Duplex,
  { body = '', headers = {}, reason = '', status }: Extract<CpmsBehaviour, { do: 'refuse' }>,
): void {
  const lines = Object.entries({ ...headers, 'Content-Length': String(Buffer.byteLength(body)) });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${head}Connection: close\r\n\r\n${body}`);
}
