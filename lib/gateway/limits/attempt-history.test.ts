import { describe, expect, it } from 'vitest';
import { createAttemptHistory } from './attempt-history';

describe('createAttemptHistory', () => {
  it('knows how often and how fast a subject came within ten minutes', () => {
    const history = createAttemptHistory();
    for (const at of [0, 700_000, 705_000, 710_000, 716_000]) {
      history.note('charger', '192.0.2.1', 'CP-1', at);
    }
    expect(history.of('charger', '192.0.2.1', 720_000)).toEqual({
      recentAttempts: 4,
      medianIntervalMs: 5_000,
      identitiesFromAddress: 1,
      refusedByLimit: 0,
    });
  });

  it('counts what a limit refused, and how long ago the last session ended', () => {
    const history = createAttemptHistory();
    history.noteLimited('charger', 0);
    history.noteLimited('charger', 700_000);
    history.noteSessionEnd('charger', 701_000);
    expect(history.of('charger', '192.0.2.1', 703_000)).toMatchObject({
      refusedByLimit: 1,
      sinceLastSessionMs: 2_000,
    });
    expect(history.of('other', '192.0.2.1', 703_000)).not.toHaveProperty('sinceLastSessionMs');
  });

  it('counts the identities of an address', () => {
    const history = createAttemptHistory();
    for (const name of ['a', 'b', 'b', 'c']) history.note(name, '192.0.2.1', name, 1_000);
    expect(history.of('a', '192.0.2.1', 2_000).identitiesFromAddress).toBe(3);
    expect(history.identitiesFrom('192.0.2.1', 1_500)).toBe(0);
  });

  it('has no interval with fewer than three attempts', () => {
    const history = createAttemptHistory();
    history.note('a', 'x', null, 1);
    history.note('a', 'x', null, 2);
    expect(history.of('a', 'x', 3).medianIntervalMs).toBeNull();
  });
});
