import type { Evidence } from '@/lib/diagnosis/evidence';
import { finding } from '@/lib/diagnosis/findings';
import { proxyHeader } from './proxy-header';
import type { Candidate, Rule } from './rule';

const browsers = /mozilla|chrome|safari|edg\/|opera/i;

type Request = NonNullable<Evidence['request']>;

/** A readable request that does not open a WebSocket. */
export const notAWebSocket: Rule = (evidence) => {
  const { parserError, request, stage } = evidence;
  if (stage !== 'http' || request === null || isHttpError(parserError)) return null;

  if (!isUpgrade(request)) return [...ordinaryRequest(request, proxyHeader(evidence))];
  if (request.method !== 'GET') {
    const { method } = request;
    const findings = [finding('method-was', { method })];
    return [{ causeId: 'not-a-websocket-request', weight: 0.9, findings }];
  }
  if (request.webSocketVersion !== '13') {
    const version = request.webSocketVersion;
    const findings =
      version === null
        ? [finding('websocket-version-was', { version: 'none' })]
        : [finding('websocket-version-was', { version })];
    return [{ causeId: 'websocket-version-unsupported', weight: 0.93, findings }];
  }
  if (!request.hasWebSocketKey) {
    return [
      {
        causeId: 'websocket-key-invalid',
        weight: 0.93,
        findings: [finding('websocket-key-absent')],
      },
    ];
  }
  return null;
};

function ordinaryRequest(request: Request, header: string | null): Candidate[] {
  const { connection, method, upgrade, userAgent } = request;
  const was = finding('upgrade-was', {
    connection: connection ?? 'none',
    upgrade: upgrade ?? 'none',
  });
  // With a WebSocket key somebody did ask for one: only the hop-by-hop headers are gone.
  if (request.hasWebSocketKey || request.webSocketVersion !== null) {
    const findings = header === null ? [was] : [was, finding('proxy-header', { header })];
    return [
      { causeId: 'upgrade-header-stripped', weight: header === null ? 0.6 : 0.93, findings },
      { causeId: 'upgrade-header-missing', weight: header === null ? 0.7 : 0.4, findings },
    ];
  }
  if (browsers.test(userAgent ?? '')) {
    return [
      {
        causeId: 'browser-request',
        weight: 0.95,
        findings: [finding('user-agent', { userAgent })],
      },
    ];
  }
  return [
    {
      causeId: 'not-a-websocket-request',
      weight: 0.8,
      findings: [finding('method-was', { method }), was],
    },
    { causeId: 'upgrade-header-missing', weight: 0.5, findings: [was] },
  ];
}

function isUpgrade(request: Request): boolean {
  return (
    request.upgrade?.toLowerCase() === 'websocket' &&
    /(?:^|[\s,])upgrade(?:$|[\s,])/i.test(request.connection ?? '')
  );
}

/** Errors of `ws` carry no code of the parser's and leave a readable request. */
function isHttpError(parserError: string | null): boolean {
  return parserError !== null && /^(?:HPE_|ERR_HTTP_)/.test(parserError);
}
