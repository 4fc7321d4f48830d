import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { plainEvidence } from '@/tests/support/attempt-event';
import { answerText } from './answer-text';

const silent: Evidence = { ...plainEvidence, answer: null };
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
    [
      'ECONNREFUSED',
      { ...silent, cpms: { problem: 'tcp', errorCode: 'ECONNREFUSED', durationMs: 2 } },
    ],
    ['HPE_INVALID_METHOD', { ...silent, parserError: 'HPE_INVALID_METHOD' }],
  ])('says "%s"', (text, evidence) => {
    expect(answerText(evidence)).toBe(text);
  });
});
