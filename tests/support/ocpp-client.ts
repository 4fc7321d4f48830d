import { RPCClient } from 'ocpp-rpc';

export type OcppClient = {
  /** Rejects with the HTTP status as `code` when the server refuses. */
  connect: () => Promise<void>;
  call: (action: string, payload?: object) => Promise<unknown>;
  /** Answers a call of the CPMS. */
  handle: (action: string, answer: (params: unknown) => object) => void;
  protocol: () => string | undefined;
  /** Resolves with the close code that the client saw. */
  closed: Promise<{ code: number; reason: string }>;
  close: () => Promise<void>;
};

/** An independent OCPP client as the charger: it connects once and never retries. */
export function createOcppClient(options: {
  /** `ws://host:port/{tenant}`: the identity is appended. */
  endpoint: string;
  identity: string;
  password?: string | Buffer;
  protocols?: string[];
  /** Certificate to trust, PEM. */
  ca?: string;
  localAddress?: string;
}): OcppClient {
  const { ca, endpoint, identity, localAddress, password, protocols } = options;
  const client = new RPCClient({
    endpoint,
    identity,
    password: password ?? null,
    protocols: protocols ?? ['ocpp1.6'],
    reconnect: false,
    callTimeoutMs: 5_000,
    pingIntervalMs: 0,
    strictMode: false,
    wsOpts: { ca, localAddress },
  } as unknown as ConstructorParameters<typeof RPCClient>[0]);
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    client.on('disconnect', resolve);
  });
  return {
    connect: async () => {
      await client.connect();
    },
    call: (action, payload = {}) => client.call(action, payload),
    handle: (action, answer) =>
      client.handle(action, async ({ params }: { params?: unknown }) =>
        Promise.resolve(answer(params)),
      ),
    protocol: () => client.protocol,
    closed,
    close: async () => {
      await client.close({ force: true });
    },
  };
}

/** The HTTP status of a refused connection. */
export async function refusedStatus(client: OcppClient): Promise<number> {
  try {
    await client.connect();
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') {
      return error.code;
    }
    throw error;
  }
  await client.close();
  throw new Error('The charger was let in.');
}
