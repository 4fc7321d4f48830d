import { limits } from '@/lib/capture/limits';
import type { Packet, TcpPart } from '@/lib/capture/packets/packet';
import { tcpFlags } from '@/lib/capture/packets/packet';
import type { Side } from './tcp-connection';

export type Endpoint = { address: Uint8Array; port: number };

/** A connection under way and what its maker keeps of it. */
export type Tracked<Kept> = { client: Endpoint; server: Endpoint; kept: Kept };

type Entry<Kept> = Tracked<Kept> & { firstSequence: number | null; clientKey: string };

export type ConnectionTable<Kept> = {
  /** Null when there are too many connections already. */
  find: (packet: Packet & TcpPart) => { tracked: Tracked<Kept>; side: Side } | null;
  /** The latest connection of a client's packet that could not be delivered. */
  about: (client: Endpoint, server: Endpoint) => Tracked<Kept> | null;
  all: () => readonly Tracked<Kept>[];
  readonly leftOut: number;
};

/** Tells connections apart by their addresses, and those that use the same one after the other. */
export function createConnectionTable<Kept>(
  make: (client: Endpoint, server: Endpoint) => Kept,
): ConnectionTable<Kept> {
  const latest = new Map<string, Entry<Kept>>();
  const all: Tracked<Kept>[] = [];
  const leftOut = new Set<string>();

  function open(
    key: string,
    clientKey: string,
    client: Endpoint,
    server: Endpoint,
    firstSequence: number | null,
  ) {
    if (all.length >= limits.connections) {
      if (leftOut.size < limits.connections) leftOut.add(key);
      return null;
    }
    const ends = { client: copy(client), server: copy(server) };
    const entry: Entry<Kept> = {
      ...ends,
      kept: make(ends.client, ends.server),
      firstSequence,
      clientKey,
    };
    latest.set(key, entry);
    all.push(entry);
    return entry;
  }

  return {
    find: (packet) => {
      const from = { address: packet.source, port: packet.sourcePort };
      const to = { address: packet.target, port: packet.targetPort };
      const [fromKey, toKey] = [keyOf(from), keyOf(to)];
      const key = fromKey < toKey ? fromKey + toKey : toKey + fromKey;
      let entry = latest.get(key);
      const isOpening = (packet.flags & (tcpFlags.syn | tcpFlags.ack)) === tcpFlags.syn;
      if (isOpening) {
        const isSame = entry?.clientKey === fromKey && entry.firstSequence === packet.sequence;
        if (!isSame) entry = open(key, fromKey, from, to, packet.sequence) ?? undefined;
      } else if (entry === undefined) {
        const isFromServer = (packet.flags & tcpFlags.syn) !== 0 || from.port < to.port;
        entry =
          (isFromServer ? open(key, toKey, to, from, null) : open(key, fromKey, from, to, null)) ??
          undefined;
      }
      if (entry === undefined) return null;
      return { tracked: entry, side: entry.clientKey === fromKey ? 'client' : 'server' };
    },
    about: (client, server) => {
      const [a, b] = [keyOf(client), keyOf(server)];
      const entry = latest.get(a < b ? a + b : b + a);
      return entry?.clientKey === a ? entry : null;
    },
    all: () => all,
    get leftOut() {
      return leftOut.size;
    },
  };
}

function copy({ address, port }: Endpoint): Endpoint {
  return { address: address.slice(), port };
}

function keyOf({ address, port }: Endpoint): string {
  return String.fromCharCode(port, ...address);
}
