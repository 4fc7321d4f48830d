import { limits } from '@/lib/capture/limits';
import { latin1 } from '@/lib/capture/protocols/byte-cursor';
import type { ProtocolReader } from '@/lib/capture/protocols/protocol-reader';
import { type Budget, createByteBuffer } from '@/lib/capture/streams/byte-buffer';
import type { Side, StreamPlace } from '@/lib/capture/streams/tcp-connection';
import { inertText } from '@/lib/ocpp/inert-text';
import type { HttpSeen } from './http-seen';
import { type Head, headEnd, readHead } from './read-head';
import { headerOf, readRequest, readResponse } from './read-request';

export type HttpListener = {
  request: (request: HttpSeen['requests'][number], head: Head, place: HeadPlace) => void;
  response: (response: HttpSeen['responses'][number]) => void;
  /** Both sides speak WebSocket from here on; what came with the head is passed on as well. */
  upgraded: () => void;
};

/** Where in the stream the head begins. */
export type HeadPlace = { side: Side; position: number; sequenceAt: StreamPlace['sequenceAt'] };

export type HttpReader = ProtocolReader & {
  seen: HttpSeen;
  /** What was not read of a side, when it was upgraded, and where that begins. */
  rest: (side: Side) => { bytes: Uint8Array; position: number };
};

const maxBody = 1024;
const maxExchanges = 20;

type Mutable<Seen> = { -readonly [Key in keyof Seen]: Seen[Key] };

/** Follows HTTP/1.1 until it becomes something else. */
export function createHttpReader(listener: HttpListener, budget: Budget): HttpReader {
  const seen: Mutable<HttpSeen> = {
    requests: [],
    responses: [],
    isRequestCut: false,
    isMalformed: false,
  };
  const states = { client: stateOf(), server: stateOf() };
  let isUpgraded = false;

  function stateOf() {
    return {
      held: createByteBuffer(limits.heldBytes, budget),
      searched: 0,
      /** Bytes of a body still to come. */
      body: 0,
      position: 0,
      isLost: false,
    };
  }

  function readBody(side: Side): void {
    const state = states[side];
    const bytes = state.held.bytes();
    const taken = Math.min(state.body, bytes.length);
    const last = seen.responses.at(-1);
    if (side === 'server' && last !== undefined && last.body.length < maxBody) {
      const text = inertText(latin1(bytes.subarray(0, Math.min(taken, maxBody))), maxBody);
      seen.responses = [...seen.responses.slice(0, -1), { ...last, body: last.body + text }];
    }
    state.body -= taken;
    state.position += taken;
    state.held.drop(taken);
  }

  function lose(side: Side): void {
    states[side].isLost = true;
    states[side].held.clear();
  }

  function readOne(side: Side, atMs: number, place: StreamPlace): boolean {
    const state = states[side];
    if (state.body > 0) {
      readBody(side);
      return state.body === 0 && state.held.length > 0;
    }
    const bytes = state.held.bytes();
    const end = headEnd(bytes, state.searched);
    state.searched = end === -1 ? bytes.length : 0;
    if (end === -1) return false;
    const head = readHead(bytes.slice(0, end));
    const isRead = side === 'client' ? request(head, atMs, place) : response(head, atMs);
    if (!isRead) {
      seen.isMalformed ||= side === 'client';
      lose(side);
      return false;
    }
    state.held.drop(end);
    state.position += end;
    return !isUpgraded && state.held.length > 0;
  }

  function request(head: Head, atMs: number, { sequenceAt }: StreamPlace): boolean {
    const read = readRequest(head, atMs);
    if (read === null) return false;
    const { position } = states.client;
    if (seen.requests.length < maxExchanges) seen.requests = [...seen.requests, read];
    states.client.body = bodyLength(head, 0);
    listener.request(read, head, { side: 'client', position, sequenceAt });
    return true;
  }

  function response(head: Head, atMs: number): boolean {
    const read = readResponse(head, atMs);
    if (read === null) return false;
    if (seen.responses.length < maxExchanges) seen.responses = [...seen.responses, read];
    if (read.status === 101) {
      isUpgraded = true;
      listener.response(read);
      return true;
    }
    const isEmpty = read.status < 200 || read.status === 204 || read.status === 304;
    // Without a length it goes on to the end, and pieces are shown as they are.
    states.server.body = isEmpty ? 0 : bodyLength(head, Infinity);
    listener.response(read);
    return true;
  }

  return {
    seen,
    data: (side, bytes, atMs, place) => {
      const state = states[side];
      if (state.isLost) return;
      if (state.held.length === 0) state.position = place.position;
      if (!state.held.append(bytes)) {
        seen.isRequestCut ||= side === 'client';
        lose(side);
        return;
      }
      while (readOne(side, atMs, place));
      if (isUpgraded) listener.upgraded();
    },
    gap: (side) => {
      lose(side);
    },
    end: () => {
      seen.isRequestCut ||=
        !isUpgraded && states.client.held.length > 0 && states.client.body === 0;
      states.client.held.clear();
      states.server.held.clear();
    },
    rest: (side) => ({
      bytes: states[side].held.bytes().slice(),
      position: states[side].position,
    }),
  };
}

function bodyLength(head: Head, otherwise: number): number {
  const length = headerOf(head, 'content-length');
  return length !== null && /^\d{1,12}$/.test(length) ? Number(length) : otherwise;
}
