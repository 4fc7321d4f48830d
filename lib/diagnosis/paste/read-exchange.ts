import {
  subprotocolProblem,
  parseSubprotocols,
  supportedSubprotocols,
} from '@/lib/ocpp/subprotocols';
import type { Meaning } from './signal';

export type ExchangeHit = {
  lineIndex: number;
  start: number;
  end: number;
  means: readonly Meaning[];
};

type Header = { lineIndex: number; value: string };
type Exchange = {
  lineIndex: number;
  start: number;
  end: number;
  request: ReadonlyMap<string, Header>;
  status: number | null;
  response: ReadonlyMap<string, Header>;
};

const maxHeaders = 80;
const requestLine = /\b(?:GET|POST|HEAD)\s\S{1,2000}\sHTTP\/\d(?:\.\d)?\b(?!")/;
const statusLine = /\bHTTP\/\d(?:\.\d)?\s{1,4}(\d{3})\b/;
const headerLine =
  /(?:^|[\s<>|])(host|upgrade|connection|sec-websocket-(?:key|version|protocol|accept)|authorization|user-agent|server|via|forwarded|x-forwarded-\w{1,10}|x-real-ip|www-authenticate)\s{0,2}:\s{0,4}(.{0,500})$/i;

/** What a request and its answer, pasted with their headers, lack or have too much of. */
export function readExchange(lines: readonly string[]): readonly ExchangeHit[] {
  const exchange = findExchange(lines);
  if (exchange === null) return [];
  const { end, lineIndex, request, start } = exchange;
  // A request line without its headers tells nothing of what is missing.
  if (!request.has('host') && !request.has('sec-websocket-key')) return [];
  return [...upgrade(exchange), ...subprotocol(exchange), ...authorization(exchange)].map(
    (means) => ({ lineIndex, start, end, means }),
  );
}

function findExchange(lines: readonly string[]): Exchange | null {
  const lineIndex = lines.findIndex((line) => line.includes('HTTP/') && requestLine.test(line));
  const match = requestLine.exec(lines[lineIndex] ?? '');
  if (match === null) return null;

  const request = new Map<string, Header>();
  const response = new Map<string, Header>();
  let status: number | null = null;
  for (
    let index = lineIndex + 1;
    index < lines.length && index <= lineIndex + maxHeaders;
    index += 1
  ) {
    const line = lines[index] ?? '';
    if (requestLine.test(line)) break;
    const answered = statusLine.exec(line)?.[1];
    if (answered !== undefined) status = Number(answered);
    const [, name, value] = headerLine.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    (status === null ? request : response).set(name.toLowerCase(), { lineIndex: index, value });
  }
  return {
    lineIndex,
    start: match.index,
    end: match.index + match[0].length,
    request,
    status,
    response,
  };
}

function upgrade({ request }: Exchange): (readonly Meaning[])[] {
  const isUpgrade =
    /websocket/i.test(request.get('upgrade')?.value ?? '') &&
    /upgrade/i.test(request.get('connection')?.value ?? '');
  const version = request.get('sec-websocket-version')?.value.trim();
  const hasKey = request.has('sec-websocket-key');
  if (!isUpgrade && (hasKey || version !== undefined)) {
    return [
      isProxied(request)
        ? [['upgrade-header-stripped', 0.93]]
        : [
            ['upgrade-header-missing', 0.9],
            ['upgrade-header-stripped', 0.6],
          ],
    ];
  }
  if (!isUpgrade) {
    return /mozilla|chrome|safari/i.test(request.get('user-agent')?.value ?? '')
      ? [[['browser-request', 0.92]]]
      : [[['not-a-websocket-request', 0.82]]];
  }
  if (!hasKey) return [[['websocket-key-invalid', 0.86]]];
  return version === undefined || version === '13'
    ? []
    : [[['websocket-version-unsupported', 0.9]]];
}

function subprotocol({ request, response, status }: Exchange): (readonly Meaning[])[] {
  if (!request.has('sec-websocket-key')) return [];
  const offered = parseSubprotocols(request.get('sec-websocket-protocol')?.value);
  switch (subprotocolProblem(offered, supportedSubprotocols)?.problem) {
    case 'missing':
      return status === null || status === 101 || status === 400
        ? [[['subprotocol-missing', 0.9]]]
        : [];
    case 'misspelt':
      return [[['subprotocol-misspelt', 0.92]]];
    case 'too-old':
      return [[['subprotocol-too-old', 0.9]]];
    case 'unknown':
      return [[['subprotocol-unknown', 0.88]]];
    case undefined:
      return status === 101 && !response.has('sec-websocket-protocol')
        ? [[['subprotocol-not-allowed', 0.86]]]
        : [];
  }
}

function authorization({ request, status }: Exchange): (readonly Meaning[])[] {
  if ((status !== 401 && status !== 403) || request.has('authorization')) return [];
  return isProxied(request)
    ? [[['proxy-strips-authorization', 0.92]]]
    : [[['firmware-configuration-missing', 0.91]]];
}

function isProxied(request: ReadonlyMap<string, Header>): boolean {
  return ['via', 'forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-real-ip'].some((name) =>
    request.has(name),
  );
}
