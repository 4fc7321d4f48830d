import http from 'node:http';
import https from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import { answerWithinMs } from '@/lib/webhooks/schemas';
import { readBeginning } from './read-beginning';
import type { Receiver } from './find-receiver';

export type PostOptions = {
  headers: Record<string, string>;
  body: string;
  timeoutMs?: number;
  /** Roots to trust in place of the public ones. */
  ca?: string | undefined;
};

export type Answer =
  | { status: number; retryAfter: string | undefined; beginning: Buffer }
  | { error: string };

/**
 * Posts to the addresses that were found before, whatever the name leads to by now, on a
 * connection of its own. Redirects are not followed. All of it takes ten seconds at the most, and
 * no more is read of the answer than is kept.
 */
export function postEvent({ url, addresses }: Receiver, options: PostOptions): Promise<Answer> {
  const { body, headers, ca, timeoutMs = answerWithinMs } = options;
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), timeoutMs);
  const sent = new Promise<Answer>((resolve) => {
    const client = url.protocol === 'https:' ? https : http;
    const request = client.request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      lookup: among(addresses),
      signal: ending.signal,
      rejectUnauthorized: true,
      ...(ca === undefined ? {} : { ca }),
    });
    let hasHead = false;
    request.on('error', (error) => {
      // The head has decided; what breaks off after it is only less to show.
      if (!hasHead) resolve({ error: ending.signal.aborted ? lateText : explain(error) });
    });
    request.on('response', (response) => {
      hasHead = true;
      const { statusCode: status = 0 } = response;
      const retryAfter = response.headers['retry-after'];
      void readBeginning(response).then((beginning) => {
        resolve({ status, retryAfter, beginning });
        request.destroy();
      });
    });
    request.end(body);
  });
  return sent.finally(() => clearTimeout(timer));
}

/** The only addresses that the socket is offered. */
function among(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_hostname, { all }, callback) => {
    const [first] = found;
    if (all === true) callback(null, found);
    else callback(null, first?.address ?? '', first?.family);
  };
}

const lateText = `The receiver did not answer within ${answerWithinMs / 1_000} seconds.`;

const explanations: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The receiver refused the connection.',
  ECONNRESET: 'The receiver closed the connection without an answer.',
  EPIPE: 'The receiver closed the connection without an answer.',
  ETIMEDOUT: 'The receiver could not be reached.',
  EHOSTUNREACH: 'The receiver could not be reached.',
  ENETUNREACH: 'The receiver could not be reached.',
  CERT_HAS_EXPIRED: 'The receiver’s certificate has expired.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The receiver’s certificate is for another name.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The receiver’s certificate is not from a trusted authority.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The receiver’s certificate is not from a trusted authority.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The receiver’s certificate is not from a trusted authority.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'The receiver’s certificate is not from a trusted authority.',
};

/** In our words: what an error says may hold addresses. */
function explain(error: unknown): string {
  const code: unknown = Reflect.get(Object(error), 'code');
  if (typeof code !== 'string') return 'The receiver did not answer as a web server does.';
  return explanations[code] ?? `The receiver did not answer as a web server does (${code}).`;
}
