import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import type { Via } from '@/lib/diagnosis/evidence';

const maxHops = 32;

type Forwarded = {
  kind: Via['kind'];
  /** From the charger to the last proxy. */
  addresses: readonly string[];
  isSecure: boolean | null;
};

/** Whose request it is, as the headers of proxies say. Only from trusted ones it is believed. */
export function readForwarded(
  headers: IncomingHttpHeaders,
  peer: string,
  isTrusted: (address: string) => boolean,
): { address: string; via: Via } | null {
  const said = parse(headers);
  if (said === null) return null;
  const { isSecure, kind } = said;
  if (!isTrusted(peer)) {
    return { address: peer, via: { kind, peer, isTrusted: false, isSecure: null, problem: null } };
  }
  let address = peer;
  let problem: Via['problem'] = null;
  // Every proxy adds whom it heard it from: the last one that no proxy of ours is, is the charger.
  for (const hop of [...said.addresses].reverse()) {
    if (!isTrusted(address)) break;
    const next = plainAddress(hop);
    if (isIP(next) === 0) {
      problem = 'malformed';
      break;
    }
    address = next;
  }
  return { address, via: { kind, peer, isTrusted: true, isSecure, problem } };
}

function parse(headers: IncomingHttpHeaders): Forwarded | null {
  const { forwarded } = headers;
  if (forwarded !== undefined) return parseForwarded(forwarded);
  const addresses = list(headers['x-forwarded-for']);
  const protocol = list(headers['x-forwarded-proto']).at(-1);
  if (addresses.length === 0 && protocol === undefined) return null;
  return {
    kind: addresses.length === 0 ? 'x-forwarded-proto' : 'x-forwarded-for',
    addresses,
    isSecure: protocol === undefined ? null : isSecureScheme(protocol),
  };
}

/** RFC 7239: `for=203.0.113.7;proto=https, for="[2001:db8::7]:4711"`. */
function parseForwarded(text: string): Forwarded {
  const hops = list(text).map((hop) => ({
    address: parameter(hop, 'for'),
    protocol: parameter(hop, 'proto'),
  }));
  const protocol = hops.at(-1)?.protocol ?? null;
  return {
    kind: 'forwarded',
    addresses: hops.flatMap(({ address }) => address ?? []),
    isSecure: protocol === null ? null : isSecureScheme(protocol),
  };
}

function parameter(hop: string, name: string): string | null {
  const found = new RegExp(`(?:^|;)\\s*${name}\\s*=\\s*("[^"]*"|[^;\\s]*)`, 'i').exec(hop)?.[1];
  return found === undefined ? null : found.replaceAll('"', '');
}

function list(value: string | string[] | undefined): string[] {
  const text = Array.isArray(value) ? value.join(',') : (value ?? '');
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .slice(-maxHops);
}

/** Without the port and the brackets that may be around it. */
function plainAddress(text: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1];
  if (bracketed !== undefined) return bracketed;
  const bare = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
  return bare.startsWith('::ffff:') ? bare.slice('::ffff:'.length) : bare;
}

function isSecureScheme(scheme: string): boolean {
  return /^(?:https|wss)$/i.test(scheme);
}
