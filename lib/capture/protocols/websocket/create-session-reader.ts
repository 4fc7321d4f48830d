import type { ProtocolReader } from '@/lib/capture/protocols/protocol-reader';
import type { AddStep } from '@/lib/capture/protocols/step';
import type { Budget } from '@/lib/capture/streams/byte-buffer';
import { otherSide, type Side, type StreamPlace } from '@/lib/capture/streams/tcp-connection';
import { closeCodeName } from '@/lib/ocpp/close-codes';
import { inertText } from '@/lib/ocpp/inert-text';
import { opcodes } from '@/lib/ocpp/web-socket-frame';
import { countOf } from '@/lib/format/count';
import { createFrameReader, type FrameSeen } from './create-frame-reader';
import { readMessage } from './read-message';

export type CloseSeen = { by: Side; code: number | null; reason: string | null; atMs: number };

export type SessionSeen = {
  openedMs: number;
  close: CloseSeen | null;
  messages: Record<Side, number>;
  unansweredPings: Record<Side, number>;
  /** What the server answered to BootNotification. */
  bootStatus: string | null;
};
/** Told of every message that can be read, for those who mask secrets in the file. */
export type OnMessage = (side: Side, payload: Uint8Array, place: StreamPlace) => void;
export type SessionReader = ProtocolReader & { seen: SessionSeen };

const maxOpenCalls = 100;

type Mutable<Seen> = { -readonly [Key in keyof Seen]: Seen[Key] };

/** Follows a WebSocket in clear: names of OCPP's messages, pings, and how it was closed. */
export function createSessionReader(
  openedMs: number,
  add: AddStep,
  budget: Budget,
  onMessage: OnMessage,
): SessionReader {
  const seen: Mutable<SessionSeen> = {
    openedMs,
    close: null,
    messages: { client: 0, server: 0 },
    unansweredPings: { client: 0, server: 0 },
    bootStatus: null,
  };
  const calls = { client: new Map<string, string>(), server: new Map<string, string>() };
  const sequences: Record<Side, StreamPlace['sequenceAt']> = { client: () => 0, server: () => 0 };
  const readers = { client: readerOf('client'), server: readerOf('server') };

  function readerOf(side: Side) {
    return createFrameReader((frame) => {
      read(side, frame);
    }, budget);
  }

  function read(side: Side, frame: FrameSeen): void {
    const { atMs, isCompressed, opcode, payload, position } = frame;
    if (opcode < opcodes.close && !isCompressed) {
      onMessage(side, payload, { position, sequenceAt: sequences[side] });
    }
    if (opcode === opcodes.text) message(side, frame);
    else if (opcode === opcodes.binary) seen.messages[side] += 1;
    else if (opcode === opcodes.close) close(side, frame);
    else if (opcode === opcodes.ping) {
      seen.unansweredPings[side] += 1;
      add({ atMs, from: side, label: 'Ping', tone: 'quiet' });
    } else if (opcode === opcodes.pong) {
      seen.unansweredPings[otherSide[side]] = 0;
      add({ atMs, from: side, label: 'Pong', tone: 'quiet' });
    }
  }

  function message(side: Side, { atMs, isCompressed, length, payload }: FrameSeen): void {
    seen.messages[side] += 1;
    if (isCompressed) {
      const detail = countOf(length, 'byte');
      add({ atMs, from: side, label: 'Compressed message', detail, tone: 'quiet' });
      return;
    }
    const read = readMessage(payload);
    if (read === null) {
      add({ atMs, from: side, label: 'Message that is no OCPP', tone: 'plain' });
      return;
    }
    if (read.kind === 'call') {
      if (calls[side].size < maxOpenCalls) calls[side].set(read.id, read.action);
      add({ atMs, from: side, label: read.action, tone: 'plain' });
      return;
    }
    const asked = calls[otherSide[side]];
    const action = asked.get(read.id) ?? 'unknown call';
    asked.delete(read.id);
    if (action === 'BootNotification' && read.status !== null) seen.bootStatus = read.status;
    const isBad = read.kind === 'error' || read.status === 'Rejected';
    add({
      atMs,
      from: side,
      label: `Answer to ${action}`,
      ...(read.status === null ? {} : { detail: read.status }),
      tone: isBad ? 'bad' : 'plain',
    });
  }

  function close(side: Side, { atMs, payload }: FrameSeen): void {
    const code = payload.length < 2 ? null : (payload[0] ?? 0) * 256 + (payload[1] ?? 0);
    const text = new TextDecoder().decode(payload.subarray(2));
    const reason = text === '' ? null : inertText(text, 255);
    seen.close ??= { by: side, code, reason, atMs };
    add({
      atMs,
      from: side,
      label: code === null ? 'WebSocket close' : `WebSocket close ${code}`,
      detail: [
        code === null ? 'no code' : closeCodeName(code),
        ...(reason === null ? [] : [`“${reason}”`]),
      ].join(', '),
      tone: code === 1000 || code === 1001 ? 'plain' : 'bad',
    });
  }

  return {
    seen,
    data: (side, bytes, atMs, { position, sequenceAt }) => {
      sequences[side] = sequenceAt;
      readers[side].read(bytes, atMs, position);
    },
    gap: (side) => {
      // Where the next frame begins cannot be known after that.
      readers[side].stop();
    },
    end: () => {
      readers.client.stop();
      readers.server.stop();
    },
  };
}
