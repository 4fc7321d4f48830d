import { inertText } from './inert-text';

const maxHeaderLength = 16_384;
const maxOffered = 100;
const maxNameLength = 64;

/** Every OCPP-J subprotocol that was ever named, oldest first. */
export const knownSubprotocols = [
  'ocpp1.2',
  'ocpp1.5',
  'ocpp1.6',
  'ocpp2.0',
  'ocpp2.0.1',
  'ocpp2.1',
] as const;
export type Subprotocol = (typeof knownSubprotocols)[number];

export const supportedSubprotocols = [
  'ocpp1.6',
  'ocpp2.0.1',
  'ocpp2.1',
] as const satisfies readonly Subprotocol[];

/** The names in a Sec-WebSocket-Protocol header, in the order of the charger's preference. */
export function parseSubprotocols(header: string | null | undefined): string[] {
  const names = (header ?? '').slice(0, maxHeaderLength).split(',', maxOffered * 10);
  const offered = new Set<string>();
  for (const name of names) {
    const trimmed = name.trim();
    if (trimmed !== '') offered.add(inertText(trimmed, maxNameLength));
    if (offered.size === maxOffered) break;
  }
  return [...offered];
}

/** The first offered name that is supported, exactly as spelt, or null. */
export function chooseSubprotocol<Name extends string>(
  offered: readonly string[],
  supported: readonly Name[],
): Name | null {
  for (const name of offered) {
    const match = supported.find((candidate) => candidate === name);
    if (match !== undefined) return match;
  }
  return null;
}

/** What `OCPP1.6`, `ocpp1.6J` or `ocpp-j 1.6` was meant to be; null for a name spelt right. */
export function misspeltSubprotocol(name: string): Subprotocol | null {
  const folded = name
    .toLowerCase()
    .replace(/[\s_"'-]/g, '')
    .replace(/^(?:ocppj|ocpp)?[/v]?/, '')
    .replace(/(?:j|json)$/, '');
  const digits = folded.replace(/\./g, '').replace(/(?<=^1\d)0+$/, '');
  const meant = knownSubprotocols.find(
    (candidate) => candidate.slice('ocpp'.length).replace(/\./g, '') === digits,
  );
  return meant === undefined || meant === name ? null : meant;
}

export type SubprotocolProblem = 'missing' | 'misspelt' | 'too-old' | 'unknown';

/** Why none of the offered names could be chosen, and the name that decided it. */
export function subprotocolProblem(
  offered: readonly string[],
  supported: readonly string[],
): { problem: SubprotocolProblem; name: string | null; meant: Subprotocol | null } | null {
  if (offered.some((name) => supported.includes(name))) return null;
  const [first] = offered;
  if (first === undefined) return { problem: 'missing', name: null, meant: null };

  for (const name of offered) {
    const meant = misspeltSubprotocol(name);
    if (meant !== null && supported.includes(meant)) return { problem: 'misspelt', name, meant };
  }
  const known = offered.find((name) => knownSubprotocols.some((candidate) => candidate === name));
  if (known !== undefined) return { problem: 'too-old', name: known, meant: null };
  return { problem: 'unknown', name: first, meant: null };
}
