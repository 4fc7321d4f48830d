import { once } from 'node:events';
import { createServer } from 'node:http';
import type pg from 'pg';

export type HealthServer = { port: number; close: () => void };

/** Answers /healthz (the process runs) and /readyz (jobs run and Postgres answers). */
export async function serveHealth(
  port: number,
  pool: pg.Pool,
  isReady: () => boolean,
): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const answer = (status: number, text: string) => {
      response.writeHead(status, { 'content-type': 'text/plain' }).end(`${text}\n`);
    };
    if (request.url === '/healthz') answer(200, 'ok');
    else if (request.url !== '/readyz') answer(404, 'Try /healthz or /readyz.');
    else if (!isReady()) answer(503, 'The job queue does not answer.');
    else {
      pool.query('SELECT 1').then(
        () => answer(200, 'ready'),
        () => answer(503, 'Postgres does not answer.'),
      );
    }
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: address === null || typeof address === 'string' ? port : address.port,
    close: () => server.close(),
  };
}
