import { createConversation, type ConversationListener } from './create-conversation';
import type { CapturedFrame } from './files/captured-frame';
import { createFileReader } from './files/create-file-reader';
import { limits } from './limits';
import { networkStart, isKnownLinkType } from './packets/decode-link';
import { decodePacket } from './packets/decode-packet';
import { createLookupLog } from './protocols/dns/create-lookup-log';
import type { CaptureReport } from './report/capture-report';
import { composeReport } from './report/compose-report';
import { createConnectionTable, type Endpoint } from './streams/create-connection-table';

export type CaptureReader = {
  /** @throws CaptureError */
  push: (chunk: Uint8Array) => void;
  /** @throws CaptureError */
  end: () => CaptureReport;
};

/**
 * Reads a capture in pieces, in a browser or in Node. What it costs is bounded whatever the file
 * says; apart from CaptureError it throws nothing.
 */
export function createCaptureReader(listen?: Listen): CaptureReader {
  const notes: string[] = [];
  const budgets = {
    pending: { left: limits.allPendingBytes },
    held: { left: limits.allHeldBytes },
  };
  const lookups = createLookupLog();
  const times = { first: null as number | null, last: 0, now: 0 };
  const counts = { packets: 0, bytes: 0, fragments: 0, cut: 0, notIp: 0, timeless: 0 };
  const strange = new Set<number>();
  const table = createConnectionTable((client, server) =>
    createConversation(times.now, budgets, listen?.(client, server)),
  );

  const file = createFileReader(
    (frame) => {
      noteTime(frame);
      counts.packets += 1;
      if (frame.bytes.length < frame.wireLength) counts.cut += 1;
      if (!isKnownLinkType(frame.linkType)) strange.add(frame.linkType);
      else if (networkStart(frame.bytes, frame.linkType) === null) counts.notIp += 1;
      take(frame);
    },
    { add: (sentence) => notes.push(sentence) },
  );

  function noteTime({ atMs }: CapturedFrame): void {
    if (atMs === null || !Number.isFinite(atMs)) {
      counts.timeless += 1;
      return;
    }
    times.first ??= atMs;
    times.now = atMs;
    times.last = Math.max(times.last, atMs);
  }

  function take(frame: CapturedFrame): void {
    const packet = decodePacket(frame);
    if (packet === null) return;
    switch (packet.kind) {
      case 'udp':
        lookups.add(packet, times.now);
        break;
      case 'fragment':
        counts.fragments += 1;
        break;
      case 'unreachable': {
        const { source, sourcePort, target, targetPort } = packet.about;
        const about = table.about(
          { address: source, port: sourcePort },
          { address: target, port: targetPort },
        );
        if (about !== null) about.kept.tcp.facts.unreachable ??= packet.why;
        break;
      }
      case 'tcp': {
        const found = table.find(packet);
        if (found !== null) found.tracked.kept.tcp.add(found.side, packet, times.now);
        break;
      }
    }
  }

  return {
    push: (chunk) => {
      counts.bytes += chunk.length;
      file.push(chunk);
    },
    end: () => {
      file.end();
      const connections = table.all().map(({ client, kept, server }) => ({
        client,
        server,
        seen: kept.finish(),
      }));
      return composeReport({
        connections,
        lookups: lookups.all(),
        counts: { ...counts, leftOutConnections: table.leftOut },
        strangeLinkTypes: [...strange],
        notes,
        firstMs: times.first ?? 0,
        lastMs: times.last,
      });
    },
  };
}

/** Who listens to the conversation between two ends. */
export type Listen = (client: Endpoint, server: Endpoint) => ConversationListener;

/** Reads a whole capture from wherever it comes, such as a file on disk. */
export async function readCapture(chunks: AsyncIterable<Uint8Array>): Promise<CaptureReport> {
  const reader = createCaptureReader();
  for await (const chunk of chunks) reader.push(chunk);
  return reader.end();
}
