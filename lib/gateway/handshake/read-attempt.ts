import type { IncomingMessage } from 'node:http';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Arrival } from '@/lib/gateway/listen/arrival';
import {
  parseBasicAuthorization,
  passwordShape,
  usernameMatch,
  type BasicAuthorization,
} from '@/lib/ocpp/basic-authorization';
import { inertText } from '@/lib/ocpp/inert-text';
import { redactTarget } from '@/lib/ocpp/redact-target';
import { parseStationPath, type StationPath } from '@/lib/ocpp/station-path';
import { parseSubprotocols } from '@/lib/ocpp/subprotocols';
import type { Attempt } from './attempt';

const maxSubprotocols = 20;
const maxHeaderNames = 64;
const validKey = /^[+/0-9A-Za-z]{22}==$/;

/** Takes from a parsed request all that the checks and the evidence need. */
export function readAttempt(
  arrival: Arrival,
  request: IncomingMessage,
  isUpgrade: boolean,
): Attempt {
  const target = request.url ?? '';
  const path = parseStationPath(target);
  const basic = parseBasicAuthorization(request.headers.authorization);
  return {
    arrival,
    method: request.method ?? '',
    target,
    isUpgrade,
    isSecure: arrival.transport === 'wss' || isSecureBeforeProxy(arrival),
    request: readRequest(request, target),
    path,
    rawHeaders: request.rawHeaders,
    basic,
    authorization: readAuthorization(request, basic, path),
    subprotocol: null,
    tenant: null,
    charger: null,
    pathAlias: null,
    surroundings: null,
    limit: null,
    session: null,
    credentialId: null,
    cpms: null,
    leg: null,
    cpmsAnswer: null,
    isAdmittedByCertificate: false,
    isUndecidable: false,
  };
}

/** TLS may end at a proxy, which then says so. */
function isSecureBeforeProxy({ via }: Arrival): boolean {
  return via?.isTrusted === true && via.isSecure === true;
}

function readRequest(request: IncomingMessage, target: string): NonNullable<Evidence['request']> {
  const { headers } = request;
  return {
    method: inertText(request.method ?? '', 20),
    target: inertText(redactTarget(target), 2048),
    httpVersion: request.httpVersion.slice(0, 8),
    host: inertOrNull(headers.host),
    userAgent: inertOrNull(headers['user-agent']),
    connection: inertOrNull(headers.connection),
    upgrade: inertOrNull(headers.upgrade),
    webSocketVersion: inertOrNull(one(headers['sec-websocket-version']), 40),
    hasWebSocketKey: validKey.test(headers['sec-websocket-key'] ?? ''),
    subprotocols: parseSubprotocols(headers['sec-websocket-protocol']).slice(0, maxSubprotocols),
    extensions: inertOrNull(headers['sec-websocket-extensions']),
    headerNames: headerNames(request.rawHeaders),
  };
}

function readAuthorization(
  request: IncomingMessage,
  basic: BasicAuthorization,
  path: StationPath,
): NonNullable<Evidence['authorization']> {
  const { username, password } = basic;
  // Identity in the password's field: then the other field most likely holds the password.
  const isSwapped = password?.equals(Buffer.from(path.identity ?? '')) === true;
  return {
    scheme: basic.scheme,
    wellFormed: basic.wellFormed,
    problem: basic.problem,
    duplicated: isDuplicated(request.rawHeaders),
    username: username === null || isSwapped ? null : inertText(username, 255),
    usernameMatch:
      username === null ? null : usernameMatch(username, path.identity, path.rawIdentity),
    password: password === null ? null : passwordShape(password),
    passwordMatch: null,
    matchedChargerId: null,
    matchedReplacedAt: null,
  };
}

function headerNames(rawHeaders: readonly string[]): string[] {
  const names = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    names.add(inertText((rawHeaders[index] ?? '').toLowerCase(), 64));
    if (names.size === maxHeaderNames) break;
  }
  return [...names];
}

/** Node keeps the first of several Authorization headers, and hides the others. */
function isDuplicated(rawHeaders: readonly string[]): boolean {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === 13 && name.toLowerCase() === 'authorization') count += 1;
  }
  return count > 1;
}

function inertOrNull(value: string | undefined, max = 255): string | null {
  return value === undefined ? null : inertText(value, max);
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
