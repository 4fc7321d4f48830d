import { checkRule, type RuleCase } from './check-rule';
import { malformedRequest } from './malformed-request';

const cases: readonly RuleCase[] = [
  [
    'raw UTF-8 in the path',
    {
      stage: 'http',
      parserError: 'HPE_INVALID_URL',
      request: null,
      path: null,
      authorization: null,
    },
    {},
    'identity-not-encoded',
  ],
  [
    'a raw space in the path',
    {
      stage: 'http',
      parserError: 'HPE_INVALID_CONSTANT',
      request: null,
      path: null,
      authorization: null,
    },
    {},
    'identity-not-encoded',
  ],
  [
    'too much',
    {
      stage: 'http',
      parserError: 'HPE_HEADER_OVERFLOW',
      request: null,
      path: null,
      authorization: null,
    },
    {},
    'headers-too-large',
  ],
  [
    'no method',
    {
      stage: 'http',
      parserError: 'HPE_INVALID_METHOD',
      request: null,
      path: null,
      authorization: null,
    },
    {},
    'not-http',
  ],
  [
    'two lengths',
    {
      stage: 'http',
      parserError: 'HPE_INVALID_TRANSFER_ENCODING',
      request: null,
      path: null,
      authorization: null,
    },
    {},
    'request-malformed',
  ],
  [
    'line feeds alone',
    {
      stage: 'http',
      parserError: 'HPE_INVALID_VERSION',
      request: null,
      path: null,
      authorization: null,
    },
    {},
    'request-malformed',
  ],
  [
    'too slow',
    {
      stage: 'http',
      parserError: 'ERR_HTTP_REQUEST_TIMEOUT',
      request: null,
      path: null,
      authorization: null,
    },
    {},
    'request-never-finished',
  ],
  [
    'reset in the middle',
    {
      stage: 'http',
      parserError: 'ECONNRESET',
      request: null,
      path: null,
      authorization: null,
    },
    {},
    'request-never-finished',
  ],
];

checkRule(malformedRequest, cases);
