import type { Evidence } from '@/lib/diagnosis/evidence';
import { inertText } from '@/lib/ocpp/inert-text';
import { parseSubprotocols } from '@/lib/ocpp/subprotocols';
import { authorizationShape } from './authorization-shape';
import { redactReportedTarget, redactReportedText } from './redact-reported';
import { isAccepted, type Report } from './report';
import { pathOfIdentity, readReportedPath } from './reported-path';
import type { ReportedAttempt } from './schemas';

type Headers = ReadonlyMap<string, string>;

/** What is not known of an address stands there as such. */
const unknownAddress = 'unknown';

/** Takes from what another gateway sent all that may be kept. Secrets end here. */
export function reportOfJson(sent: ReportedAttempt): Report {
  const headers = new Map(
    Object.entries(sent.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const target = sent.url === null ? null : targetOf(sent.url);
  const path = pathOf(sent.identity, target);
  const status = sent.status;
  return {
    startedAt: sent.at,
    transport: sent.transport ?? transportOf(sent),
    address: sent.address ?? unknownAddress,
    port: sent.port ?? 0,
    request: requestOf(sent, target, headers),
    path,
    authorization: authorizationOf(sent, headers, path),
    tls: sent.tls === null ? null : tlsOf(sent.tls, status),
    status,
    reason: textOf(sent.reason),
    server: textOf(sent.server),
    refusedBy: sent.refusedBy,
    cpms:
      sent.cpmsError === null
        ? null
        : {
            problem: sent.cpmsError,
            errorCode: textOf(sent.cpmsErrorCode, 80),
            durationMs: sent.durationMs ?? 0,
          },
    subprotocol: sent.subprotocol === null ? null : inertText(sent.subprotocol, 64),
    end: endOf(sent),
    durationMs: sent.durationMs ?? 0,
  };
}

/** The request target of a URL; a path is one already. */
function targetOf(url: string): string {
  const path = url.replace(/^\s*[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  return path === '' ? '/' : path;
}

function transportOf({ tls, url }: ReportedAttempt): Report['transport'] {
  if (tls !== null) return 'wss';
  return /^\s*(?:wss|https):/i.test(url ?? '') ? 'wss' : 'ws';
}

function pathOf(identity: string | null, target: string | null): Report['path'] {
  const path = target === null ? null : readReportedPath(target);
  if (identity === null) return path;
  const named = pathOfIdentity(identity);
  return path === null ? named : { ...path, identity: named.identity };
}

function requestOf(
  { headers: sentHeaders, subprotocols }: ReportedAttempt,
  target: string | null,
  headers: Headers,
): Report['request'] {
  if (target === null && sentHeaders === null && subprotocols === null) return null;
  const header = (name: string, max = 255) => textOf(headers.get(name) ?? null, max);
  const offered = subprotocols ?? parseSubprotocols(headers.get('sec-websocket-protocol'));
  // Who sends no headers reports WebSocket upgrades; what it asked for is not in doubt.
  const isAssumed = sentHeaders === null;
  return {
    method: 'GET',
    target: redactReportedTarget(target ?? '/'),
    httpVersion: '1.1',
    host: header('host'),
    userAgent: header('user-agent'),
    connection: header('connection') ?? (isAssumed ? 'Upgrade' : null),
    upgrade: header('upgrade') ?? (isAssumed ? 'websocket' : null),
    webSocketVersion: header('sec-websocket-version', 40) ?? (isAssumed ? '13' : null),
    hasWebSocketKey: isAssumed || headers.has('sec-websocket-key'),
    subprotocols: offered.slice(0, 20).map((name) => inertText(name, 64)),
    extensions: header('sec-websocket-extensions'),
    headerNames: [...headers.keys()].map((name) => inertText(name, 64)),
  };
}

function authorizationOf(
  { authorization, headers: sentHeaders }: ReportedAttempt,
  headers: Headers,
  path: Report['path'],
): Evidence['authorization'] {
  const value = authorization ?? headers.get('authorization');
  if (value === undefined && sentHeaders === null) return null;
  return authorizationShape(value === 'none' ? undefined : value, path);
}

/** A handshake that ended with an answer was done, whatever else is said of it. */
function tlsOf(
  tls: NonNullable<ReportedAttempt['tls']>,
  status: number | null,
): NonNullable<Evidence['tls']> {
  return {
    version: textOf(tls.version, 20),
    serverName: textOf(tls.serverName),
    alert: textOf(tls.alert, 60),
    errorCode: textOf(tls.errorCode, 80),
    handshakeDone: status !== null,
  };
}

function endOf(sent: ReportedAttempt): Report['end'] {
  const { at, closeCode, closeReason, closedBy, sessionMs } = sent;
  const isOver = sessionMs !== null || closeCode !== null || closedBy !== null;
  if (!isAccepted(sent) || !isOver) return null;
  return {
    lastedMs: sessionMs,
    at: new Date(at.getTime() + (sessionMs ?? 0)),
    close: {
      by: closedBy ?? 'network',
      code: closeCode,
      reason: textOf(closeReason),
      messagesReceived: 0,
    },
  };
}

function textOf(value: string | null, max = 255): string | null {
  return value === null ? null : redactReportedText(value, max);
}
