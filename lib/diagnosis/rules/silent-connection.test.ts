import { checkRule, type RuleCase } from './check-rule';
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
  [
    'TLS, then a reset',
    {
      stage: 'http',
      transport: 'wss',
      firstBytes: 'tls',
      parserError: 'ECONNRESET',
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
  [
    'TLS, then nothing in time',
    {
      stage: 'http',
      transport: 'wss',
      firstBytes: 'tls',
      parserError: 'ERR_HTTP_REQUEST_TIMEOUT',
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

checkRule(silentConnection, cases);
