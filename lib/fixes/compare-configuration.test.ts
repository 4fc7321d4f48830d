import { describe, expect, it } from 'vitest';
import { compareConfiguration } from './compare-configuration';

const planOf = (key: string, value: string | null, isReadOnly = false) =>
  compareConfiguration('ocpp16', { settings: [{ key, value, isReadOnly }] }).find(
    (setting) => setting.key === key,
  )?.plan;

describe('compareConfiguration', () => {
  it.each([
    ['HeartbeatInterval', '300', 'stays'],
    ['HeartbeatInterval', '900', 'stays'],
    ['HeartbeatInterval', '299', 'changes'],
    ['HeartbeatInterval', '0', 'changes'],
    ['HeartbeatInterval', '300s', 'changes'],
    ['HeartbeatInterval', '', 'changes'],
    ['HeartbeatInterval', null, 'changes'],
    ['ConnectionRetryInterval', '45', 'stays'],
    ['ConnectionRetryInterval', '61', 'changes'],
    ['MaxConnectionRetries', '5', 'stays'],
    ['MaxConnectionRetries', '6', 'changes'],
    ['WebSocketPingInterval', '0', 'changes'],
    ['WebSocketPingInterval', '60', 'stays'],
  ])('%s of %s %s', (key, value, plan) => {
    expect(planOf(key, value)).toBe(plan);
  });

  it('names what cannot be changed, what is not known and what was not read', () => {
    expect(planOf('HeartbeatInterval', '10', true)).toBe('read-only');
    expect(planOf('HeartbeatInterval', '300', true)).toBe('stays');
    const compared = compareConfiguration('ocpp2', {
      settings: [{ key: 'OCPPCommCtrlr.HeartbeatInterval', value: '10', isReadOnly: null }],
      unknownKeys: ['OCPPCommCtrlr.WebSocketPingInterval'],
    });
    expect(compared.map(({ plan }) => plan)).toEqual([
      'changes',
      'unread',
      'unread',
      'unread',
      'unknown',
    ]);
  });
});
