import type { ConversationSeen } from '@/lib/capture/create-conversation';
import { limits } from '@/lib/capture/limits';
import { addressText, endpointText } from '@/lib/capture/packets/address-text';
import type { Lookup } from '@/lib/capture/protocols/dns/create-lookup-log';
import type { Endpoint } from '@/lib/capture/streams/create-connection-table';
import type { CaptureReport, ConversationReport } from './capture-report';
import { composeLadder } from './compose-ladder';
import { type Counts, composeNotes } from './compose-notes';
import { describeAuthorization, describeEnd } from './describe-end';
import { diagnoseConversation } from './diagnose-conversation';
import type { Endpoints } from './endpoints';
import { failedLookups } from './failed-lookups';

type Input = {
  connections: readonly { client: Endpoint; server: Endpoint; seen: ConversationSeen }[];
  lookups: readonly Lookup[];
  counts: Counts;
  strangeLinkTypes: readonly number[];
  notes: readonly string[];
  firstMs: number;
  lastMs: number;
};

type Ranked = { report: Omit<ConversationReport, 'id'>; rank: number; startedMs: number };

/** What is known of the capture, the conversation that failed worst in front. */
export function composeReport(input: Input): CaptureReport {
  const { counts, firstMs, lastMs } = input;
  const ranked = [
    ...input.connections.map((connection) => composeConnection(connection, input)),
    ...failedLookups(input.lookups, lastMs).map((report): Ranked => ({
      report,
      rank: 4,
      startedMs: firstMs,
    })),
  ].sort((a, b) => b.rank - a.rank || a.startedMs - b.startedMs);
  const shown = ranked.slice(0, limits.shown);
  return {
    packetCount: counts.packets,
    byteCount: counts.bytes,
    durationMs: Math.max(0, lastMs - firstMs),
    conversations: shown.map(({ report }, id) => ({ id, ...report })),
    leftOutConversations: ranked.length - shown.length + counts.leftOutConnections,
    notes: composeNotes(input.notes, counts, input.strangeLinkTypes, ranked.length > 0),
  };
}

function composeConnection(
  { client, seen, server }: Input['connections'][number],
  { counts, lastMs, lookups }: Input,
): Ranked {
  const ends: Endpoints = {
    client: { address: addressText(client.address), port: client.port },
    server: { address: addressText(server.address), port: server.port },
  };
  const { tcp } = seen;
  const diagnosis = diagnoseConversation(ends, seen, Math.max(0, lastMs - tcp.lastMs));
  const { reached, stopped } = describeEnd(seen);
  const lookup = lookupBefore(lookups, ends, tcp.startedMs);
  const host = seen.http?.requests.at(-1)?.host ?? seen.tls?.clientHello?.serverName;
  const at = endpointText(ends.server.address, ends.server.port);
  const hasTimes = counts.timeless < counts.packets;
  const report: Ranked['report'] = {
    name: host ?? lookup?.name ?? at,
    client: endpointText(ends.client.address, ends.client.port),
    startedAt: hasTimes ? instantOf(tcp.startedMs) : null,
    ladder: composeLadder(ends, seen, lookup),
    reached,
    stopped,
    isFailure: diagnosis !== null,
    authorization: describeAuthorization(seen),
    diagnosis,
  };
  return { report, rank: rankOf(seen, diagnosis !== null), startedMs: tcp.startedMs };
}

/** What belongs to a charger before what does not; what failed before what went well. */
function rankOf({ http, session }: ConversationSeen, isFailure: boolean): number {
  const isCharger =
    session !== null || (http?.requests.some(({ upgrade }) => upgrade !== null) ?? false);
  if (isFailure) return isCharger ? 6 : 5;
  return isCharger ? 2 : 1;
}

/** The question whose answer named the server, the latest before the connection. */
function lookupBefore(
  lookups: readonly Lookup[],
  { client, server }: Endpoints,
  startedMs: number,
): Lookup | null {
  let best: Lookup | null = null;
  for (const lookup of lookups) {
    const leads =
      lookup.client === client.address &&
      lookup.addresses.includes(server.address) &&
      (lookup.answeredMs ?? Infinity) <= startedMs;
    if (leads && (best === null || lookup.askedMs > best.askedMs)) best = lookup;
  }
  return best;
}

function instantOf(atMs: number): string | null {
  const date = new Date(atMs);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
