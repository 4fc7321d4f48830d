import {
  maxControlPayload,
  opcodes,
  payloadStart,
  readFrameHeader,
  type FrameHeader,
} from '@/lib/ocpp/web-socket-frame';

/** So much of a message is looked at before it is passed on. */
const glanceLength = 192;
/** Nothing longer is kept back to be read. */
const maxHeldLength = 65_536;

/** `hold` keeps the message back until it is whole and `onHeld` has decided about it. */
export type MessageVerdict = 'pass' | 'hold';

export type RelayEvents = {
  /** Where the bytes go. */
  output: (bytes: Buffer) => void;
  /** The start of a message, unmasked, and whether that is all of it. */
  onMessage: (start: Buffer, header: FrameHeader) => MessageVerdict;
  /** A message that was held, unmasked. False swallows it. */
  onHeld: (payload: Buffer, isCompressed: boolean) => boolean;
  /** A control frame. False swallows it. */
  onControl: (opcode: number, payload: Buffer) => boolean;
  /** It broke RFC 6455; nothing more is relayed. */
  onViolation: (code: number, problem: string) => void;
};

export type FrameRelay = {
  push: (chunk: Buffer) => void;
  /** Puts a frame of our own between two frames; false when there is no such place any more. */
  inject: (frame: Buffer, kind: 'control' | 'message') => void;
  /** Is the output between two frames? */
  isBetweenFrames: () => boolean;
  /** Nothing more is relayed. */
  halt: () => void;
};

type Held = { raw: Buffer[]; payload: Buffer[]; length: number; isCompressed: boolean };

/**
 * Passes the frames of one direction on byte by byte, reading their headers alone. What the
 * gateway has a part in is held back until it is whole; everything else is never copied.
 */
export function createFrameRelay(options: {
  isFromClient: boolean;
  allowsCompression: boolean;
  maxPayloadBytes: number;
  events: RelayEvents;
}): FrameRelay {
  const { events, isFromClient, maxPayloadBytes } = options;
  /** An incomplete header or start of a message, not passed on yet. */
  let rest: Buffer | null = null;
  let remaining = 0;
  let isInMessage = false;
  let held: Held | null = null;
  let isStopped = false;
  // Handlers called on the way may stop it: asked anew each time.
  const hasStopped = () => isStopped;
  let waiting: { frame: Buffer; kind: 'control' | 'message' }[] = [];

  function push(chunk: Buffer): void {
    if (isStopped) return;
    const data: Buffer = rest === null ? chunk : Buffer.concat([rest, chunk]);
    rest = null;
    let at = 0;
    let from = 0;
    const flush = () => {
      if (at > from) events.output(data.subarray(from, at));
      from = at;
    };
    while (at < data.length && !hasStopped()) {
      if (remaining > 0) {
        const taken = Math.min(remaining, data.length - at);
        at += taken;
        remaining -= taken;
        continue;
      }
      if (waiting.length > 0) {
        flush();
        release();
      }
      const header = readFrameHeader(data, at);
      if (header === null) break;
      const problem = violationOf(header);
      if (problem !== null) {
        flush();
        stop(problem.code, problem.text);
        return;
      }
      const end = at + header.headerLength + header.length;
      if (header.opcode >= opcodes.close) {
        if (data.length < end) break;
        const payload = payloadStart(data, at, header, maxControlPayload);
        if (!events.onControl(header.opcode, payload)) {
          flush();
          from = end;
        }
        at = end;
        continue;
      }
      const isHeld = held !== null || isToHold(data, at, header);
      if (isHeld === null) break;
      if (!isHeld) {
        isInMessage = !header.isFinal;
        at += header.headerLength;
        remaining = header.length;
        continue;
      }
      flush();
      if (data.length < end) break;
      keep(data.subarray(at, end), payloadStart(data, at, header, header.length), header);
      at = end;
      from = end;
    }
    if (hasStopped()) return;
    flush();
    if (at < data.length) rest = data.subarray(at);
    if (waiting.length > 0) release();
  }

  /** Null while too little of the message is here to decide. */
  function isToHold(data: Buffer, at: number, header: FrameHeader): boolean | null {
    if (header.opcode === opcodes.continuation) return false;
    const wanted = Math.min(header.length, glanceLength);
    if (data.length < at + header.headerLength + wanted) return null;
    const verdict = events.onMessage(payloadStart(data, at, header, wanted), header);
    if (hasStopped() || verdict === 'pass' || header.length > maxHeldLength) return false;
    held = { raw: [], payload: [], length: 0, isCompressed: header.isCompressed };
    return true;
  }

  function keep(raw: Buffer, payload: Buffer, header: FrameHeader): void {
    if (held === null) return;
    held.raw.push(Buffer.from(raw));
    held.payload.push(payload);
    held.length += payload.length;
    if (!header.isFinal && held.length <= maxHeldLength) return;
    const { raw: frames, payload: parts, isCompressed } = held;
    held = null;
    isInMessage = !header.isFinal;
    const isPassed = !header.isFinal || events.onHeld(Buffer.concat(parts), isCompressed);
    if (isPassed) for (const frame of frames) events.output(frame);
  }

  function violationOf(header: FrameHeader): { code: number; text: string } | null {
    const problem = (text: string, code = 1002) => ({ code, text });
    if (header.isMasked !== isFromClient) return problem('masking');
    if (header.hasReservedBits) return problem('reserved bits');
    const isControl = header.opcode >= opcodes.close;
    if (isControl) {
      if (header.opcode > opcodes.pong) return problem('reserved opcode');
      const isWhole = header.isFinal && header.length <= maxControlPayload && !header.isCompressed;
      return isWhole ? null : problem('control frame');
    }
    if (header.opcode > opcodes.binary) return problem('reserved opcode');
    const isContinued = isInMessage || held !== null;
    if ((header.opcode === opcodes.continuation) !== isContinued) return problem('fragmentation');
    if (header.isCompressed && (!options.allowsCompression || isContinued)) {
      return problem('compression');
    }
    return header.length > maxPayloadBytes ? problem('message too big', 1009) : null;
  }

  function stop(code: number, problem: string): void {
    isStopped = true;
    events.onViolation(code, problem);
  }

  function release(): void {
    if (remaining > 0) return;
    const ready = waiting.filter(({ kind }) => kind === 'control' || !isInMessage);
    waiting = waiting.filter((one) => !ready.includes(one));
    for (const { frame } of ready) events.output(frame);
  }

  return {
    push,
    inject: (frame, kind) => {
      if (isStopped) return;
      waiting.push({ frame, kind });
      release();
    },
    isBetweenFrames: () => remaining === 0,
    halt: () => {
      isStopped = true;
    },
  };
}
