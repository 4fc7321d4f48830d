import type { Evidence, PasswordMatch, Stage } from '@/lib/diagnosis/evidence';
import { passwordShape, usernameMatch } from '@/lib/ocpp/basic-authorization';
import { parseStationPath } from '@/lib/ocpp/station-path';
import type { ScenarioCharger } from './scenario';
import type { SentRequest } from './sent-request';

/** How an attempt of the past ended, apart from what the charger sent. */
export type PastEnd = {
  stage: Stage;
  passwordMatch?: PasswordMatch;
  matchedChargerId?: string;
  matchedReplacedAt?: Date;
  limit?: Evidence['limit'];
  close?: NonNullable<Evidence['close']>;
  cpms?: NonNullable<Evidence['cpms']>;
  answer?: NonNullable<Evidence['answer']>;
};

const headerNames = [
  'host',
  'connection',
  'upgrade',
  'sec-websocket-version',
  'sec-websocket-key',
  'authorization',
  'sec-websocket-protocol',
];

/** Evidence of a request as the gateway would have kept it. */
export function requestEvidence(
  charger: ScenarioCharger,
  sent: SentRequest,
  end: PastEnd,
  durationMs: number,
): Evidence {
  const isTls = charger.transport === 'wss';
  const path = parseStationPath(sent.target);
  return {
    ...emptyEvidence(charger, end.stage, durationMs + (end.cpms?.durationMs ?? 0)),
    firstBytes: isTls ? 'tls' : 'http',
    tls: isTls
      ? {
          version: 'TLSv1.2',
          serverName: 'localhost',
          alert: null,
          errorCode: null,
          handshakeDone: true,
        }
      : null,
    request: {
      method: 'GET',
      target: sent.target,
      httpVersion: '1.1',
      host: isTls ? 'localhost:9221' : 'localhost:9220',
      userAgent: null,
      connection: 'Upgrade',
      upgrade: 'websocket',
      webSocketVersion: '13',
      hasWebSocketKey: true,
      subprotocols: [...sent.subprotocols],
      extensions: null,
      headerNames: headerNames.filter(
        (name) =>
          (name !== 'authorization' || sent.credentials !== null) &&
          (name !== 'sec-websocket-protocol' || sent.subprotocols.length > 0),
      ),
    },
    path,
    authorization: authorizationEvidence(sent, path, end),
    limit: end.limit ?? null,
    cpms: end.cpms ?? null,
    answer: end.answer ?? null,
    close: end.close ?? null,
  };
}

/** Evidence of a TLS handshake that the charger ended: no request, so no identity. */
export function tlsEvidence(
  charger: ScenarioCharger,
  tls: { version: string; alert: string | null; errorCode: string },
  durationMs: number,
): Evidence {
  return {
    ...emptyEvidence(charger, 'tls', durationMs),
    firstBytes: 'tls',
    tls: { ...tls, serverName: null, handshakeDone: false },
  };
}

function emptyEvidence(charger: ScenarioCharger, stage: Stage, durationMs: number): Evidence {
  return {
    stage,
    transport: charger.transport,
    address: charger.address,
    port: charger.transport === 'wss' ? 9221 : 9220,
    firstBytes: 'none',
    parserError: null,
    tls: null,
    request: null,
    path: null,
    authorization: null,
    limit: null,
    session: null,
    cpms: null,
    answer: null,
    close: null,
    durationMs,
  };
}

function authorizationEvidence(
  { credentials }: SentRequest,
  path: NonNullable<Evidence['path']>,
  end: PastEnd,
): NonNullable<Evidence['authorization']> {
  const username = credentials === null ? null : Buffer.from(credentials.username);
  return {
    scheme: credentials === null ? 'none' : 'basic',
    wellFormed: true,
    duplicated: false,
    username: credentials?.username ?? null,
    usernameMatch:
      username === null ? null : usernameMatch(username, path.identity, path.rawIdentity),
    password: credentials === null ? null : passwordShape(credentials.password),
    passwordMatch: end.passwordMatch ?? null,
    matchedChargerId: end.matchedChargerId ?? null,
    matchedReplacedAt: end.matchedReplacedAt?.toISOString() ?? null,
  };
}
