import { expect, it } from 'vitest';
import { sampleEvidence, sampleFacts } from '@/lib/diagnosis/sample-evidence';
import { expectCause, type RuleCase } from './expect-cause';
import { silentConnection } from './silent-connection';

const cases: readonly RuleCase[] = [
  [
    'not a byte',
    { stage: 'tcp', firstBytes: 'none', request: null, path: null, authorization: null },
    {},
    'tcp-without-bytes',
    'network',
  ],
  [
    'not a byte on the TLS port',
    {
      stage: 'tls',
      transport: 'wss',
      firstBytes: 'none',
      request: null,
      path: null,
      authorization: null,
      tls: {
        version: null,
        serverName: 'exolink.example',
        alert: null,
        errorCode: 'ERR_TLS_HANDSHAKE_TIMEOUT',
        handshakeDone: false,
      },
    },
    {},
    'tcp-without-bytes',
    'network',
  ],
  [
    'TLS, then silence',
    {
      stage: 'http',
      transport: 'wss',
      firstBytes: 'tls',
      request: null,
      path: null,
      authorization: null,
      tls: {
        version: 'TLSv1.2',
        serverName: 'exolink.example',
        alert: null,
        errorCode: null,
        handshakeDone: true,
      },
    },
    {},
    'tls-then-silence',
    'charger',
  ],
];

it.each(cases)('%s', (...row) => {
  expectCause(silentConnection, row);
});

it('says nothing about a sound attempt', () => {
  expect(silentConnection(sampleEvidence(), sampleFacts())).toBeNull();
});
