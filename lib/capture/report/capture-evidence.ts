import type { ConversationSeen } from '@/lib/capture/create-conversation';
import type { Evidence, Stage } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';
import type { Endpoints } from './endpoints';

/** What the rules of the catalogue need to know, as far as a capture tells it. */
export function captureEvidence(
  { client, server }: Endpoints,
  seen: ConversationSeen,
  stage: Stage,
  changes: Partial<Evidence> = {},
): Evidence {
  const { http, tcp, tls } = seen;
  const last = http?.requests.at(-1) ?? null;
  const fatal = tls?.alerts.find(
    ({ by, isFatal, isGuess }) => by === 'client' && isFatal && !isGuess,
  );
  return {
    stage,
    transport: tls === null ? 'ws' : 'wss',
    address: client.address,
    port: server.port,
    firstBytes: seen.firstBytes ?? 'none',
    parserError: null,
    tls:
      tls === null
        ? null
        : {
            version: tls.serverHello?.version ?? tls.clientHello?.versions[0] ?? null,
            serverName: tls.clientHello?.serverName ?? null,
            alert: fatal?.name ?? null,
            errorCode: null,
            handshakeDone: tls.isHandshakeDone,
            certificateSent: tls.hasServerFlight,
            offersRecordSizeLimit: tls.clientHello?.offersRecordSizeLimit ?? false,
          },
    request: last,
    path: last?.path ?? null,
    authorization: last?.authorization ?? null,
    limit: null,
    session: null,
    cpms: null,
    answer: null,
    close: null,
    durationMs: Math.max(0, tcp.lastMs - tcp.startedMs),
    ...changes,
  };
}

/** A capture knows nothing of what is registered, but may have seen the server's certificate. */
export function captureFacts({ tcp, tls }: ConversationSeen): Facts {
  const certificate = tls?.certificates[0];
  const name = tls?.clientHello?.serverName ?? null;
  const validTo = certificate?.validTo ?? null;
  return {
    tenant: null,
    charger: null,
    resembles: [],
    registeredElsewhere: false,
    cpms: null,
    ...(validTo === null ? {} : { serverCertificateExpired: tcp.startedMs > Date.parse(validTo) }),
    ...(certificate === undefined || name === null || certificate.names.length === 0
      ? {}
      : { serverNameCovered: certificate.names.some((covered) => isCovered(name, covered)) }),
    history: { recentAttempts: 1, medianIntervalMs: null, identitiesFromAddress: 1 },
  };
}

/** A star stands for one part of the name. */
function isCovered(name: string, covered: string): boolean {
  const [wanted, given] = [name.toLowerCase(), covered.toLowerCase()];
  if (!given.startsWith('*.')) return wanted === given;
  const dot = wanted.indexOf('.');
  return dot > 0 && wanted.slice(dot) === given.slice(1);
}
