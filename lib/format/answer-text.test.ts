import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { plainEvidence } from '@/tests/support/attempt-event';
import { answerText } from './answer-text';

const silent: Evidence = { ...plainEvidence, answer: null };
const gateway401 = { by: 'gateway', status: 401, server: null } as const;
const gateway504 = { by: 'gateway', status: 504, reason: null, server: null } as const;
type Leg = NonNullable<Evidence['cpms']>;
const close = {
  by: 'cpms',
  code: 1002,
  reason: null,
  afterMs: 4_000,
  messagesReceived: 1,
} as const;
const tls = {
  version: null,
  serverName: null,
  alert: 'unknown_ca',
  errorCode: null,
  handshakeDone: false,
};

describe('answerText', () => {
  it.each<[string, Evidence | null]>([
    ['No contact', null],
    ['No answer', silent],
    ['401 Unauthorized', plainEvidence],
    [
      '404 Not Found',
      { ...silent, answer: { by: 'cpms', status: 404, reason: null, server: null } },
    ],
    ['418', { ...silent, answer: { by: 'cpms', status: 418, reason: null, server: null } }],
    ['Closed 1002 after 4 s', { ...plainEvidence, close }],
    ['Dropped after 4 s', { ...plainEvidence, close: { ...close, code: null } }],
    ['TLS alert unknown_ca', { ...silent, tls }],
    [
      'ERR_SSL_NO_SHARED_CIPHER',
      { ...silent, tls: { ...tls, alert: null, errorCode: 'ERR_SSL_NO_SHARED_CIPHER' } },
    ],
    ['401 Unauthorized', { ...plainEvidence, answer: { ...gateway401, reason: '' } }],
    ['HPE_INVALID_METHOD', { ...silent, parserError: 'HPE_INVALID_METHOD' }],
  ])('says "%s"', (text, evidence) => {
    expect(answerText(evidence)).toBe(text);
  });

  it.each<[string, Leg, Evidence['answer']]>([
    [
      '404 Not Found in 12 ms',
      { problem: 'status', errorCode: null, durationMs: 12.2 },
      { by: 'cpms', status: 404, reason: '', server: null },
    ],
    [
      '301 Moved Permanently in 3 ms',
      { problem: 'redirect', errorCode: null, durationMs: 3 },
      { by: 'cpms', status: 301, reason: null, server: null },
    ],
    [
      'No answer within 10 s',
      { problem: 'timeout', errorCode: 'ETIMEDOUT', durationMs: 10_001 },
      gateway504,
    ],
    [
      'Connection refused after 2 ms',
      { problem: 'tcp', errorCode: 'ECONNREFUSED', durationMs: 2 },
      gateway504,
    ],
    [
      'Certificate expired after 9 ms',
      { problem: 'tls', errorCode: 'CERT_HAS_EXPIRED', durationMs: 9 },
      gateway504,
    ],
  ])('says of the way to the CPMS "%s"', (text, cpms, answer) => {
    expect(answerText({ ...plainEvidence, stage: 'cpms', cpms, answer })).toBe(text);
  });
});
