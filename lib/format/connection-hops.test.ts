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

  it('says what the CPMS answered, and that the gateway is fine', () => {
    const evidence: Evidence = {
      ...plainEvidence,
      stage: 'cpms',
      cpms: { problem: 'status', errorCode: null, durationMs: 12 },
      answer: { by: 'cpms', status: 404, reason: 'Not Found', server: null },
    };
    const { answer, hops } = connectionHops({ ...input, refusedBy: 'cpms', evidence });
    expect(answer).toBe('404 Not Found in 12 ms');
    expect(hops.at(2)).toMatchObject({ state: 'passed', detail: 'let it pass' });
    expect(hops.at(3)).toMatchObject({ state: 'broken', detail: 'SteVe' });
  });

  it('says that a connected charger is passed on, and how fast it was accepted', () => {
    const evidence: Evidence = {
      ...plainEvidence,
      stage: 'accepted',
      cpms: { problem: null, errorCode: null, durationMs: 8 },
      answer: { by: 'cpms', status: 101, reason: 'Switching Protocols', server: null },
    };
    const given = { ...input, state: 'connected', refusedBy: null, evidence } as const;
    const details = connectionHops(given).hops.map(({ detail }) => detail);
    expect(details.slice(2)).toEqual(['passes it on', 'SteVe, accepted in 8 ms']);
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

  it('breaks on the way once it was let in, with all of it reached', () => {
    const evidence: Evidence = {
      ...plainEvidence,
      stage: 'accepted',
      cpms: { problem: null, errorCode: null, durationMs: 8 },
      answer: { by: 'cpms', status: 101, reason: 'Switching Protocols', server: null },
    };
    const given = { ...input, refusedBy: 'network', evidence } as const;
    expect(states(given)).toEqual(['passed', 'broken', 'passed', 'passed']);
    expect(connectionHops(given).hops.at(1)?.detail).toBe('cut the connection');
    const silent = { ...given, state: 'silent' } as const;
    expect(states(silent)).toEqual(['unknown', 'broken', 'unknown', 'unknown']);
    expect(connectionHops(silent).hops.at(1)?.detail).toBe('nothing arrives');
    expect(connectionHops(silent).answer).toBe('No contact');
  });

  it('shows how far a silent charger came that still tries, and fails at TLS', () => {
    const evidence: Evidence = { ...plainEvidence, stage: 'tls', firstBytes: 'tls' };
    const given = { ...input, state: 'silent', refusedBy: 'network', evidence } as const;
    expect(states(given)).toEqual(['passed', 'broken', 'unknown', 'unknown']);
    expect(connectionHops(given).answer).not.toBe('No contact');
  });

  it('claims no TLS for a charger that speaks without it to a port that wants it', () => {
    const evidence: Evidence = {
      ...plainEvidence,
      ...{ stage: 'tls', transport: 'wss', firstBytes: 'http' },
    };
    const { hops } = connectionHops({ ...input, evidence });
    expect(hops.at(1)?.detail).toMatch(/no TLS$/);
    expect(hops.at(2)?.detail).toBe('expects TLS on this port');
  });

  it('claims nothing about a silent charger', () => {
    const given = { ...input, state: 'silent', refusedBy: 'network', evidence: null } as const;
    expect(states(given)).toEqual(['unknown', 'broken', 'unknown', 'unknown']);
    expect(connectionHops(given).answer).toBe('No contact');
  });
});
