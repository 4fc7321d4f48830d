import type { Evidence } from '@/lib/diagnosis/evidence';
import { inertText } from '@/lib/ocpp/inert-text';
import { redactTarget } from '@/lib/ocpp/redact-target';
import { parseStationPath, type StationPath } from '@/lib/ocpp/station-path';

const maxLineLength = 4096;

export type RawRequest = { request: Evidence['request']; path: StationPath | null };

/** The request line of bytes that the HTTP parser would not take, so that the charger is known. */
export function readRawRequest(bytes: Buffer | null): RawRequest {
  if (bytes === null) return { request: null, path: null };
  const line = /^([A-Z]{1,20}) (.*)$/s.exec(firstLine(bytes));
  if (line === null) return { request: null, path: null };

  const version = / HTTP\/(\d\.\d)$/.exec(line[2] ?? '');
  const target = decodeUtf8((line[2] ?? '').slice(0, version?.index));
  return {
    request: {
      method: inertText(line[1] ?? '', 20),
      target: inertText(redactTarget(target), 2048),
      httpVersion: version?.[1] ?? '',
      host: null,
      userAgent: null,
      connection: null,
      upgrade: null,
      webSocketVersion: null,
      hasWebSocketKey: false,
      subprotocols: [],
      extensions: null,
      headerNames: [],
    },
    path: parseStationPath(target),
  };
}

function firstLine(bytes: Buffer): string {
  const end = bytes.indexOf(0x0a);
  const line = bytes.toString(
    'latin1',
    0,
    Math.min(end === -1 ? bytes.length : end, maxLineLength),
  );
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function decodeUtf8(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1');
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? latin1 : text;
}
