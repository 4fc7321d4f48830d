import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { basic, exchange, upgradeRequest } from './raw-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';

/**
 * How long an answer takes must not tell which identities exist. Both kinds are tried in turn in
 * one run, so that whatever slows the machine slows both.
 */
const trials = 150;
/** The goal is 5 %; what a shared machine adds to single medians stays below this. */
const margin = 0.3;

const test = useGateway();
let slug = '';
let identity = '';

beforeAll(async () => {
  const tenant = await createUnlimitedTenant(test.database);
  slug = tenant.slug;
  ({ identity } = await createReadyCharger(test.database, tenant));
});

describe('a wrong password and an unknown identity', () => {
  it('take the same time to be refused', async () => {
    const unknown = `${identity.slice(0, -1)}X`;
    const taken: Record<string, number[]> = { [identity]: [], [unknown]: [] };
    for (let trial = 0; trial < trials; trial += 1) {
      // Which comes first changes, so that neither pays for the other's leftovers.
      for (const one of trial % 2 === 0 ? [identity, unknown] : [unknown, identity]) {
        const request = upgradeRequest(`/${slug}/${one}`, {
          Authorization: basic(one, randomBytes(16).toString('hex')),
        });
        const startedMs = performance.now();
        const answer = await exchange(test, 'ws', request);
        taken[one]?.push(performance.now() - startedMs);
        expect(answer).toMatch(one === identity ? /^HTTP\/1\.1 401 / : /^HTTP\/1\.1 404 /);
      }
    }
    const ratio = median(taken[identity]) / median(taken[unknown]);
    expect(ratio).toBeGreaterThan(1 - margin);
    expect(ratio).toBeLessThan(1 + margin);
  });
});

function median(values: readonly number[] = []): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
