import type { Socket } from 'node:net';
import type { Evidence, Via } from '@/lib/diagnosis/evidence';
import type { GatewayTuning } from '@/lib/gateway/gateway-options';
import { ignoreError } from '@/lib/gateway/ignore-error';
import { createArrival, type Arrival, type Door } from './arrival';
import { readClientHello } from './client-hello';
import { createDeadlines } from './deadlines';
import { classifyFirstBytes } from './first-bytes';
import { createHttpDoor, type HttpVisitor } from './http-door';
import { peek } from './peek';
import { parseProxyHeader } from './proxy-header';
import { readProxyHeader } from './read-proxy-header';
import { createTlsDoor, noteBrokenHandshake, type ServerPair, type TlsDoor } from './tls-door';
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
  useCertificates: TlsDoor['useCertificates'];
  stop: () => void;
};

/** Takes sockets in, finds out what they speak, and sees to it that each is accounted for. */
export function createReception(options: {
  events: ReceptionEvents;
  tuning: GatewayTuning;
  certificates: readonly ServerPair[];
  asksForCertificate: () => boolean;
  isTrustedProxy: (address: string) => boolean;
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
    asksForCertificate: options.asksForCertificate,
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
    noteStranger(arrival, bytes);
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

  function listen(arrival: Arrival): void {
    peek(arrival.socket, (bytes, putBack) => sort(arrival, bytes, putBack));
  }

  /** A proxy's connections count as those of whom it speaks for. */
  function introduce(arrival: Arrival): void {
    const peer = arrival.address;
    const noteVia = (version: 1 | 2, rest: Pick<Via, 'isSecure' | 'problem'>) => {
      arrival.via = { kind: `proxy-v${version}`, peer, isTrusted: true, ...rest };
    };
    readProxyHeader(
      arrival.socket,
      (header) => {
        arrival.firstBytes = 'none';
        if (header.kind === 'unusable') {
          arrival.firstBytes = 'other';
          noteVia(header.version, { isSecure: null, problem: header.problem });
          events.onBroken(arrival, 'tcp');
          arrival.socket.destroy();
          return;
        }
        if (header.kind === 'header') {
          noteVia(header.version, { isSecure: header.isSecure, problem: null });
          if (header.address !== null) {
            arrival.address = header.address;
            if (isCrowded(arrival)) return;
          }
        }
        listen(arrival);
      },
      (version) => {
        arrival.firstBytes = 'other';
        noteVia(version, { isSecure: null, problem: 'incomplete' });
      },
    );
  }

  function isCrowded(arrival: Arrival): boolean {
    const fromAddress = undecided.enter(arrival.address);
    arrival.countedAs = arrival.address;
    if (open.size <= tuning.maxSockets && fromAddress <= tuning.maxUndecidedPerAddress)
      return false;
    events.onCrowded(arrival, { sockets: open.size, fromAddress });
    return true;
  }

  /** From elsewhere the protocol is not spoken. It is recognised, so that the cause is known. */
  function noteStranger(arrival: Arrival, bytes: Buffer): void {
    if (arrival.via !== null || bytes.length < minProxyBytes) return;
    const header = parseProxyHeader(bytes);
    if (header.kind === 'none') return;
    const { address: peer } = arrival;
    const kind = `proxy-v${header.version}` as const;
    arrival.via = { kind, peer, isTrusted: false, isSecure: null, problem: null };
    arrival.firstBytes = 'other';
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
    if (arrival.phase === 'tls') noteBrokenHandshake(arrival, 'ERR_TLS_HANDSHAKE_TIMEOUT');
    if (arrival.phase !== 'deciding') events.onBroken(arrival, brokenStage(arrival));
    arrival.socket.destroy();
  }

  function decide(arrival: Arrival): void {
    if (arrival.countedAs !== null) undecided.leave(arrival.countedAs);
    arrival.countedAs = null;
  }

  function leave(arrival: Arrival): void {
    open.delete(arrival.socket);
    decide(arrival);
    deadlines.delete(arrival);
    lingering.delete(arrival.socket);
    if (arrival.phase === 'http') {
      events.onMalformed(arrival, 'ECONNRESET', null);
    } else if (arrival.phase !== 'deciding') {
      if (arrival.phase === 'tls') noteBrokenHandshake(arrival, 'ECONNRESET');
      events.onBroken(arrival, brokenStage(arrival));
    }
  }

  return {
    receive: (socket, door) => {
      const arrival = createArrival(socket, door, options.now());
      open.add(socket);
      // The close that follows says all there is to know.
      socket.on('error', ignoreError);
      socket.on('close', () => leave(arrival));
      if (options.isTrustedProxy(arrival.address)) {
        if (open.size > tuning.maxSockets) {
          events.onCrowded(arrival, { sockets: open.size, fromAddress: 0 });
          return;
        }
        deadlines.add(arrival);
        introduce(arrival);
        return;
      }
      if (isCrowded(arrival)) return;
      deadlines.add(arrival);
      listen(arrival);
    },
    linger: (arrival) => lingering.add(arrival.socket),
    admit: (arrival) => decide(arrival),
    openSockets: () => open.size,
    useCertificates: tls.useCertificates,
    stop: () => {
      deadlines.stop();
      lingering.stop();
      for (const socket of open) socket.destroy();
    },
  };
}

/** A shorter start may still become anything. */
const minProxyBytes = 6;
const plainOnTls = 'ERR_SSL_HTTP_REQUEST';
const noHandshake = { alert: null, errorCode: null, handshakeDone: false } as const;

function brokenStage(arrival: Arrival): Evidence['stage'] {
  return arrival.phase === 'silent' ? 'tcp' : 'tls';
}
