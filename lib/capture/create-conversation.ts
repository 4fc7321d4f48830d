import { limits } from './limits';
import { createHttpReader, type HttpReader } from './protocols/http/create-http-reader';
import type { HeadPlace } from './protocols/http/create-http-reader';
import type { HttpSeen } from './protocols/http/http-seen';
import type { Head } from './protocols/http/read-head';
import { shownAuthorization } from './protocols/http/read-authorization';
import type { ProtocolReader } from './protocols/protocol-reader';
import type { AddStep, Step } from './protocols/step';
import { createTlsReader, type TlsReader } from './protocols/tls/create-tls-reader';
import type { TlsSeen } from './protocols/tls/tls-seen';
import {
  createSessionReader,
  type OnMessage,
  type SessionReader,
} from './protocols/websocket/create-session-reader';
import type { SessionSeen } from './protocols/websocket/create-session-reader';
import { httpSteps } from './protocols/http/http-steps';
import type { Budget } from './streams/byte-buffer';
import {
  createTcpConnection,
  type Side,
  type StreamPlace,
  type TcpConnection,
  type TcpFacts,
} from './streams/tcp-connection';
import { tcpSteps } from './streams/tcp-steps';

/** All that was seen of one connection. */
export type ConversationSeen = {
  tcp: TcpFacts;
  /** What the client's first bytes were; null without any. */
  firstBytes: 'tls' | 'http' | 'other' | null;
  serverFirst: 'tls' | 'http' | 'other' | null;
  tls: TlsSeen | null;
  http: HttpSeen | null;
  session: SessionSeen | null;
  steps: readonly Step[];
  leftOutSteps: number;
};

export type Conversation = { tcp: TcpConnection; finish: () => ConversationSeen };
/** Told of what may hold secrets, for those who mask them in the file. */
export type ConversationListener = {
  requestHead: (head: Head, place: HeadPlace) => void;
  message: OnMessage;
};

export type Budgets = { pending: Budget; held: Budget };

const slice = 16 * 1024;
// The last steps say how it ended: they are kept, whatever came before.
const keptAtEnd = 30;

export function createConversation(
  startedMs: number,
  budgets: Budgets,
  listener: ConversationListener = { requestHead: () => undefined, message: () => undefined },
): Conversation {
  const first: Step[] = [];
  const last: Step[] = [];
  let leftOut = 0;
  const add: AddStep = (step) => {
    if (first.length < limits.steps - keptAtEnd) first.push(step);
    else last.push(step);
    if (last.length > keptAtEnd) {
      last.shift();
      leftOut += 1;
    }
  };
  const firstBytes: Record<Side, ConversationSeen['firstBytes']> = { client: null, server: null };
  const found: { tls?: TlsReader; http?: HttpReader; session?: SessionReader } = {};
  const sequences: Record<Side, StreamPlace['sequenceAt']> = { client: () => 0, server: () => 0 };
  let reader: ProtocolReader | null = null;

  /** One side speaks TLS and the other does not. */
  function noteStranger(side: Side, atMs: number): void {
    const { client, server } = firstBytes;
    if (side !== 'server' || client === server || (client !== 'tls' && server !== 'tls')) return;
    const label =
      server === 'http'
        ? 'Answer in plain HTTP'
        : server === 'tls'
          ? 'Answer in TLS'
          : 'Answer that is no TLS';
    if (client !== null) add({ atMs, from: side, label, tone: 'bad' });
  }

  function open(): ProtocolReader {
    if (firstBytes.client === 'tls' && firstBytes.server !== 'http') {
      return (found.tls = createTlsReader(add, budgets.held));
    }
    return (found.http = openHttp());
  }

  function openHttp(): HttpReader {
    const steps = httpSteps(add);
    const http: HttpReader = createHttpReader(
      {
        request: (request, head, place) => {
          const value = head.headers.find(({ name }) => name === 'authorization')?.value;
          steps.request(request, value === undefined ? null : shownAuthorization(value));
          listener.requestHead(head, place);
        },
        response: steps.response,
        upgraded: () => {
          const atMs = http.seen.responses.at(-1)?.atMs ?? startedMs;
          const session = createSessionReader(atMs, add, budgets.held, listener.message);
          found.session = session;
          reader = session;
          for (const side of ['client', 'server'] as const) {
            const { bytes, position } = http.rest(side);
            session.data(side, bytes, atMs, { position, sequenceAt: sequences[side] });
          }
          http.end();
        },
      },
      budgets.held,
    );
    return http;
  }

  const tcp = createTcpConnection(
    {
      ...tcpSteps(add),
      data: (side, bytes, atMs, place) => {
        sequences[side] = place.sequenceAt;
        if (firstBytes[side] === null) {
          firstBytes[side] = kindOf(bytes);
          noteStranger(side, atMs);
        }
        reader ??= open();
        for (let at = 0; at < bytes.length; at += slice) {
          const part = bytes.subarray(at, at + slice);
          reader.data(side, part, atMs, { ...place, position: place.position + at });
        }
      },
      gap: (side, missing, atMs) => {
        add({
          atMs,
          from: null,
          label: `${missing} bytes are missing in the capture`,
          tone: 'quiet',
        });
        reader?.gap(side, missing);
      },
    },
    startedMs,
    budgets.pending,
  );

  return {
    tcp,
    finish: () => {
      tcp.finish();
      reader?.end();
      return {
        tcp: tcp.facts,
        firstBytes: firstBytes.client,
        serverFirst: firstBytes.server,
        tls: found.tls?.seen ?? null,
        http: found.http?.seen ?? null,
        session: found.session?.seen ?? null,
        steps: [...first, ...last],
        leftOutSteps: leftOut,
      };
    },
  };
}

function kindOf(bytes: Uint8Array): ConversationSeen['firstBytes'] {
  const [type = 0, major = 0] = bytes;
  if (type >= 20 && type <= 24 && (major === 3 || bytes.length === 1)) return 'tls';
  return type >= 0x41 && type <= 0x5a ? 'http' : 'other';
}
