import { fc } from '@/tests/support/properties';
import { describe, expect, it } from 'vitest';
import { buildCall, buildCallError, buildCallResult, parseFrame } from './frames';

describe('parseFrame', () => {
  it('reads what the builders write', () => {
    expect(parseFrame(buildCall('1', 'Heartbeat', {}))).toEqual({
      kind: 'call',
      messageId: '1',
      action: 'Heartbeat',
      payload: {},
    });
    expect(parseFrame(buildCallResult('1', { interval: 300 }))).toEqual({
      kind: 'call-result',
      messageId: '1',
      payload: { interval: 300 },
    });
    expect(parseFrame(buildCallError('1', 'NotImplemented', 'Unknown action'))).toEqual({
      kind: 'call-error',
      messageId: '1',
      code: 'NotImplemented',
      description: 'Unknown action',
      details: {},
    });
  });

  it.each([
    ['[5,"1","GenericError","",{}]', { kind: 'call-result-error', messageId: '1' }],
    ['[6,"1","NotifyPeriodicEventStream",{}]', { kind: 'send', messageId: '1' }],
    ['[9,"x"]', { kind: 'unknown', messageType: 9, messageId: 'x' }],
    ['[9]', { kind: 'unknown', messageType: 9, messageId: null }],
    ['[2,"1","Heartbeat"]', { kind: 'invalid', problem: 'malformed', messageId: '1' }],
    ['[2,"1","Heartbeat",[]]', { kind: 'invalid', problem: 'malformed', messageId: '1' }],
    ['["2","1"]', { kind: 'invalid', problem: 'malformed' }],
    ['[]', { kind: 'invalid', problem: 'malformed' }],
    ['{}', { kind: 'invalid', problem: 'not-an-array' }],
    ['null', { kind: 'invalid', problem: 'not-an-array' }],
    ['', { kind: 'invalid', problem: 'not-json' }],
    ['[2,', { kind: 'invalid', problem: 'not-json' }],
    [`${'['.repeat(10_000)}${']'.repeat(10_000)}`, { kind: 'invalid', problem: 'too-deep' }],
    ['{"a":'.repeat(10_000), { kind: 'invalid', problem: 'too-deep' }],
    [`["${'a'.repeat(1_100_000)}"]`, { kind: 'invalid', problem: 'too-long' }],
    [`[3,"1",{"a":"${'['.repeat(500)}\\"${'{'.repeat(500)}"}]`, { kind: 'call-result' }],
  ])('%.60s', (text, expected) => {
    expect(parseFrame(text)).toMatchObject(expected);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        parseFrame(text);
        parseFrame(`[2,${text}]`);
      }),
    );
  });
});
