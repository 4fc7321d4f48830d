import type { Evidence } from './evidence';
import type { Facts } from './facts';

/** A well-formed attempt of the charger CP-001 of the tenant acme, accepted. For tests. */
const sound: Evidence = {
  stage: 'accepted',
  transport: 'ws',
  address: '192.0.2.7',
  port: 9220,
  firstBytes: 'http',
  parserError: null,
  tls: null,
  request: {
    method: 'GET',
    target: '/acme/CP-001',
    httpVersion: '1.1',
    host: 'exolink.example',
    userAgent: null,
    connection: 'Upgrade',
    upgrade: 'websocket',
    webSocketVersion: '13',
    hasWebSocketKey: true,
    subprotocols: ['ocpp1.6'],
    extensions: null,
    headerNames: ['host', 'connection', 'upgrade', 'authorization'],
  },
  path: { tenantSegment: 'acme', rawIdentity: 'CP-001', identity: 'CP-001', problem: null },
  authorization: {
    scheme: 'basic',
    wellFormed: true,
    duplicated: false,
    username: 'CP-001',
    usernameMatch: 'same',
    password: { length: 20, looksHex: false, validUtf8: true, hasColon: false },
    passwordMatch: 'right',
    matchedChargerId: null,
    matchedReplacedAt: null,
  },
  limit: null,
  session: null,
  cpms: null,
  answer: null,
  close: null,
  durationMs: 12,
};

const known: Facts = {
  tenant: { id: '00000000-0000-4000-8000-000000000001', slug: 'acme', name: 'Acme' },
  charger: {
    id: '00000000-0000-4000-8000-000000000002',
    identity: 'CP-001',
    deletedAt: null,
    ocppVersion: null,
    vendor: null,
    model: null,
    lastConnectedAt: null,
    credential: { hasActive: true, activeSince: '2026-01-01T00:00:00.000Z', activeUsed: false },
  },
  resembles: [],
  registeredElsewhere: false,
  cpms: { dialect: null, builtIn: true },
  history: { recentAttempts: 1, medianIntervalMs: null, identitiesFromAddress: 1 },
};

export type EvidenceChanges = Partial<
  Omit<Evidence, 'request' | 'authorization' | 'path'> & {
    request: Partial<NonNullable<Evidence['request']>> | null;
    authorization: Partial<NonNullable<Evidence['authorization']>> | null;
    path: Partial<NonNullable<Evidence['path']>> | null;
  }
>;

export type FactsChanges = Partial<
  Omit<Facts, 'charger'> & { charger: Partial<NonNullable<Facts['charger']>> | null }
>;

export function sampleEvidence(changes: EvidenceChanges = {}): Evidence {
  return {
    ...sound,
    ...changes,
    request: part(sound.request, changes.request),
    authorization: part(sound.authorization, changes.authorization),
    path: part(sound.path, changes.path),
  };
}

export function sampleFacts(changes: FactsChanges = {}): Facts {
  return { ...known, ...changes, charger: part(known.charger, changes.charger) };
}

function part<Part extends object>(
  whole: Part | null,
  changes: Partial<Part> | null | undefined,
): Part | null {
  return changes === null || whole === null ? null : { ...whole, ...changes };
}
