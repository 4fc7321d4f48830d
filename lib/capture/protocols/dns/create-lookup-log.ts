import { limits } from '@/lib/capture/limits';
import { addressText } from '@/lib/capture/packets/address-text';
import type { Packet, UdpPart } from '@/lib/capture/packets/packet';
import { readDnsMessage } from './read-dns-message';

export type LookupOutcome =
  | 'found'
  | 'no-such-name'
  | 'server-failed'
  | 'refused'
  | 'empty'
  | 'none';
export type Lookup = {
  client: string;
  resolver: string;
  name: string;
  type: 'A' | 'AAAA';
  askedMs: number;
  lastAskedMs: number;
  /** How often it was asked. */
  count: number;
  answeredMs: number | null;
  outcome: LookupOutcome;
  addresses: readonly string[];
};

export type LookupLog = {
  add: (packet: Packet & UdpPart, atMs: number) => void;
  all: () => readonly Lookup[];
};

const port = 53;
const outcomes = new Map<number, LookupOutcome>([
  [2, 'server-failed'],
  [3, 'no-such-name'],
  [5, 'refused'],
]);

/** Questions for addresses and what became of them. */
export function createLookupLog(): LookupLog {
  const byQuestion = new Map<string, Lookup>();

  return {
    add: (packet, atMs) => {
      const { payload, source, sourcePort, target, targetPort } = packet;
      if (sourcePort !== port && targetPort !== port) return;
      const message = readDnsMessage(payload);
      if (message === null || message.type === 'other') return;
      const { addresses, code, isAnswer, name, type } = message;
      const client = addressText(isAnswer ? target : source);
      const resolver = addressText(isAnswer ? source : target);
      const key = `${client} ${resolver} ${type} ${name.toLowerCase()}`;
      const known = byQuestion.get(key);
      if (known === undefined && byQuestion.size >= limits.lookups) return;
      const lookup: Lookup = known ?? {
        client,
        resolver,
        name,
        type,
        askedMs: atMs,
        lastAskedMs: atMs,
        count: 0,
        answeredMs: null,
        outcome: 'none',
        addresses: [],
      };
      byQuestion.set(key, lookup);
      if (!isAnswer) {
        lookup.count += 1;
        lookup.lastAskedMs = atMs;
        return;
      }
      // One good answer counts more than failures before and after it.
      if (lookup.outcome === 'found') return;
      lookup.answeredMs = atMs;
      lookup.addresses = addresses;
      lookup.outcome = outcomes.get(code) ?? (addresses.length > 0 ? 'found' : 'empty');
    },
    all: () => [...byQuestion.values()],
  };
}
