import type { RefusedBy } from '@/lib/diagnosis/error-types';
import { inertText } from '@/lib/ocpp/inert-text';
import { parseSubprotocols } from '@/lib/ocpp/subprotocols';
import { shapeOfUsername } from '@/lib/reports/authorization-shape';
import { redactReportedTarget, redactReportedText } from '@/lib/reports/redact-reported';
import type { Report } from '@/lib/reports/report';
import { readReportedPath } from '@/lib/reports/reported-path';
import type { LogEntry } from './formats/log-entry';

/** What the line of an access log says of a connection attempt. Secrets end here. */
export function reportOfEntry(entry: LogEntry, prefix: string | null): Report {
  const { at, atMarks, cpmsProblem, durationMs, flag, refusedBy, status } = entry;
  const isSession = status === 101;
  const path = readReportedPath(entry.target, prefix ?? '');
  const [subprotocol] = parseSubprotocols(entry.subprotocols);
  return {
    startedAt: new Date(atMarks === 'end' ? at - (durationMs ?? 0) : at),
    transport: entry.isTls === true ? 'wss' : 'ws',
    address: inertText(
      entry.address === '' || entry.address === '-' ? 'unknown' : entry.address,
      64,
    ),
    port: 0,
    request: requestOf(entry),
    path,
    authorization: entry.username === undefined ? null : shapeOfUsername(entry.username, path),
    tls: null,
    status,
    reason: null,
    server: null,
    refusedBy,
    cpms:
      cpmsProblem === null
        ? null
        : { problem: cpmsProblem, errorCode: flag, durationMs: durationMs ?? 0 },
    subprotocol: isSession ? (subprotocol ?? null) : null,
    end: isSession ? endOf(at, atMarks, durationMs, refusedBy) : null,
    // Of a session the log only has its whole length.
    durationMs: isSession ? 0 : (durationMs ?? 0),
  };
}

/** A proxy writes the line of a session when it is over. */
function endOf(
  at: number,
  atMarks: LogEntry['atMarks'],
  durationMs: number | null,
  by: RefusedBy | null,
): Report['end'] {
  return {
    lastedMs: durationMs,
    at: new Date(atMarks === 'end' ? at : at + (durationMs ?? 0)),
    close: { by: by ?? 'network', code: null, reason: null, messagesReceived: 0 },
  };
}

function requestOf({ host, httpVersion, method, subprotocols, target, userAgent }: LogEntry) {
  return {
    method: inertText(method, 20),
    target: redactReportedTarget(target),
    httpVersion: inertText(httpVersion, 8),
    host: host === null ? null : inertText(host, 255),
    userAgent: userAgent === null ? null : redactReportedText(userAgent, 255),
    // What the log leaves out is not in doubt: only upgrades get here.
    connection: 'Upgrade',
    upgrade: 'websocket',
    webSocketVersion: '13',
    hasWebSocketKey: true,
    subprotocols: parseSubprotocols(subprotocols).slice(0, 20),
    extensions: null,
    headerNames: [],
  };
}
