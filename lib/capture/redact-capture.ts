import type { CapturedFrame } from './files/captured-frame';
import { createFileReader } from './files/create-file-reader';
import { decodePacket } from './packets/decode-packet';
import type { Packet, TcpPart } from './packets/packet';
import { createCaptureReader } from './read-capture';
import type { Head } from './protocols/http/read-head';
import { correctChecksum } from './redact/correct-checksum';
import { findSecrets, secretHeaderKind } from './redact/find-secrets';
import { findTextSecrets } from './redact/find-text-secrets';
import { secretKinds, type SecretKind, type SecretPlace } from './redact/secret-place';
import type { CaptureReport } from './report/capture-report';
import type { Endpoint } from './streams/create-connection-table';

export type RedactedCapture = {
  bytes: Uint8Array<ArrayBuffer>;
  /** Values that were masked, by what they were; one that was sent again counts again. */
  masked: { kind: SecretKind; count: number }[];
  /** What the file said before. */
  report: CaptureReport;
};

/** A secret in the numbers of TCP, of one direction of the connections between two ends. */
type Range = { sequence: number; length: number; kind: SecretKind };

const mask = 0x2a;
const slice = 64 * 1024;
const maxRanges = 500;

/**
 * The same file with its secrets masked: values of Authorization headers and their like, secrets
 * in addresses, passwords in messages of OCPP. The length is kept, checksums of TCP are corrected. Secrets are found twice: in the reassembled stream,
 * also where one is cut across segments, and by looking at each packet alone, also where the
 * stream could not be put together.
 *
 * @throws CaptureError
 */
export function redactCapture(file: Uint8Array): RedactedCapture {
  const { ranges, report } = readRanges(file);
  const bytes = new Uint8Array(file);
  const counts = new Map<SecretKind, number>();
  const reader = createFileReader(
    (frame) => {
      const own = {
        ...frame,
        bytes: bytes.subarray(frame.offset, frame.offset + frame.bytes.length),
      };
      for (const kind of maskFrame(own, ranges)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    },
    { add: () => undefined },
  );
  for (let at = 0; at < file.length; at += slice) reader.push(file.subarray(at, at + slice));
  reader.end();
  const masked = secretKinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
  return { bytes, masked, report };
}

/** First reading: where requests and messages hold secrets. */
function readRanges(file: Uint8Array) {
  const ranges = new Map<string, Range[]>();
  const reader = createCaptureReader((client, server) => {
    const keep = keeperOf(ranges);
    return {
      requestHead: (head, { position, sequenceAt }) =>
        keep(client, server, placesInHead(head), (at) => sequenceAt(position + at)),
      message: (side, payload, { position, sequenceAt }) => {
        const [from, to] = side === 'client' ? [client, server] : [server, client];
        keep(from, to, findTextSecrets(payload), (at) => sequenceAt(position + at));
      },
    };
  });
  for (let at = 0; at < file.length; at += slice) reader.push(file.subarray(at, at + slice));
  return { report: reader.end(), ranges };
}

function keeperOf(ranges: Map<string, Range[]>) {
  return (
    from: Endpoint,
    to: Endpoint,
    places: readonly SecretPlace[],
    sequenceAt: (at: number) => number,
  ): void => {
    if (places.length === 0) return;
    const key = keyOf(from.address, from.port, to.address, to.port);
    const found = places.map(({ from: start, to: end, kind }) => ({
      sequence: sequenceAt(start),
      length: end - start,
      kind,
    }));
    ranges.set(key, [...(ranges.get(key) ?? []).slice(-maxRanges), ...found]);
  };
}

function placesInHead({ first, headers }: Head): SecretPlace[] {
  const inAddress = findTextSecrets(Uint8Array.from(first, (letter) => letter.charCodeAt(0)));
  const inHeaders = headers.flatMap(({ name, value, valueFrom, valueTo }) => {
    const kind = secretHeaderKind(name);
    const from = valueFrom + schemeLength(value);
    return kind === null || valueTo <= from ? [] : [{ from, to: valueTo, kind }];
  });
  return [...inAddress, ...inHeaders];
}

/** @returns what was masked. */
function maskFrame(frame: CapturedFrame, ranges: ReadonlyMap<string, Range[]>): SecretKind[] {
  const packet = decodePacket(frame);
  const start = packet?.kind === 'tcp' ? payloadStart(frame, packet) : 0;
  const inFrame = findSecrets(frame.bytes.subarray(start)).map(({ from, to, kind }) => ({
    from: from + start,
    to: to + start,
    kind,
  }));
  const inStream = packet?.kind === 'tcp' ? placesOf(packet, ranges, start) : [];
  const masked: SecretKind[] = [];
  for (const { from, to, kind } of [...inFrame, ...inStream]) {
    let isNew = false;
    for (let at = from; at < Math.min(to, frame.bytes.length); at += 1) {
      const before = frame.bytes[at] ?? mask;
      if (before === mask) continue;
      isNew = true;
      frame.bytes[at] = mask;
      if (packet?.kind === 'tcp') correctChecksum(frame.bytes, packet.headerAt, at, before, mask);
    }
    if (isNew) masked.push(kind);
  }
  return masked;
}

function placesOf(
  packet: Packet & TcpPart,
  ranges: ReadonlyMap<string, Range[]>,
  start: number,
): SecretPlace[] {
  const key = keyOf(packet.source, packet.sourcePort, packet.target, packet.targetPort);
  return (ranges.get(key) ?? []).flatMap(({ kind, length, sequence }) => {
    const from = (sequence - packet.sequence) | 0;
    const to = Math.min(from + length, packet.payload.length);
    return to > 0 && from < packet.payload.length
      ? [{ from: start + Math.max(0, from), to: start + to, kind }]
      : [];
  });
}

function payloadStart(frame: CapturedFrame, { headerAt, payload }: TcpPart): number {
  return payload.length === 0
    ? Math.min(frame.bytes.length, headerAt)
    : payload.byteOffset - frame.bytes.byteOffset;
}

/** The scheme stays readable: which one was used is no secret. */
function schemeLength(value: string): number {
  return /^[a-z][\w-]{0,15}\s+(?=\S)/i.exec(value)?.[0].length ?? 0;
}

function keyOf(source: Uint8Array, sourcePort: number, target: Uint8Array, targetPort: number) {
  return `${source.join('.')} ${sourcePort} ${target.join('.')} ${targetPort}`;
}
