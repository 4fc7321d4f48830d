import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { plainEvidence } from '@/tests/support/attempt-event';
import { connectionHops } from './connection-hops';

const input = {
  state: 'refused',
  refusedBy: 'gateway',
  evidence: plainEvidence,
  address: '84.12.0.57',
  cpmsName: 'SteVe',
} as const;
const states = (given: Parameters<typeof connectionHops>[0]) =>
  connectionHops(given).hops.map((hop) => hop.state);

describe('connectionHops', () => {
  it('passes all hops of a connected charger', () => {
    const given = { ...input, state: 'connected', refusedBy: null } as const;
    expect(states(given)).toEqual(['passed', 'passed', 'passed', 'passed']);
    expect(connectionHops(given).answer).toBeNull();
  });

  it('knows nothing of a charger that was never seen', () => {
    const given = { ...input, state: 'waiting', refusedBy: null, evidence: null } as const;
    expect(states(given)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  it('breaks at the gateway with its exact answer', () => {
    expect(states(input)).toEqual(['passed', 'passed', 'broken', 'unknown']);
    expect(connectionHops(input).answer).toBe('401 Unauthorized');
  });

  it('breaks at the CPMS after all others were passed', () => {
    expect(states({ ...input, refusedBy: 'cpms' })).toEqual([
      'passed',
      'passed',
      'passed',
      'broken',
    ]);
  });

  it('breaks at the charger that ended the connection, and shows how far it came', () => {
    const evidence: Evidence = { ...plainEvidence, stage: 'tls', firstBytes: 'tls' };
    expect(states({ ...input, refusedBy: 'charger', evidence })).toEqual([
      'broken',
      'passed',
      'passed',
      'unknown',
    ]);
  });

  it('claims nothing about a silent charger', () => {
    const given = { ...input, state: 'silent', refusedBy: 'network', evidence: null } as const;
    expect(states(given)).toEqual(['unknown', 'broken', 'unknown', 'unknown']);
    expect(connectionHops(given).answer).toBe('No contact');
  });
});
