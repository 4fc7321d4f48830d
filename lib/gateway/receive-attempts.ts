import { concludeBroken } from './handshake/conclude-broken';
import { concludeCrowded } from './handshake/conclude-crowded';
import { handleMalformed } from './handshake/handle-malformed';
import { handleVisitor } from './handshake/handle-visitor';
import { createSlidingWindow } from './limits/sliding-window';
import type { Arrival } from './listen/arrival';
import { createReception, type Reception } from './listen/create-reception';
import type { HttpVisitor } from './listen/http-door';
import { createWebSocketDoor } from './session/create-web-socket-door';
import { openSession } from './session/open-session';
import { recheckSession } from './session/recheck-sessions';
import type { SessionServices } from './session/session-services';

const maxSilentAddresses = 50_000;

/** Leads arrivals from the doors through the checks to a session, or to a refusal. */
export function createGatewayReception(
  services: SessionServices,
  certificates: readonly { key: string; cert: string }[],
): Reception {
  const { log, tuning } = services;
  const door = createWebSocketDoor(tuning.maxPayloadBytes);
  const silent = createSlidingWindow({ windowMs: 60_000, maxKeys: maxSilentAddresses });
  const linger = (arrival: Arrival) => reception.linger(arrival);
  const isWorthRecording = (arrival: Arrival) =>
    arrival.firstBytes !== 'none' ||
    silent.hit(arrival.address, tuning.silentRecordsPerMinute, services.now().getTime()).isAllowed;

  async function receive(visitor: HttpVisitor): Promise<void> {
    const changes = services.directory.changes();
    const attempt = await handleVisitor(visitor, services, linger);
    if (attempt === null) return;
    reception.admit(visitor.arrival);
    const session = openSession(visitor, attempt, door, services);
    if (session !== null && services.directory.changes() !== changes) {
      recheckSession(session, services);
    }
  }
  const onFault = (arrival: Arrival) => (error: unknown) => {
    log.error({ err: error, attemptId: arrival.id }, 'an attempt could not be concluded');
    arrival.socket.destroy();
  };

  const reception = createReception({
    tuning,
    certificates,
    asksForCertificate: services.clientTrust.isWanted,
    isTrustedProxy: services.isTrustedProxy,
    now: services.now,
    events: {
      onRequest: (visitor) => void receive(visitor).catch(onFault(visitor.arrival)),
      onMalformed: (arrival, code, rawPacket) =>
        void handleMalformed(arrival, { code, rawPacket }, services, linger).catch(
          onFault(arrival),
        ),
      onBroken: (arrival, stage) => {
        if (arrival.phase === 'settled') return;
        if (isWorthRecording(arrival)) {
          concludeBroken(arrival, stage, services);
          return;
        }
        arrival.phase = 'settled';
        services.metrics.unrecorded.inc();
      },
      onCrowded: (arrival, { fromAddress, sockets }) => {
        const isFull = sockets > tuning.maxSockets;
        concludeCrowded(
          arrival,
          isFull
            ? { scope: 'tenant', allowed: tuning.maxSockets, observed: sockets }
            : { scope: 'address', allowed: tuning.maxUndecidedPerAddress, observed: fromAddress },
          services,
        );
        linger(arrival);
      },
    },
  });
  return reception;
}
