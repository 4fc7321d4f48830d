import type { Socket } from 'node:net';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { GatewayTuning } from '@/lib/gateway/gateway-options';
import { ignoreError } from '@/lib/gateway/ignore-error';
import { createArrival, type Arrival, type Door } from './arrival';
import { readClientHello } from './client-hello';
import { createDeadlines } from './deadlines';
import { classifyFirstBytes } from './first-bytes';
import { createHttpDoor, type HttpVisitor } from './http-door';
import { peek } from './peek';
import { createTlsDoor } from './tls-door';
import { createUndecidedCount } from './undecided-count';
import { writeTlsAlert } from './write-answer';

const lingerMs = 2_000;
const headLength = 4096;

/** What becomes of an arrival. Exactly one of these is called for each, some more than once. */
export type ReceptionEvents = {
  onRequest: (visitor: HttpVisitor) => void;
  /** Over the limits of sockets, before a byte was read. */
  onCrowded: (arrival: Arrival, observed: { sockets: number; fromAddress: number }) => void;
  /** Bytes came that no request could be made of. */
  onMalformed: (arrival: Arrival, code: string, rawPacket: Buffer | null) => void;
  /** It ended, or ran out of time, without a request. */
  onBroken: (arrival: Arrival, stage: Evidence['stage']) => void;
};

export type Reception = {
  receive: (socket: Socket, door: Door) => void;
  /** Ends what is still open after its last answer. */
  linger: (arrival: Arrival) => void;
  /** It has become a session. */
  admit: (arrival: Arrival) => void;
  openSockets: () => number;
  stop: () => void;
};

/** Takes sockets in, finds out what they speak, and sees to it that each is accounted for. */
export function createReception(options: {
  events: ReceptionEvents;
  tuning: GatewayTuning;
  certificates: readonly { key: string; cert: string }[];
  now: () => Date;
}): Reception {
  const { events, tuning } = options;
  const undecided = createUndecidedCount();
  const lingering = createDeadlines<Socket>(lingerMs, (socket) => socket.destroy());
  const deadlines = createDeadlines<Arrival>(tuning.requestTimeoutMs, (arrival) => expire(arrival));
  const open = new Set<Socket>();

  const http = createHttpDoor({
    onRequest: (visitor) => {
      deadlines.delete(visitor.arrival);
      events.onRequest(visitor);
    },
    onFailure: events.onMalformed,
  });
  const tls = createTlsDoor({
    certificates: options.certificates,
    onSecure: (arrival, socket) =>
      peek(socket, (bytes) => {
        arrival.head = Buffer.from(bytes.subarray(0, headLength));
        arrival.stream = socket;
        http.enter(arrival);
      }),
    onFailure: (arrival) => {
      events.onBroken(arrival, 'tls');
      lingering.add(arrival.socket);
    },
  });

  function sort(arrival: Arrival, bytes: Buffer, putBack: () => void): void {
    arrival.firstBytes = classifyFirstBytes(bytes);
    const isTls = arrival.firstBytes === 'tls';
    if (isTls) {
      arrival.tls = { ...readClientHello(bytes), ...noHandshake };
    } else {
      arrival.head = Buffer.from(bytes.subarray(0, headLength));
    }
    if (arrival.transport === 'ws' && isTls) {
      refuseTls(arrival);
      return;
    }
    if (arrival.transport === 'ws') {
      http.enter(arrival);
      return;
    }
    if (arrival.firstBytes === 'http') {
      arrival.tls = { version: null, serverName: null, ...noHandshake, errorCode: plainOnTls };
      http.enter(arrival);
      return;
    }
    arrival.phase = 'tls';
    putBack();
    tls.enter(arrival);
  }

  function refuseTls(arrival: Arrival): void {
    events.onBroken(arrival, 'http');
    writeTlsAlert(arrival.socket);
    lingering.add(arrival.socket);
  }

  function expire(arrival: Arrival): void {
    if (arrival.phase === 'http') {
      events.onMalformed(arrival, 'ERR_HTTP_REQUEST_TIMEOUT', null);
      return;
    }
    if (arrival.phase === 'tls' && arrival.tls?.handshakeDone === false) {
      arrival.tls.errorCode = 'ERR_TLS_HANDSHAKE_TIMEOUT';
    }
    if (arrival.phase !== 'deciding') events.onBroken(arrival, brokenStage(arrival));
    arrival.socket.destroy();
  }

  function decide(arrival: Arrival): void {
    if (arrival.isUndecided) undecided.leave(arrival.address);
    arrival.isUndecided = false;
  }

  function leave(arrival: Arrival): void {
    open.delete(arrival.socket);
    decide(arrival);
    deadlines.delete(arrival);
    lingering.delete(arrival.socket);
    if (arrival.phase === 'http') {
      events.onMalformed(arrival, 'ECONNRESET', null);
    } else if (arrival.phase !== 'deciding') {
      events.onBroken(arrival, brokenStage(arrival));
    }
  }

  return {
    receive: (socket, door) => {
      const arrival = createArrival(socket, door, options.now());
      const fromAddress = undecided.enter(arrival.address);
      open.add(socket);
      // The close that follows says all there is to know.
      socket.on('error', ignoreError);
      socket.on('close', () => leave(arrival));
      if (open.size > tuning.maxSockets || fromAddress > tuning.maxUndecidedPerAddress) {
        events.onCrowded(arrival, { sockets: open.size, fromAddress });
        return;
      }
      deadlines.add(arrival);
      peek(socket, (bytes, putBack) => sort(arrival, bytes, putBack));
    },
    linger: (arrival) => lingering.add(arrival.socket),
    admit: (arrival) => decide(arrival),
    openSockets: () => open.size,
    stop: () => {
      deadlines.stop();
      lingering.stop();
      for (const socket of open) socket.destroy();
    },
  };
}

const plainOnTls = 'ERR_SSL_HTTP_REQUEST';
const noHandshake = { alert: null, errorCode: null, handshakeDone: false } as const;

function brokenStage(arrival: Arrival): Evidence['stage'] {
  return arrival.phase === 'silent' ? 'tcp' : 'tls';
}
