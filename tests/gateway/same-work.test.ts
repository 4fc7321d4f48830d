import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { basic, exchange, upgradeRequest } from './raw-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';

/**
 * How long an answer takes must not tell which identities exist. What takes time is what the
 * database is asked; how long both take is measured by `npm run bench -- --only same`.
 */
const trials = 20;

const test = useGateway();
let slug = '';
let identity = '';

beforeAll(async () => {
  const tenant = await createUnlimitedTenant(test.database);
  slug = tenant.slug;
  ({ identity } = await createReadyCharger(test.database, tenant));
});

describe('a wrong password and an unknown identity', () => {
  it('ask the database as often before they are refused', async () => {
    const unknown = `${identity.slice(0, -1)}X`;
    let asked = 0;
    test.pool.on('acquire', () => {
      asked += 1;
    });
    const counts: Record<string, number[]> = { [identity]: [], [unknown]: [] };
    for (let trial = 0; trial <= trials; trial += 1) {
      for (const one of [identity, unknown]) {
        const request = upgradeRequest(`/${slug}/${one}`, {
          Authorization: basic(one, randomBytes(16).toString('hex')),
        });
        const before = asked;
        const answer = await exchange(test, 'ws', request);
        // The first of each also asks for what is kept from then on.
        if (trial > 0) counts[one]?.push(asked - before);
        expect(answer).toMatch(one === identity ? /^HTTP\/1\.1 401 / : /^HTTP\/1\.1 404 /);
      }
    }
    // What the gateway asks by itself in between can only come on top.
    const [least, leastUnknown] = [identity, unknown].map((one) =>
      Math.min(...(counts[one] ?? [])),
    );
    expect(leastUnknown).toBeGreaterThan(0);
    expect(leastUnknown).toBe(least);
  });
});
