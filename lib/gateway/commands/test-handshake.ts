import type { CommandOutcome } from '@/lib/commands/schemas';
import { diagnose } from '@/lib/diagnosis/diagnose';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { presentDiagnosis } from '@/lib/diagnosis/present';
import type { DirectoryCharger } from '@/lib/gateway/directory/directory-entry';
import {
  chargerFacts,
  cpmsFacts,
  factsWithoutRequest,
} from '@/lib/gateway/handshake/collect-facts';
import { basic, presentedAuthorization } from '@/lib/gateway/proxy/authorization-for-cpms';
import type { LegFailure } from '@/lib/gateway/proxy/cpms-leg';
import { legHeaders, stationUrl, type LegRequest } from '@/lib/gateway/proxy/leg-request';
import { openCpmsLeg } from '@/lib/gateway/proxy/open-cpms-leg';
import type { SessionServices } from '@/lib/gateway/session/session-services';
import { buildClosePayload, buildFrame, opcodes } from '@/lib/ocpp/web-socket-frame';
import { supportedSubprotocols } from '@/lib/ocpp/subprotocols';
import { randomBytes } from 'node:crypto';

const normalClosure = 1000;
const notConnected = { status: 'not-connected', detail: 'The charger has no CPMS.' } as const;

export type HandshakeTest = {
  tenant: { id: string; slug: string; name: string };
  identity: string;
  /** Where the charger was last seen, for the CPMS's rules about addresses. */
  address: string | null;
  /** Presented in place of the stored one. */
  password: string | null;
};

/**
 * Knocks at the CPMS as the charger would, and leaves at once. What the CPMS says to this splits
 * a fault at the charger from one at the CPMS.
 */
export async function testHandshake(
  test: HandshakeTest,
  services: SessionServices,
): Promise<CommandOutcome> {
  const charger = await services.directory.charger(test.tenant.id, test.identity);
  const url = charger?.cpms?.url ?? null;
  if (charger === null || url === null) return notConnected;
  const authorization =
    test.password === null
      ? presentedAuthorization(charger, services.sealingKey)
      : basic(charger.identity, Buffer.from(test.password));
  const asked = requestFor(charger, url, authorization, test.address ?? '127.0.0.1');
  const result = await openCpmsLeg(asked, {
    timeoutMs: services.tuning.cpmsTimeoutMs,
    signal: new AbortController().signal,
  });
  if ('failure' in result) return refused(result.failure, asked, charger, test, services);

  const { answer, durationMs, socket, subprotocol } = result.leg;
  const goodbye = buildClosePayload(normalClosure, 'A test by the support portal');
  socket.end(buildFrame(opcodes.close, goodbye, randomBytes(4)));
  socket.resume();
  return {
    status: 'accepted',
    detail: null,
    handshake: {
      status: answer?.status ?? null,
      reason: answer?.reason ?? null,
      server: answer?.server ?? null,
      problem: null,
      errorCode: null,
      durationMs,
      subprotocol,
      sentence: null,
      causeId: null,
    },
  };
}

function requestFor(
  charger: DirectoryCharger,
  url: string,
  authorization: string | null,
  address: string,
): LegRequest {
  const last = supportedSubprotocols.find((name) => name === charger.ocppVersion);
  return {
    url: stationUrl(url, encodeURIComponent(charger.identity)),
    headers: legHeaders({ authorization, address, isSecure: true }),
    subprotocols: last === undefined ? [...supportedSubprotocols] : [last],
    extensions: null,
  };
}

function refused(
  failure: LegFailure,
  asked: LegRequest,
  charger: DirectoryCharger,
  test: HandshakeTest,
  services: SessionServices,
): CommandOutcome {
  const { answer, durationMs, errorCode, problem, server } = failure;
  const diagnosis = diagnose(evidenceOf(failure, asked, charger, test), {
    ...factsWithoutRequest(services),
    tenant: test.tenant,
    charger: chargerFacts(charger),
    cpms:
      charger.cpms === null
        ? null
        : cpmsFacts(charger.id, charger.cpms, answer?.status ?? null, services),
  });
  const presented = diagnosis === null ? null : presentDiagnosis(diagnosis);
  return {
    status: answer === null ? 'failed' : 'rejected',
    detail: null,
    handshake: {
      status: answer?.status ?? null,
      reason: answer?.reason ?? null,
      server,
      problem,
      errorCode,
      durationMs,
      subprotocol: null,
      sentence: presented?.headline ?? null,
      causeId: presented?.causes[0]?.id ?? null,
    },
  };
}

/** As if the charger had come by itself, over TLS and with what was sent for it. */
function evidenceOf(
  { answer, durationMs, errorCode, problem, server }: LegFailure,
  asked: LegRequest,
  charger: DirectoryCharger,
  test: HandshakeTest,
): Evidence {
  const hasPassword = asked.headers.Authorization !== undefined;
  return {
    stage: 'cpms',
    transport: 'wss',
    address: test.address ?? '127.0.0.1',
    port: 0,
    firstBytes: 'http',
    parserError: null,
    tls: null,
    request: null,
    path: {
      tenantSegment: test.tenant.slug,
      rawIdentity: encodeURIComponent(charger.identity).slice(0, 1024),
      identity: charger.identity,
      problem: null,
    },
    authorization: {
      scheme: hasPassword ? 'basic' : 'none',
      wellFormed: hasPassword,
      duplicated: false,
      username: hasPassword ? charger.identity : null,
      usernameMatch: hasPassword ? 'same' : null,
      password: null,
      passwordMatch: null,
      matchedChargerId: null,
      matchedReplacedAt: null,
    },
    limit: null,
    session: null,
    cpms: { problem, errorCode, durationMs },
    answer:
      answer === null ? null : { by: 'cpms', status: answer.status, reason: answer.reason, server },
    close: null,
    durationMs,
  };
}
