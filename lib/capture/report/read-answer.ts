import type { HttpRequestSeen, HttpResponseSeen } from '@/lib/capture/protocols/http/http-seen';
import { durationText } from '@/lib/diagnosis/duration-text';
import { finding } from '@/lib/diagnosis/findings';
import { readHits } from '@/lib/diagnosis/paste/read-hits';
import type { Candidate } from '@/lib/diagnosis/rules/rule';
import { subprotocolProblem, supportedSubprotocols } from '@/lib/ocpp/subprotocols';
import { captureEvidence } from './capture-evidence';
import type { Reading, ReadPart } from './reading';

const patienceMs = 10_000;
const maxQuoted = 200;
const refusals = new Set([401, 403, 407]);

/** Was the request for a WebSocket answered, and how? */
export const readAnswer: ReadPart = (ends, seen, quietMs) => {
  const { http, tcp } = seen;
  if (http === null) return null;
  const request = http.requests.at(-1);
  const response = http.responses.at(-1);
  if (http.responses.some(({ status }) => status === 101)) return null;
  if (request === undefined) {
    if (tcp.isMidway || (tcp.end === null && quietMs < patienceMs)) return null;
    const parserError = http.isMalformed ? 'HPE_INVALID_CONSTANT' : 'HPE_INVALID_EOF_STATE';
    return { evidence: [captureEvidence(ends, seen, 'http', { parserError })] };
  }
  if (response === undefined) {
    if (tcp.end === null && quietMs < patienceMs) return null;
    const duration = durationText((tcp.end?.atMs ?? tcp.lastMs + quietMs) - request.atMs);
    return unanswered(tcp.end !== null, duration);
  }
  // A page that was asked for and given is no failure.
  if (response.status < 300 && !isUpgrade(request)) return null;
  return answered(ends, seen, request, response);
};

function unanswered(isEnded: boolean, duration: string): Reading {
  const findings = [finding('capture-request-unanswered', { duration })];
  return {
    candidates: isEnded
      ? [
          { causeId: 'cpms-closed', weight: 0.75, findings },
          { causeId: 'connection-cut', weight: 0.4, findings },
        ]
      : [
          { causeId: 'cpms-timeout', weight: 0.78, findings },
          { causeId: 'network-issue', weight: 0.5, findings },
        ],
  };
}

function answered(
  ends: Parameters<ReadPart>[0],
  seen: Parameters<ReadPart>[1],
  request: HttpRequestSeen,
  response: HttpResponseSeen,
): Reading {
  const { reason, server, status } = response;
  const by = response.isExolink ? 'gateway' : 'cpms';
  const answer = { by, status, reason, server } as const;
  const evidence = (stage: Parameters<typeof captureEvidence>[2]) =>
    captureEvidence(ends, seen, stage, { answer });
  const isUnusable = subprotocolProblem(request.subprotocols, supportedSubprotocols) !== null;
  const stages = refusals.has(status)
    ? [evidence('credentials')]
    : status === 400 || status === 426
      ? [evidence('http'), ...(isUnusable ? [evidence('subprotocol')] : [])]
      : [];
  return { evidence: stages, candidates: fromText(request, response), refusedBy: by };
}

/** Reads the exchange as if it had been pasted, so that a body's words count as in a log. */
function fromText(request: HttpRequestSeen, response: HttpResponseSeen): Candidate[] {
  const named = (name: string, value: string | null) =>
    value === null ? [] : [`${name}: ${value}`];
  const passed = request.headerNames.filter((name) =>
    /^(?:via|forwarded|x-forwarded-\w+|x-real-ip)$/.test(name),
  );
  const { scheme } = request.authorization;
  const lines = [
    `${request.method} ${request.target} HTTP/${request.httpVersion}`,
    ...named('Host', request.host),
    ...named('Connection', request.connection),
    ...named('Upgrade', request.upgrade),
    ...named('Sec-WebSocket-Version', request.webSocketVersion),
    ...(request.hasWebSocketKey ? ['Sec-WebSocket-Key: sent'] : []),
    ...(request.subprotocols.length > 0
      ? [`Sec-WebSocket-Protocol: ${request.subprotocols.join(', ')}`]
      : []),
    ...named('User-Agent', request.userAgent),
    ...passed.map((name) => `${name}: sent`),
    ...(scheme === 'none' ? [] : ['Authorization: ***']),
    `HTTP/1.1 ${response.status} ${response.reason}`,
    ...named('Server', response.server),
    ...response.body.split(/\\x0d|\\x0a/).slice(0, 8),
  ];
  return readHits(lines).flatMap(({ lineIndex, means, refusedBy }) => {
    const text = (lines[lineIndex] ?? '').slice(0, maxQuoted);
    const findings = [finding('capture-said', { text })];
    return means.map(([causeId, weight]) => ({
      causeId,
      weight,
      findings,
      ...(refusedBy === undefined ? {} : { refusedBy }),
    }));
  });
}

function isUpgrade({ hasWebSocketKey, upgrade }: HttpRequestSeen): boolean {
  return hasWebSocketKey || upgrade?.toLowerCase() === 'websocket';
}
