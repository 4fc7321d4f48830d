import { randomBytes } from 'node:crypto';
import { request as requestPlain, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Socket } from 'node:net';
import { ignoreError } from '@/lib/gateway/ignore-error';
import { answerToCharger } from '@/lib/ocpp/deflate-extension';
import { inertText } from '@/lib/ocpp/inert-text';

import type { LegFailure, OpenedLeg, PassedAnswer } from './cpms-leg';
import { legProblem } from './leg-problem';
import type { LegRequest } from './leg-request';
import { webSocketAccept } from './web-socket-accept';

const maxBodyBytes = 4096;
const bodyWithinMs = 2_000;
const passedHeaders = ['content-type', 'retry-after', 'www-authenticate'] as const;

const nothing = Buffer.alloc(0);

export type LegResult = { leg: OpenedLeg } | { failure: LegFailure };

/**
 * Opens the WebSocket to the CPMS. Never rejects: what went wrong is in `failure`. `signal` gives
 * up, because the charger has left.
 */
export function openCpmsLeg(
  asked: LegRequest,
  options: { timeoutMs: number; signal: AbortSignal },
): Promise<LegResult> {
  const startedMs = performance.now();
  const key = randomBytes(16).toString('base64');
  return new Promise((resolve) => {
    let request: ClientRequest | null = null;
    const settle = (result: LegResult) => {
      clearTimeout(timer);
      options.signal.removeEventListener('abort', onAbort);
      resolve(result);
    };
    const fail = (
      problem: LegFailure['problem'],
      errorCode: string | null,
      seen: { answer?: PassedAnswer; server?: string | null } = {},
    ) => {
      const durationMs = performance.now() - startedMs;
      const { answer = null, server = null } = seen;
      settle({ failure: { problem, errorCode, durationMs, answer, server } });
      request?.destroy();
    };
    const onAbort = () => fail('closed', 'CHARGER_LEFT');
    const timer = setTimeout(() => fail('timeout', 'ETIMEDOUT'), options.timeoutMs);
    options.signal.addEventListener('abort', onAbort);

    request = send(asked, key);
    request.on('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? null;
      fail(legProblem(code), code);
    });
    request.on('response', (response) => {
      void readAnswer(response).then((answer) => {
        const isRedirect = answer.status >= 300 && answer.status < 400;
        fail(isRedirect ? 'redirect' : 'status', null, { answer, server: serverOf(response) });
      });
    });
    request.on('upgrade', (response, socket, head) => {
      socket.on('error', ignoreError);
      const problem = problemOf(response, asked, key);
      if (problem !== null) {
        socket.destroy();
        const answer = emptyAnswer(response);
        fail(problem.kind, problem.code, { answer, server: serverOf(response) });
        return;
      }
      settle({ leg: opened(asked, response, socket, head, performance.now() - startedMs) });
    });
    request.end();
  });
}

function send(asked: LegRequest, key: string): ClientRequest {
  const request = asked.url.protocol === 'https:' ? requestSecure : requestPlain;
  return request(asked.url, {
    agent: false,
    headers: {
      ...asked.headers,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': key,
      'Sec-WebSocket-Protocol': asked.subprotocols.join(', '),
      ...(asked.extensions === null ? {} : { 'Sec-WebSocket-Extensions': asked.extensions }),
    },
  });
}

function problemOf(
  { headers }: IncomingMessage,
  asked: LegRequest,
  key: string,
): { kind: LegFailure['problem']; code: string | null } | null {
  if (headers['sec-websocket-accept'] !== webSocketAccept(key))
    return { kind: 'status', code: 'WRONG_ACCEPT' };
  const chosen = headers['sec-websocket-protocol'];
  if (chosen === undefined) return { kind: 'subprotocol', code: null };
  if (!asked.subprotocols.includes(chosen)) {
    return { kind: 'subprotocol', code: inertText(chosen, 64) };
  }
  try {
    answerToCharger(asked.extensions, headers['sec-websocket-extensions'] ?? null);
    return null;
  } catch {
    return { kind: 'status', code: 'UNOFFERED_EXTENSION' };
  }
}

function opened(
  asked: LegRequest,
  response: IncomingMessage,
  socket: Socket,
  head: Buffer,
  durationMs: number,
): OpenedLeg {
  const { headers, statusCode = 101, statusMessage = '' } = response;
  const { header, isCpmsContextFree } = answerToCharger(
    asked.extensions,
    headers['sec-websocket-extensions'] ?? null,
  );
  socket.setTimeout(0);
  socket.setNoDelay(true);
  return {
    socket,
    // An empty one would still hold all that was read with the answer.
    head: head.length === 0 ? nothing : head,
    subprotocol: headers['sec-websocket-protocol'] ?? '',
    extensions: header,
    isContextFree: isCpmsContextFree,
    answer: {
      by: 'cpms',
      status: statusCode,
      reason: inertText(statusMessage, 255),
      server: serverOf(response),
    },
    durationMs,
  };
}

function emptyAnswer({ statusCode = 101, statusMessage = '' }: IncomingMessage): PassedAnswer {
  return { status: statusCode, reason: inertText(statusMessage, 255), headers: {}, body: '' };
}

/** As much of the body as a charger's log can use; the rest is not waited for. */
function readAnswer(response: IncomingMessage): Promise<PassedAnswer> {
  const parts: Buffer[] = [];
  let length = 0;
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      const headers: Record<string, string> = {};
      for (const name of passedHeaders) {
        const value = response.headers[name];
        if (typeof value === 'string') headers[name] = value;
      }
      const body = Buffer.concat(parts).subarray(0, maxBodyBytes).toString('utf8');
      resolve({ ...emptyAnswer(response), headers, body });
    };
    const timer = setTimeout(finish, bodyWithinMs);
    response.on('data', (part: Buffer) => {
      parts.push(part);
      length += part.length;
      if (length >= maxBodyBytes) finish();
    });
    response.on('end', finish);
    response.on('error', finish);
    response.on('close', finish);
  });
}

function serverOf({ headers }: IncomingMessage): string | null {
  const server = [headers.server].flat()[0];
  return server === undefined ? null : inertText(server, 255);
}
