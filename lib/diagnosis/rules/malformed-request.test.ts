import { expect, it } from 'vitest';
import { sampleEvidence, sampleFacts } from '@/lib/diagnosis/sample-evidence';
import { expectCause, type RuleCase } from './expect-cause';
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
];

it.each(cases)('%s', (...row) => {
  expectCause(malformedRequest, row);
});

it('says nothing about a sound attempt', () => {
  expect(malformedRequest(sampleEvidence(), sampleFacts())).toBeNull();
});
