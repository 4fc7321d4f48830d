import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { GatewayMetrics } from './gateway-metrics';

/** `text` says what is missing, or what is not as it should be in spite of being ready. */
export type Readiness = { isReady: boolean; text: string };

export type AdminServer = { port: number; close: () => Promise<void> };

type AdminOptions = {
  host: string;
  port: number;
  metrics: GatewayMetrics;
  readiness: () => Readiness;
};

/** `/healthz`, `/readyz` and `/metrics`, on a port of their own that chargers do not reach. */
export async function createAdminServer(options: AdminOptions): Promise<AdminServer> {
  const server = createServer((request, response) => {
    respond((request.url ?? '').split('?', 1)[0] ?? '', response, options).catch(() => {
      if (!response.headersSent) answer(response, 500, 'error\n');
    });
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was assigned.');
  return {
    port: address.port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function respond(
  path: string,
  response: ServerResponse,
  { metrics, readiness }: AdminOptions,
): Promise<void> {
  if (path === '/healthz') {
    answer(response, 200, 'ok\n');
  } else if (path === '/readyz') {
    const { isReady, text } = readiness();
    answer(response, isReady ? 200 : 503, `${text}\n`);
  } else if (path === '/metrics') {
    answer(response, 200, await metrics.registry.metrics(), metrics.registry.contentType);
  } else {
    answer(response, 404, 'not found\n');
  }
}

function answer(
  response: ServerResponse,
  status: number,
  text: string,
  contentType = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'Content-Type': contentType, Connection: 'close' }).end(text);
}
