import { expect, it } from 'vitest';
import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import { pathShape } from './path-shape';

it.each<[string, CauseId | null]>([
  ['/acme/CP-001', null],
  ['/ocpp/1.6/CP-001', null],
  ['/ocpp16/CP-001', null],
  ['/', 'identity-missing'],
  ['/ocpp', 'identity-missing'],
  ['/ocpp1.6', 'identity-missing'],
  ['/ocpp/', 'identity-missing'],
  ['/ocpp/CP-001/', 'trailing-slash'],
  ['/CP-001', 'path-prefix-missing'],
  ['/ocppCP001', 'identity-glued-to-path'],
  ['/api/wsEVB12', 'identity-glued-to-path'],
  ['/ocpp/CP-001/CP-001', 'identity-twice'],
  ['/ocpp/ocpp/CP-001', 'path-prefix-doubled'],
  ['//ocpp/CP-001', 'double-slash'],
  ['/ocpp/CP%ZZ', 'identity-not-encoded'],
  ['/ws://host:9000/ocpp/CP', 'whole-url-in-request'],
  ['wss://host/ocpp/CP', 'whole-url-in-request'],
  ['/webscoket/CP-001', 'path-typo'],
  ['/steve/websocket/CentralSistemService/CP', 'path-typo'],
  ['/steve/websocket/centralsystemservice/CP', 'path-typo'],
  ['/steve/websocket/CentralSystemService/CP', 'unknown-to-cpms'],
  ['/steve/websocket/CentralSystemService/7/CP', 'extra-path-segment'],
  ['/steve/websocket/CentralSystemService', 'identity-missing'],
  ['/websocket/CentralSystemService/CP', 'path-prefix-missing'],
])('%s: %s', (target, cause) => {
  expect(pathShape(target)?.means[0]?.[0] ?? null).toBe(cause);
});
