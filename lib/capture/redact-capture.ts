import type { CapturedFrame } from './files/captured-frame';
import { createFileReader } from './files/create-file-reader';
import { decodePacket } from './packets/decode-packet';
import type { Packet, TcpPart } from './packets/packet';
import { createCaptureReader } from './read-capture';
import { correctChecksum } from './redact/correct-checksum';
import { findSecrets, isSecretHeader } from './redact/find-secrets';

export type RedactedCapture = {
  bytes: Uint8Array<ArrayBuffer>;
  /** Values that were masked; one that was sent again counts again. */
  maskedCount: number;
};

/** A secret in the numbers of TCP, of one direction of the connections between two ends. */
type Range = { sequence: number; length: number };

const mask = 0x2a;
const slice = 64 * 1024;

/**
 * The same file with the values of Authorization headers and their like masked in it: the length
 * is kept and checksums of TCP are corrected. Secrets are found twice: in the reassembled stream,
 * also where one is cut across segments, and by looking at each packet alone, also where the
 * stream could not be put together.
 *
 * @throws CaptureError
 */
export function redactCapture(file: Uint8Array): RedactedCapture {
  const ranges = secretRanges(file);
  const bytes = new Uint8Array(file);
  let maskedCount = 0;
  const reader = createFileReader(
    (frame) => {
      const own = {
        ...frame,
        bytes: bytes.subarray(frame.offset, frame.offset + frame.bytes.length),
      };
      maskedCount += maskFrame(own, ranges);
    },
    { add: () => undefined },
  );
  for (let at = 0; at < file.length; at += slice) reader.push(file.subarray(at, at + slice));
  reader.end();
  return { bytes, maskedCount };
}

/** First reading: where the requests hold secrets. */
function secretRanges(file: Uint8Array): ReadonlyMap<string, Range[]> {
  const ranges = new Map<string, Range[]>();
  const reader = createCaptureReader((client, server, head, place) => {
    const key = keyOf(client.address, client.port, server.address, server.port);
    const found = head.headers.filter(({ name }) => isSecretHeader(name));
    if (found.length === 0) return;
    ranges.set(key, [
      ...(ranges.get(key) ?? []).slice(-50),
      ...found.map(({ valueFrom, valueTo, value }) => {
        const from = valueFrom + schemeLength(value);
        return {
          sequence: place.sequenceAt(place.position + from),
          length: Math.max(0, valueTo - from),
        };
      }),
    ]);
  });
  for (let at = 0; at < file.length; at += slice) reader.push(file.subarray(at, at + slice));
  reader.end();
  return ranges;
}

function maskFrame(frame: CapturedFrame, ranges: ReadonlyMap<string, Range[]>): number {
  const packet = decodePacket(frame);
  const start = packet?.kind === 'tcp' ? payloadStart(frame, packet) : 0;
  const inFrame = findSecrets(frame.bytes.subarray(start)).map(({ from, to }) => ({
    from: from + start,
    to: to + start,
  }));
  const inStream = packet?.kind === 'tcp' ? placesOf(packet, ranges, start) : [];
  let count = 0;
  for (const { from, to } of [...inFrame, ...inStream]) {
    let isNew = false;
    for (let at = from; at < Math.min(to, frame.bytes.length); at += 1) {
      const before = frame.bytes[at] ?? mask;
      if (before === mask) continue;
      isNew = true;
      frame.bytes[at] = mask;
      if (packet?.kind === 'tcp') correctChecksum(frame.bytes, packet.headerAt, at, before, mask);
    }
    if (isNew) count += 1;
  }
  return count;
}

function placesOf(
  packet: Packet & TcpPart,
  ranges: ReadonlyMap<string, Range[]>,
  start: number,
): { from: number; to: number }[] {
  const key = keyOf(packet.source, packet.sourcePort, packet.target, packet.targetPort);
  return (ranges.get(key) ?? []).flatMap(({ length, sequence }) => {
    const from = (sequence - packet.sequence) | 0;
    const to = Math.min(from + length, packet.payload.length);
    return to > 0 && from < packet.payload.length
      ? [{ from: start + Math.max(0, from), to: start + to }]
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
