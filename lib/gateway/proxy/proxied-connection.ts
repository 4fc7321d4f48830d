import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { ChargerConnection } from '@/lib/gateway/session/connection';
import { noAnswerToPing, type SessionEnd } from '@/lib/gateway/session/session';
import {
  buildClosePayload,
  buildFrame,
  opcodes,
  readClosePayload,
} from '@/lib/ocpp/web-socket-frame';
import type { OpenedLeg } from './cpms-leg';
import { createFrameRelay, type FrameRelay, type RelayEvents } from './frame-relay';

/** Both sides have so long to say goodbye once one of them began to. */
const closeWithinMs = 3_000;
/** Tells the answer to a ping of ours from one to a ping of the other side. */
const ownPing = Buffer.from('exolink');

type Side = 'charger' | 'cpms';

export type ProxyEvents = {
  charger: Pick<RelayEvents, 'onMessage' | 'onHeld'>;
  cpms: Pick<RelayEvents, 'onMessage' | 'onHeld'>;
  onPing: () => void;
  /** Bytes came from the charger. */
  onHeard: () => void;
  /** Called once, with whoever began the end. */
  onEnd: (end: SessionEnd) => void;
};

export type ProxiedConnection = ChargerConnection & {
  /** Begins to relay, first of all what either side sent behind its handshake. */
  start: (events: ProxyEvents, chargerHead: Buffer) => void;
};

/** Splices a charger's WebSocket and the one to its CPMS, frame by frame and unparsed. */
export function createProxiedConnection(
  charger: Duplex,
  leg: OpenedLeg,
  maxPayloadBytes: number,
): ProxiedConnection {
  const cpms = leg.socket;
  let events: ProxyEvents | null = null;
  let isEnding = false;
  let closeTimer: NodeJS.Timeout | undefined;
  let cpmsHeardMs = performance.now();
  let pingedMs = 0;

  /** Bytes go on; whoever sends faster than the other side reads has to wait. */
  const forward = (from: Duplex, to: Duplex) => {
    to.on('drain', () => from.resume());
    return (bytes: Buffer) => {
      if (to.writable && !to.write(bytes)) from.pause();
    };
  };
  const relay = (from: Side, output: (bytes: Buffer) => void) =>
    createFrameRelay({
      isFromClient: from === 'charger',
      allowsCompression: leg.extensions !== null,
      maxPayloadBytes,
      events: {
        output,
        onMessage: (start, header) => events?.[from].onMessage(start, header) ?? 'pass',
        onHeld: (payload, isCompressed) => events?.[from].onHeld(payload, isCompressed) ?? true,
        onControl: (opcode, payload) => onControl(from, opcode, payload),
        onViolation: (code, problem) => {
          end({ by: from === 'charger' ? 'gateway' : 'cpms', code, reason: problem });
          sayGoodbye(code, problem);
        },
      },
    });
  const fromCharger = relay('charger', forward(charger, cpms));
  const fromCpms = relay('cpms', forward(cpms, charger));

  function onControl(from: Side, opcode: number, payload: Buffer): boolean {
    if (opcode === opcodes.close) {
      const { code, reason } = readClosePayload(payload);
      end({ by: from, code, reason });
      return true;
    }
    if (opcode === opcodes.pong) return !payload.equals(ownPing);
    if (from === 'charger') events?.onPing();
    return true;
  }

  function end(how: SessionEnd): void {
    if (isEnding) return;
    isEnding = true;
    closeTimer = setTimeout(terminate, closeWithinMs);
    events?.onEnd(how);
  }

  /** Closes both sides; a close frame fits only between two frames. */
  function sayGoodbye(code: number, reason: string): void {
    const payload = buildClosePayload(code, reason);
    leave(charger, fromCpms, buildFrame(opcodes.close, payload));
    leave(cpms, fromCharger, buildFrame(opcodes.close, payload, randomBytes(4)));
  }

  function leave(socket: Duplex, relayTo: FrameRelay, closeFrame: Buffer): void {
    if (socket.writable && relayTo.isBetweenFrames()) socket.write(closeFrame);
    relayTo.halt();
    // What still arrives is thrown away, so that the close frame is not lost to a reset.
    socket.resume();
    socket.end();
  }

  function onGone(side: Side): void {
    const isFirst = !isEnding;
    const by = side === 'charger' ? 'network' : 'cpms';
    end({ by, code: null, reason: null });
    if (isFirst) sayGoodbye(goingAway, side === 'charger' ? chargerLost : cpmsLost);
    else (side === 'charger' ? cpms : charger).end();
  }

  function terminate(): void {
    charger.destroy();
    cpms.destroy();
  }

  function watch(side: Side, socket: Duplex, relayFrom: FrameRelay): void {
    socket.on('data', (chunk: Buffer) => {
      if (side === 'cpms') cpmsHeardMs = performance.now();
      else events?.onHeard();
      relayFrom.push(chunk);
    });
    socket.on('error', () => undefined);
    socket.on('end', () => onGone(side));
    socket.on('close', () => {
      onGone(side);
      if (charger.destroyed && cpms.destroyed) clearTimeout(closeTimer);
    });
  }

  return {
    start: (handlers, chargerHead) => {
      events = handlers;
      watch('charger', charger, fromCharger);
      watch('cpms', cpms, fromCpms);
      if (chargerHead.length > 0) fromCharger.push(chargerHead);
      if (leg.head.length > 0) fromCpms.push(leg.head);
      if (charger.destroyed || charger.readableEnded) onGone('charger');
      if (cpms.destroyed || cpms.readableEnded) onGone('cpms');
    },
    send: (text) => {
      if (isEnding || !charger.writable) return false;
      fromCpms.inject(buildFrame(opcodes.text, Buffer.from(text)), 'message');
      return true;
    },
    ping: () => {
      if (isEnding) return;
      if (pingedMs > 0 && cpmsHeardMs < pingedMs) {
        end({ by: 'cpms', code: null, reason: noAnswerToPing });
        sayGoodbye(goingAway, cpmsLost);
        return;
      }
      pingedMs = performance.now();
      fromCpms.inject(buildFrame(opcodes.ping, ownPing), 'control');
      fromCharger.inject(buildFrame(opcodes.ping, ownPing, randomBytes(4)), 'control');
    },
    close: (code, reason) => {
      isEnding = true;
      closeTimer ??= setTimeout(terminate, closeWithinMs);
      sayGoodbye(code, reason);
    },
    terminate,
    onceClosed: (listener) => {
      if (charger.destroyed) listener();
      else charger.once('close', listener);
    },
  };
}

const goingAway = 1001;
const chargerLost = 'The connection to the charger was lost';
const cpmsLost = 'The connection to the CPMS was lost';
