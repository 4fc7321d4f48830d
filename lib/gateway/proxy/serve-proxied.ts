import { endSession } from '@/lib/gateway/session/end-session';
import { ownIdPrefix } from '@/lib/gateway/session/command-channel';
import { hear } from '@/lib/gateway/session/hear';
import { isWithinLimits } from '@/lib/gateway/session/limit-traffic';
import { reportBoot } from '@/lib/gateway/session/report-boot';
import type { Session } from '@/lib/gateway/session/session';
import type { SessionServices } from '@/lib/gateway/session/session-services';
import { parseFrame } from '@/lib/ocpp/frames';
import type { FrameHeader } from '@/lib/ocpp/web-socket-frame';
import type { MessageVerdict } from './frame-relay';
import { glanceAt, messageText, type Glance } from './glance';
import type { ProxiedConnection } from './proxied-connection';

const call = 2;
const maxReadLength = 65_536;

/** Lets a charger and its CPMS talk, and takes part where the product has to know or to ask. */
export function serveProxied(
  session: Session,
  connection: ProxiedConnection,
  /** Bytes that the charger sent behind its handshake. */
  head: Buffer,
  services: SessionServices,
): void {
  const { commands } = session;
  /** Id of the BootNotification whose answer is awaited. */
  let bootId: string | null = null;

  function onChargerMessage(start: Buffer, header: FrameHeader): MessageVerdict {
    if (session.isEnded) return 'pass';
    session.messagesReceived += 1;
    services.metrics.messages.inc();
    const glance = glanceAt(start, header.isCompressed);
    isWithinLimits(session, glance?.messageType === call ? 'call' : 'other', services);
    return glance !== null && isOfInterest(glance) ? 'hold' : 'pass';
  }

  function isOfInterest({ action, messageId, messageType }: Glance): boolean {
    if (messageType === call) return action === 'BootNotification';
    return commands.isUsed && messageId.startsWith(ownIdPrefix);
  }

  function onChargerHeld(payload: Buffer, isCompressed: boolean): boolean {
    const text = messageText(payload, isCompressed, maxReadLength);
    if (text === null) return true;
    const frame = parseFrame(text);
    if (frame.kind === 'call' && frame.action === 'BootNotification') {
      bootId = frame.messageId;
      reportBoot(session, frame.payload, services);
      return true;
    }
    return !commands.settle(frame);
  }

  function onCpmsMessage(start: Buffer, header: FrameHeader): MessageVerdict {
    if (bootId === null || (header.isCompressed && !session.isCpmsContextFree)) return 'pass';
    return glanceAt(start, header.isCompressed)?.messageId === bootId ? 'hold' : 'pass';
  }

  function onCpmsHeld(payload: Buffer, isCompressed: boolean): boolean {
    bootId = null;
    const text = messageText(payload, isCompressed, maxReadLength);
    const frame = text === null ? null : parseFrame(text);
    if (frame?.kind === 'call-result' && typeof frame.payload.status === 'string') {
      session.bootStatus = frame.payload.status.slice(0, 20);
    }
    return true;
  }

  connection.start(
    {
      charger: { onMessage: onChargerMessage, onHeld: onChargerHeld },
      cpms: { onMessage: onCpmsMessage, onHeld: onCpmsHeld },
      onPing: () => isWithinLimits(session, 'other', services),
      onHeard: () => hear(session, services),
      onEnd: (end) => endSession(session, end, services),
    },
    head,
  );
}
