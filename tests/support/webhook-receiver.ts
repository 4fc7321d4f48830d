import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { KeyPair } from '@/lib/runtime/issue-certificate';

export type Received = { headers: IncomingHttpHeaders; body: string; path: string };

/** How the receiver answers; 'hold' never does, 'close' cuts the line, 'garbage' is no HTTP. */
export type Behaviour =
  | number
  | 'hold'
  | 'close'
  | 'garbage'
  | ((response: ServerResponse) => void);

export type TestReceiver = {
  url: string;
  port: number;
  /** Everything that came, in order. */
  received: Received[];
  answer: Behaviour;
  connections: number;
  stop: () => Promise<void>;
};

/** A real receiver of webhooks on a free port, over TLS where there is a certificate. */
export async function startReceiver(pair?: KeyPair): Promise<TestReceiver> {
  const received: Received[] = [];
  const state = { answer: 200 as Behaviour, connections: 0 };
  const listener: http.RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      received.push({ headers: request.headers, body, path: request.url ?? '' });
      reply(response, state.answer);
    });
  };
  const server =
    pair === undefined
      ? http.createServer(listener)
      : https.createServer({ key: pair.key, cert: pair.certificate }, listener);
  server.on('connection', () => (state.connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: pair === undefined ? `http://127.0.0.1:${port}/in` : `https://localhost:${port}/in`,
    port,
    received,
    get answer() {
      return state.answer;
    },
    set answer(value) {
      state.answer = value;
    },
    get connections() {
      return state.connections;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function reply(response: ServerResponse, answer: Behaviour): void {
  if (typeof answer === 'function') answer(response);
  else if (typeof answer === 'number') response.writeHead(answer).end(`answer ${answer}`);
  else if (answer === 'close') response.socket?.destroy();
  else if (answer === 'garbage') response.socket?.end('SSH-2.0-OpenSSH\r\n');
}
