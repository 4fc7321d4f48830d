import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Arrival } from './arrival';

export const maxHeaderBytes = 16_384;

export type HttpDoor = { enter: (arrival: Arrival) => void };

export type HttpVisitor = {
  arrival: Arrival;
  request: IncomingMessage;
  /** Bytes already read behind the request of an upgrade. */
  head: Buffer;
  /** Null where the request asked for an upgrade: the socket is then free of HTTP. */
  response: ServerResponse | null;
};

/** Parses the request of an arrival. The first of the two callbacks per arrival counts. */
export function createHttpDoor(options: {
  onRequest: (visitor: HttpVisitor) => void;
  onFailure: (arrival: Arrival, code: string, rawPacket: Buffer | null) => void;
}): HttpDoor {
  const arrivals = new WeakMap<Duplex, Arrival>();
  // A missing Host header is refused by Node without any event: our own checks see it instead.
  const server = createServer({ maxHeaderSize: maxHeaderBytes, requireHostHeader: false });
  server.headersTimeout = 0;
  server.requestTimeout = 0;

  const visit = (
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    response: ServerResponse | null,
  ) => {
    const arrival = arrivals.get(socket);
    if (arrival?.phase !== 'http') return void socket.destroy();
    arrival.phase = 'deciding';
    options.onRequest({ arrival, request, head, response });
  };
  const onRequest = (request: IncomingMessage, response: ServerResponse) =>
    visit(request, request.socket, Buffer.alloc(0), response);
  server.on('upgrade', (request, socket, head) => visit(request, socket, head, null));
  server.on('connect', (request, socket, head) => visit(request, socket, head, null));
  server.on('request', onRequest);
  server.on('checkContinue', onRequest);
  server.on('checkExpectation', onRequest);
  server.on('clientError', (error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket) => {
    const arrival = arrivals.get(socket);
    // The parser reports the same fault once per chunk: only the first is news.
    if (arrival?.phase !== 'http') return;
    options.onFailure(arrival, error.code ?? 'UNKNOWN', error.rawPacket ?? null);
  });

  return {
    enter: (arrival) => {
      arrivals.set(arrival.stream, arrival);
      arrival.phase = 'http';
      server.emit('connection', arrival.stream);
    },
  };
}
