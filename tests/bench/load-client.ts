import { connect, type Socket } from 'node:net';
import { connect as connectSecure, createSecureContext } from 'node:tls';
import { cpuOfThisProcess, type Usage } from './load-process';

export type ClientCommand =
  | {
      type: 'run';
      port: number;
      isSecure?: boolean;
      requests: readonly Buffer[];
      concurrency: number;
      /** How often each request is made, the whole list in turn. */
      times?: number;
      /** From so many addresses, 127.0.1.1 and up. */
      addresses?: number;
    }
  /** Lets go of the connections that were upgraded. */
  | { type: 'release' }
  | { type: 'held' };
/** How often each status came; 0 is a connection that ended without one. */
export type ClientReply = Usage & { statuses: ReadonlyMap<number, number>; held: number };

const held = new Set<Socket>();
const host = '127.0.0.1';
const shared = Buffer.alloc(4096);
const secureContext = createSecureContext();

process.on('message', (command: ClientCommand) => {
  void carryOut(command).then((statuses) =>
    process.send?.({
      statuses,
      held: held.size,
      ...cpuOfThisProcess(),
    } satisfies ClientReply),
  );
});
process.on('disconnect', () => process.exit());

async function carryOut(command: ClientCommand): Promise<ReadonlyMap<number, number>> {
  if (command.type === 'run') return run(command);
  if (command.type === 'release') await release();
  return new Map();
}

/** Sends each request over a connection of its own, so many at a time. */
function run(command: ClientCommand & { type: 'run' }): Promise<ReadonlyMap<number, number>> {
  const { addresses = 0, concurrency, isSecure = false, port, requests, times = 1 } = command;
  const statuses = new Map<number, number>();
  let next = 0;
  let open = 0;
  return new Promise((resolve) => {
    const start = () => {
      const request = next < requests.length * times ? requests[next % requests.length] : undefined;
      if (request === undefined) {
        if (open === 0) resolve(statuses);
        return;
      }
      const from = addresses === 0 ? null : `127.0.1.${1 + (next % addresses)}`;
      next += 1;
      open += 1;
      knock({ port, from, isSecure }, request, (status) => {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        open -= 1;
        start();
      });
    };
    for (let count = 0; count < concurrency; count += 1) start();
  });
}

type Target = { port: number; from: string | null; isSecure: boolean };

function knock(target: Target, request: Buffer, onStatus: (status: number) => void): void {
  let status = 0;
  let isTold = false;
  const tell = () => {
    if (isTold) return;
    isTold = true;
    onStatus(status);
  };
  const { stream, socket } = open(target, (bytes, length) => {
    if (status === 0) status = statusOf(bytes, length);
    if (status !== 101) return;
    held.add(socket);
    tell();
  });
  stream.on('error', () => undefined);
  stream.on('close', () => {
    held.delete(socket);
    tell();
  });
  stream.write(request);
}

/** `stream` is spoken over, `socket` lies below it. */
function open(
  { from, isSecure, port }: Target,
  onBytes: (bytes: Uint8Array, length: number) => void,
): { stream: Socket; socket: Socket } {
  const address = from === null ? {} : { localAddress: from };
  if (isSecure) {
    const socket = connect({ host, port, ...address });
    socket.on('error', () => undefined);
    const stream = connectSecure({ socket, secureContext, rejectUnauthorized: false });
    stream.on('data', (bytes: Buffer) => onBytes(bytes, bytes.length));
    return { stream, socket };
  }
  // Read into one buffer that all share: what an answer says beyond its status is of no interest.
  const callback = (length: number, bytes: Uint8Array) => {
    onBytes(bytes, length);
    return true;
  };
  const socket = connect({ host, port, ...address, onread: { buffer: shared, callback } });
  return { stream: socket, socket };
}

/** From `HTTP/1.1 401 `: nine bytes, then three digits. */
function statusOf(bytes: Uint8Array, length: number): number {
  return length < 12 ? 0 : Number(Buffer.from(bytes.subarray(9, 12)).toString('latin1'));
}

async function release(): Promise<void> {
  await Promise.all(
    [...held].map(
      (socket) =>
        new Promise((resolve) => {
          socket.once('close', resolve);
          // A reset, so that no port is left waiting for the rounds to come.
          socket.resetAndDestroy();
        }),
    ),
  );
  held.clear();
}
