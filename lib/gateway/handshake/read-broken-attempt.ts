import type { Arrival } from '@/lib/gateway/listen/arrival';
import { readRawRequest } from '@/lib/gateway/listen/raw-request';
import { parseBasicAuthorization } from '@/lib/ocpp/basic-authorization';
import type { Attempt } from './attempt';

/** An attempt as far as it can be read from bytes that the HTTP parser would not take. */
export function readBrokenAttempt(arrival: Arrival, rawPacket: Buffer | null): Attempt | null {
  const fromStart = readRawRequest(arrival.head);
  const { path, request } = fromStart.request === null ? readRawRequest(rawPacket) : fromStart;
  if (request === null || path === null) return null;
  return {
    arrival,
    method: request.method,
    target: request.target,
    isUpgrade: false,
    isSecure: false,
    request,
    path,
    rawHeaders: [],
    basic: parseBasicAuthorization(null),
    authorization: null,
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
