import { inertText } from '@/lib/ocpp/inert-text';
import { redactTarget } from '@/lib/ocpp/redact-target';
import { parseStationPath } from '@/lib/ocpp/station-path';
import { parseSubprotocols } from '@/lib/ocpp/subprotocols';
import type { HttpRequestSeen, HttpResponseSeen } from './http-seen';
import { readAuthorization } from './read-authorization';
import type { Head } from './read-head';

const requestLine = /^([A-Z]{1,20}) (.*) HTTP\/(\d\.\d)$/;
const statusLine = /^HTTP\/\d\.\d (\d{3})(?: (.*))?$/;

/** Null when the first line is no request. */
export function readRequest(head: Head, atMs: number): HttpRequestSeen | null {
  const [, method, target, httpVersion] = requestLine.exec(head.first) ?? [];
  if (method === undefined || target === undefined || httpVersion === undefined) return null;
  const value = (name: string) => headerOf(head, name);
  const path = parseStationPath(target);
  const authorizations = head.headers.filter(({ name }) => name === 'authorization');
  return {
    atMs,
    method,
    target: inertText(redactTarget(target), 2048),
    httpVersion,
    host: value('host'),
    userAgent: value('user-agent'),
    connection: value('connection'),
    upgrade: value('upgrade'),
    webSocketVersion: value('sec-websocket-version')?.slice(0, 40) ?? null,
    hasWebSocketKey: /^[\w+/]{22}==$/.test(value('sec-websocket-key') ?? ''),
    subprotocols: parseSubprotocols(value('sec-websocket-protocol')).slice(0, 20),
    extensions: value('sec-websocket-extensions'),
    headerNames: head.headers.slice(0, 64).map(({ name }) => inertText(name, 64)),
    authorization: readAuthorization(
      authorizations.map((header) => header.value),
      // Whatever stands last is the identity, also with systems whose path has more parts.
      path.identity ?? path.tenantSegment,
    ),
    path,
  };
}

/** Null when the first line is no answer. */
export function readResponse(head: Head, atMs: number): HttpResponseSeen | null {
  const [, status, reason] = statusLine.exec(head.first) ?? [];
  if (status === undefined) return null;
  return {
    atMs,
    status: Math.min(599, Math.max(100, Number(status))),
    reason: inertText(reason ?? '', 255),
    server: headerOf(head, 'server'),
    subprotocol: headerOf(head, 'sec-websocket-protocol'),
    isExolink: /realm="Exolink"/i.test(headerOf(head, 'www-authenticate') ?? ''),
    body: '',
  };
}

export function headerOf({ headers }: Head, wanted: string): string | null {
  const found = headers.find(({ name }) => name === wanted);
  return found === undefined ? null : inertText(found.value, 255);
}
