import type { BenchDatabase } from './bench-database';
import type { ClientCommand, ClientReply } from './load-client';
import type { CpmsCommand, CpmsReply } from './load-cpms';
import { startLoadProcess } from './load-process';
import type { ServerCommand, ServerReply } from './load-server';
import { createLoadChargers, upgradeBytes, type LoadCharger } from './load-world';

const concurrency = 32;
const addresses = 20;
/** Short of the 20,000 files that one process of the client may have open. */
const perClient = 10_000;

export type HeldSide = {
  /** Opens a connection for each request and keeps it. */
  open: (requests: readonly Buffer[]) => Promise<void>;
  /** Resident bytes of the server, garbage collected, and how many connections both ends know. */
  look: () => Promise<{ residentBytes: number; onServer: number; onClients: number }>;
  stop: () => Promise<void>;
};

/** A server of its own for one measurement, with as many clients as it takes. */
export async function startHeldSide(
  kind: 'gateway' | 'bare-ws',
  databaseUrl = '',
): Promise<HeldSide> {
  const server = startLoadProcess<ServerCommand, ServerReply>('load-server', [kind, databaseUrl]);
  const clients: ReturnType<typeof startClient>[] = [];
  const { port } = await server.ask({ type: 'ask' });
  return {
    open: async (requests) => {
      for (let at = 0; at < requests.length; at += perClient) {
        const client = startClient();
        clients.push(client);
        const part = requests.slice(at, at + perClient);
        const command = { type: 'run', port, requests: part, concurrency, addresses } as const;
        const { statuses } = await client.ask(command);
        const right = statuses.get(101) ?? 0;
        if (right < part.length) throw new Error(`Only ${right} of ${part.length} were let in.`);
      }
    },
    look: async () => {
      const { residentBytes, sessions } = await server.ask({ type: 'memory' });
      let onClients = 0;
      for (const client of clients) onClients += (await client.ask({ type: 'held' })).held;
      return { residentBytes, onServer: sessions, onClients };
    },
    stop: async () => {
      await Promise.all(clients.map((client) => client.stop()));
      await server.stop();
    },
  };
}

function startClient() {
  return startLoadProcess<ClientCommand, ClientReply>('load-client');
}

export type HeldWorld = {
  chargers: readonly LoadCharger[];
  requests: (offersDeflate?: boolean) => Buffer[];
  stop: () => Promise<void>;
};

/** A CPMS in a process of its own, and chargers that are proxied to it. */
export async function openHeldWorld(
  database: BenchDatabase,
  count: number,
  kind: 'plain' | 'deflate' = 'plain',
): Promise<HeldWorld> {
  const cpms = startLoadProcess<CpmsCommand, CpmsReply>('load-cpms', [kind]);
  const { url } = await cpms.ask({ type: 'url' });
  const chargers = await createLoadChargers(database, count, { cpmsUrl: url });
  return {
    chargers,
    requests: (offersDeflate = false) =>
      chargers.map((charger) => upgradeBytes(charger, charger.password, { offersDeflate })),
    stop: cpms.stop,
  };
}
