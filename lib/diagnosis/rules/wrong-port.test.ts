import { checkRule, type RuleCase } from './check-rule';
import { wrongPort } from './wrong-port';

const cases: readonly RuleCase[] = [
  [
    'TLS on the plain port',
    {
      stage: 'http',
      transport: 'ws',
      firstBytes: 'tls',
      parserError: 'HPE_INVALID_METHOD',
      request: null,
      path: null,
      authorization: null,
    },
    {},
    'tls-on-plain-port',
  ],
  [
    'plain on the TLS port',
    {
      stage: 'tls',
      transport: 'wss',
      firstBytes: 'http',
      request: null,
      path: null,
      authorization: null,
      tls: {
        version: null,
        serverName: 'exolink.example',
        alert: null,
        errorCode: 'ERR_SSL_HTTP_REQUEST',
        handshakeDone: false,
      },
    },
    {},
    'plain-on-tls-port',
  ],
  [
    'neither',
    { stage: 'tcp', firstBytes: 'other', request: null, path: null, authorization: null },
    {},
    'not-http',
  ],
];

checkRule(wrongPort, cases);
