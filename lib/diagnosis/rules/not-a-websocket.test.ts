import { checkRule, type RuleCase } from './check-rule';
import { notAWebSocket } from './not-a-websocket';

const cases: readonly RuleCase[] = [
  [
    'a browser',
    {
      stage: 'http',
      request: {
        connection: 'keep-alive',
        upgrade: null,
        hasWebSocketKey: false,
        webSocketVersion: null,
        userAgent: 'Mozilla/5.0',
      },
    },
    {},
    'browser-request',
  ],
  [
    'a health check',
    {
      stage: 'http',
      request: {
        connection: 'close',
        upgrade: null,
        hasWebSocketKey: false,
        webSocketVersion: null,
        userAgent: 'curl/8',
      },
    },
    {},
    'not-a-websocket-request',
  ],
  [
    'headers missing',
    { stage: 'http', request: { connection: null, upgrade: null } },
    {},
    'upgrade-header-missing',
  ],
  [
    'headers stripped',
    {
      stage: 'http',
      request: { connection: 'close', upgrade: null, headerNames: ['x-forwarded-for'] },
    },
    {},
    'upgrade-header-stripped',
  ],
  ['POST', { stage: 'http', request: { method: 'POST' } }, {}, 'not-a-websocket-request'],
  ['no key', { stage: 'http', request: { hasWebSocketKey: false } }, {}, 'websocket-key-invalid'],
  [
    'an old version',
    { stage: 'http', request: { webSocketVersion: '8' } },
    {},
    'websocket-version-unsupported',
  ],
];

checkRule(notAWebSocket, cases);
