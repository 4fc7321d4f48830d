import { createServer } from 'node:net';
import type { CpmsPorts } from '@/prisma/scenarios/simulated-cpms';
import { freePort } from './free-port';

/**
 * Where the demo's CPMSs can listen: at the wanted port and the one behind it, or at others that
 * are free, which is said in one line.
 */
export async function findCpmsPorts(
  wanted: number,
  say: (line: string) => void,
): Promise<CpmsPorts> {
  const ports = { port: await oneFree(wanted), tlsPort: await oneFree(wanted + 1) };
  const isWanted = ports.port === wanted && ports.tlsPort === wanted + 1;
  if (!isWanted) {
    const used = `${ports.port} and ${ports.tlsPort}`;
    say(
      `Ports ${wanted} and ${wanted + 1} are not both free: the demo's CPMSs listen on ${used}. DEMO_CPMS_PORT chooses others.`,
    );
  }
  return ports;
}

async function oneFree(wanted: number): Promise<number> {
  return wanted <= 65_535 && (await canListen(wanted)) ? wanted : freePort();
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}
