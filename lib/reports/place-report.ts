import type { Evidence } from '@/lib/diagnosis/evidence';
import { subprotocolProblem, supportedSubprotocols } from '@/lib/ocpp/subprotocols';
import { isAccepted, type Report } from './report';

export type Placement = Pick<Evidence, 'stage' | 'firstBytes' | 'parserError' | 'tls' | 'cpms'>;
type Known = { isRegistered: boolean; hasDialect: boolean };

/** A client that hangs up sooner did not wait for an answer. */
const impatientMs = 3_000;

/**
 * Which check ended a reported attempt. The server that refused it is not ours, so that what it
 * meant follows from its status and from what the product knows of the charger.
 */
export function placeReport(report: Report, known: Known): Placement {
  if (isAccepted(report)) return at('accepted');
  if (report.cpms?.problem != null) return at('cpms');
  if (report.status === null) return placeUnanswered(report);
  return placeStatus(report, report.status, known);
}

function placeUnanswered({ request, tls }: Report): Placement {
  if (tls !== null) return at('tls', { firstBytes: 'tls' });
  if (request !== null) return at('http', { parserError: 'ECONNRESET' });
  return at('tcp', { firstBytes: 'none' });
}

function placeStatus(report: Report, status: number, known: Known): Placement {
  const { refusedBy } = report;
  switch (status) {
    case 400:
      return at(stageOfBadRequest(report));
    case 401:
    case 403:
    case 407:
      return at(saysEnoughOfCredentials(report, known) ? 'credentials' : 'cpms');
    case 404:
      return at(stageOfNotFound(report, known));
    case 405:
    case 426:
      return at('http');
    case 408:
      return at('http', { parserError: 'ERR_HTTP_REQUEST_TIMEOUT' });
    case 409:
      return at(refusedBy === 'gateway' ? 'session' : 'cpms');
    case 413:
    case 414:
    case 431:
    case 494:
      return at('http', { parserError: 'HPE_HEADER_OVERFLOW' });
    case 429:
      return at(refusedBy === 'gateway' ? 'limits' : 'cpms');
    case 444:
      return at('http');
    case 495:
      return ofTls('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    case 496:
      return ofTls('ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE');
    case 497:
      return at('http', { firstBytes: 'http', tls: noTls('ERR_SSL_HTTP_REQUEST') });
    case 499:
      return hungUp(report);
    case 502:
    case 503:
      return refusedBy === 'cpms' ? at('cpms') : unreached(report, 'tcp');
    case 504:
      return refusedBy === 'cpms' ? at('cpms') : unreached(report, 'timeout');
    default:
      return at(status >= 500 && refusedBy === 'gateway' ? 'http' : 'cpms');
  }
}

function stageOfBadRequest({ path, refusedBy, request }: Report): Evidence['stage'] {
  const offered = request?.subprotocols ?? [];
  const hasOffer = offered.length > 0 || request?.headerNames.includes('sec-websocket-key');
  if (hasOffer === true && subprotocolProblem(offered, supportedSubprotocols) !== null) {
    return 'subprotocol';
  }
  if (isPathWrong(path)) return 'path';
  return refusedBy === 'gateway' ? 'http' : 'cpms';
}

function stageOfNotFound({ path, refusedBy }: Report, { isRegistered }: Known): Evidence['stage'] {
  if (isPathWrong(path)) return 'path';
  if (!isRegistered && path?.identity != null) return 'identity';
  return refusedBy === 'gateway' ? 'path' : 'cpms';
}

function isPathWrong(path: Report['path']): boolean {
  return path !== null && path.problem !== null;
}

/** Else the CPMS's own habits say more than a password that nobody has seen. */
function saysEnoughOfCredentials(report: Report, { hasDialect }: Known): boolean {
  const { authorization, refusedBy } = report;
  if (refusedBy === 'gateway') return true;
  if (authorization === null || hasDialect) return false;
  const { scheme, usernameMatch, wellFormed, password } = authorization;
  if (scheme !== 'basic' || !wellFormed || password?.length === 0) return true;
  return usernameMatch !== null && usernameMatch !== 'same';
}

function hungUp(report: Report): Placement {
  return report.durationMs >= impatientMs
    ? unreached(report, 'timeout')
    : at('http', { parserError: 'ECONNRESET' });
}

function unreached(
  { durationMs }: Report,
  problem: NonNullable<NonNullable<Evidence['cpms']>['problem']>,
): Placement {
  return at('cpms', { cpms: { problem, errorCode: null, durationMs } });
}

function ofTls(errorCode: string): Placement {
  return at('tls', { firstBytes: 'tls', tls: noTls(errorCode) });
}

function noTls(errorCode: string): NonNullable<Evidence['tls']> {
  return { version: null, serverName: null, alert: null, errorCode, handshakeDone: false };
}

function at(stage: Evidence['stage'], seen: Partial<Placement> = {}): Placement {
  return { stage, firstBytes: 'http', parserError: null, tls: null, cpms: null, ...seen };
}
