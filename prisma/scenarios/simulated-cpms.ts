import type { Behaviour } from './behaviours';

/** What a simulated CPMS is, and so how it answers. */
export const cpmsKinds = [
  'steve',
  'citrineos',
  'ocpp-core',
  /** Answers every refusal with the same 404. */
  'java-websocket',
  /** Nothing listens where its URL points to. */
  'down',
  /** Takes the request and never answers. */
  'slow',
  'expired-certificate',
  'redirecting',
  /** Answers 500. */
  'faulty',
] as const;
export type CpmsKind = (typeof cpmsKinds)[number];

/** Where the simulated CPMSs listen on the loopback interface. */
export type CpmsPorts = { port: number; tlsPort: number };
export const usualCpmsPorts: CpmsPorts = { port: 9230, tlsPort: 9231 };

/** tcpmux, which nothing has listened on for decades. */
const closedPort = 1;

/** URL of a simulated CPMS, for its row. */
export function simulatedCpmsUrl(
  { kind, path }: { kind: CpmsKind; path: string },
  { port, tlsPort }: CpmsPorts,
): string {
  if (kind === 'down') return `ws://127.0.0.1:${closedPort}${path}`;
  if (kind === 'expired-certificate') return `wss://127.0.0.1:${tlsPort}${path}`;
  return `ws://127.0.0.1:${port}${path}`;
}

/** The kind of CPMS at which such a charger fails; those that are not named use any that works. */
const kindOf: Partial<Record<Behaviour, CpmsKind>> = {
  'unknown-to-cpms': 'steve',
  'password-differs-at-cpms': 'steve',
  'cpms-limit': 'citrineos',
  'unknown-to-ocpp-core': 'ocpp-core',
  'cpms-hides-reason': 'java-websocket',
  'cpms-down': 'down',
  'cpms-slow': 'slow',
  'cpms-certificate-expired': 'expired-certificate',
  'cpms-redirects': 'redirecting',
  'cpms-fault': 'faulty',
};
const working: readonly CpmsKind[] = ['steve', 'citrineos'];

/** May a charger that behaves like this be one of this CPMS? */
export function fitsCpms(behaviour: Behaviour, simulated: { kind: CpmsKind } | null): boolean {
  const kind = kindOf[behaviour];
  if (simulated === null) return kind === undefined;
  return kind === undefined ? working.includes(simulated.kind) : simulated.kind === kind;
}
