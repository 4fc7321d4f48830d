import { expect, it } from 'vitest';
import { readReportedPath } from './reported-path';

it.each([
  ['/CP-1', '', 'CP-1', null],
  ['/ocpp/CP-1', '', 'CP-1', null],
  ['/steve/websocket/CentralSystemService/CP-1', '', 'CP-1', null],
  ['/ocpp/RDAM%20123?x=1', '', 'RDAM 123', null],
  ['/ocpp/CP-1', '/ocpp', 'CP-1', null],
  ['/ocpp/CP.1', '/ocpp/', 'CP.1', null],
  ['/ocpp', '/ocpp', null, 'no-identity'],
  ['/ocpp/', '/ocpp', null, 'no-identity'],
  ['/ocpp/CP-1/', '', 'CP-1', 'trailing-slash'],
  ['/ocpp//CP-1', '', 'CP-1', 'double-slash'],
  ['/ocpp/../CP-1', '', 'CP-1', 'dot-segments'],
  ['/ocpp/CP%ZZ', '', null, 'bad-encoding'],
  ['/ocpp/ws://host/ocpp/CP-1', '', 'CP-1', 'absolute-url'],
  [`/ocpp/${'x'.repeat(256)}`, '', 'x'.repeat(254) + '…', 'too-long'],
] as const)('%s below %j', (target, prefix, identity, problem) => {
  expect(readReportedPath(target, prefix)).toMatchObject({ identity, problem });
});
