import type { ErrorType } from './error-types';

export type HttpAnswer = {
  status: number;
  reason: string;
  headers: Readonly<Record<string, string>>;
  /** Plain text: names the problem and the portal's page, never a secret. */
  body: (identity: string | null, portalUrl: string) => string;
};

export type AnswerOptions = {
  /** For `Retry-After`. */
  retryAfterSeconds?: number;
  /** A wrong path can be nothing that exists, or nothing that can be read. */
  isBadRequest?: boolean;
  /** In place of the general words. */
  problem?: string;
};

const defaultRetrySeconds = 60;
const plainText = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
const challenge = { 'WWW-Authenticate': 'Basic realm="Exolink", charset="UTF-8"' };

type AnswerText = { status: number; reason: string; problem: string };

const answers: Record<ErrorType, AnswerText> = {
  'no-credentials-sent': {
    status: 401,
    reason: 'Unauthorized',
    problem: 'No credentials were sent. Use HTTP Basic with the identity as the username.',
  },
  'credentials-not-set': {
    status: 401,
    reason: 'Unauthorized',
    problem: 'The username or password is empty.',
  },
  'invalid-credentials': {
    status: 401,
    reason: 'Unauthorized',
    problem: 'The username or password is wrong.',
  },
  'not-registered': {
    status: 404,
    reason: 'Not Found',
    problem: 'This identity is not registered.',
  },
  throttled: {
    status: 429,
    reason: 'Too Many Requests',
    problem: 'Too many requests. Wait before the next attempt.',
  },
  unreachable: {
    status: 408,
    reason: 'Request Timeout',
    problem: 'The request did not arrive in time.',
  },
  'wrong-endpoint': {
    status: 404,
    reason: 'Not Found',
    problem: 'The path is wrong. It has to be /{tenant}/{identity}.',
  },
  'protocol-mismatch': {
    status: 400,
    reason: 'Bad Request',
    problem:
      'This is not a WebSocket request for OCPP. Offer ocpp1.6, ocpp2.0.1 or ocpp2.1 in Sec-WebSocket-Protocol.',
  },
  'session-conflict': {
    status: 409,
    reason: 'Conflict',
    problem: 'This identity is connected already.',
  },
  'cpms-unavailable': {
    status: 503,
    reason: 'Service Unavailable',
    problem: 'The connection cannot be checked or passed on at the moment. Try again later.',
  },
  'dropped-after-accept': {
    status: 503,
    reason: 'Service Unavailable',
    problem: 'The connection was closed after it had been accepted.',
  },
};

/** What the gateway answers to an attempt that it refuses. */
export function answerFor(errorType: ErrorType, options: AnswerOptions = {}): HttpAnswer {
  const { problem, ...answer } = answers[errorType];
  const isBadRequest = options.isBadRequest === true && answer.status === 404;
  return {
    ...(isBadRequest ? { status: 400, reason: 'Bad Request' } : answer),
    headers: { ...plainText, ...headersFor(answer.status, options.retryAfterSeconds) },
    body: (identity, portalUrl) => bodyText(options.problem ?? problem, identity, portalUrl),
  };
}

function headersFor(status: number, retryAfterSeconds?: number): Record<string, string> {
  if (status === 401) return challenge;
  if (status !== 429 && status !== 503) return {};
  const seconds = Math.max(1, Math.ceil(retryAfterSeconds ?? defaultRetrySeconds));
  return { 'Retry-After': String(seconds) };
}

function bodyText(problem: string, identity: string | null, portalUrl: string): string {
  const lines = [problem];
  if (identity !== null && identity !== '') lines.push(`Identity: ${identity}`);
  lines.push(`What to do: ${portalUrl}`);
  return `${lines.join('\n')}\n`;
}
