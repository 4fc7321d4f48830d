import { beforeAll, describe, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { parseChargerFilters } from '@/lib/chargers/charger-filters';
import { listChargers } from '@/lib/chargers/list-chargers';
import type { UserActor } from '@/lib/access/actor';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let own: TestTenant;
let foreign: TestTenant;
let admin: UserActor;

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));
const tenantId = null;
const filters = (params: Record<string, string>) => parseChargerFilters(params).filters;

beforeAll(async () => {
  own = await createTenant(database.db, 'Own');
  foreign = await createTenant(database.db, 'Foreign');
  admin = await createUser(database.db, 'admin', [own.id]);
  for (const [index, model] of ['Eve Single', 'Eve Double', 'Terra AC', 'Terra 54'].entries()) {
    const { id } = await createCharger(database.db, own.id, {
      identity: `NL-ALFEN-0041${index}`,
      model,
      serial: `ACE029${index}`,
    });
    await inSystemScope(database.db, (tx) =>
      tx.charger.update({
        where: { id },
        data: {
          stateSince: at(index),
          // Two were never seen, so that the order among nulls is tried too.
          lastSeenAt: index < 2 ? at(index) : null,
          connectionState: index === 3 ? 'refused' : 'connected',
          errorType: index === 3 ? 'invalid-credentials' : null,
        },
      }),
    );
  }
  await createCharger(database.db, foreign.id, { identity: 'NL-ALFEN-99999' });
});

describe('listChargers', () => {
  it.each(['identity', '-identity', 'state', '-state', 'seen', '-seen'])(
    'pages by %s forward and back without a gap or a double',
    async (order) => {
      const ctx = database.contextFor(admin);
      const all = (await listChargers(ctx, { tenantId, filters: filters({ order }) })).chargers.map(
        (row) => row.identity,
      );
      expect(all).toHaveLength(4);

      const forward: string[] = [];
      let page = await listChargers(ctx, { tenantId, filters: filters({ order }), pageSize: 1 });
      for (;;) {
        forward.push(...page.chargers.map((row) => row.identity));
        if (page.next === null) break;
        page = await listChargers(ctx, {
          tenantId,
          filters: filters({ order, cursor: page.next }),
          pageSize: 1,
        });
      }
      expect(forward).toEqual(all);

      const backward = page.chargers.map((row) => row.identity);
      while (page.previous !== null) {
        page = await listChargers(ctx, {
          tenantId,
          filters: filters({ order, cursor: page.previous }),
          pageSize: 1,
        });
        backward.unshift(...page.chargers.map((row) => row.identity));
      }
      expect(backward).toEqual(all);
    },
  );

  it('stays in place when chargers are added before the page', async () => {
    const tenant = await createTenant(database.db, 'Moving');
    const actor = await createUser(database.db, 'admin', [tenant.id]);
    for (const identity of ['B', 'C', 'D'])
      await createCharger(database.db, tenant.id, { identity });
    const ctx = database.contextFor(actor);
    const first = await listChargers(ctx, { tenantId, filters: filters({}), pageSize: 2 });
    await createCharger(database.db, tenant.id, { identity: 'A' });
    const second = await listChargers(ctx, {
      tenantId,
      filters: filters({ cursor: first.next ?? '' }),
      pageSize: 2,
    });
    expect(second.chargers.map((row) => row.identity)).toEqual(['D']);
  });

  it.each([
    ['part of an identity', 'alfen-00413', ['NL-ALFEN-00413']],
    ['other separators', 'nl_alfen 00413', ['NL-ALFEN-00413']],
    ['a serial', 'ACE0292', ['NL-ALFEN-00412']],
    ['words of identity and model', 'terra nl', ['NL-ALFEN-00412', 'NL-ALFEN-00413']],
  ])('finds by %s', async (_name, q, expected) => {
    const page = await listChargers(database.contextFor(admin), {
      tenantId,
      filters: filters({ q }),
    });
    expect(page.match).toBe('exact');
    expect(page.chargers.map((row) => row.identity)).toEqual(expected);
  });

  it('shows the closest when a typo matches nothing', async () => {
    const page = await listChargers(database.contextFor(admin), {
      tenantId,
      filters: filters({ q: 'NL-ALFN-00413' }),
    });
    expect(page.match).toBe('similar');
    expect(page.chargers[0]?.identity).toBe('NL-ALFEN-00413');
  });

  it('shows what was meant where two letters changed places', async () => {
    const page = await listChargers(database.contextFor(admin), {
      tenantId,
      filters: filters({ q: 'NL-ALFEN-00143' }),
    });
    expect(page.match).toBe('similar');
    expect(page.chargers[0]?.identity).toBe('NL-ALFEN-00413');
  });

  it('takes wildcards literally', async () => {
    const page = await listChargers(database.contextFor(admin), {
      tenantId,
      filters: filters({ q: '%_%' }),
    });
    expect(page.chargers).toEqual([]);
  });

  it('narrows by state and error type', async () => {
    const page = await listChargers(database.contextFor(admin), {
      tenantId,
      filters: filters({ state: 'refused', error: 'invalid-credentials' }),
    });
    expect(page.chargers.map((row) => row.identity)).toEqual(['NL-ALFEN-00413']);
    expect(page.count).toEqual({ value: 1, isCapped: false });
  });

  it('narrows to whatever fails', async () => {
    const page = await listChargers(database.contextFor(admin), {
      tenantId,
      filters: filters({ error: 'any' }),
    });
    expect(page.chargers.map((row) => row.errorType)).toEqual(['invalid-credentials']);
  });

  it('shows a foreign tenant nothing, and refuses to open it', async () => {
    const outsider = await createUser(database.db, 'admin', [foreign.id]);
    const ctx = database.contextFor(outsider);
    const { chargers } = await listChargers(ctx, { tenantId, filters: filters({}) });
    expect(chargers.map((row) => row.identity)).toEqual(['NL-ALFEN-99999']);
    await expect(listChargers(ctx, { tenantId: own.id, filters: filters({}) })).rejects.toThrow(
      /nothing here/,
    );
  });

  it('shows a customer only their own, also by search', async () => {
    const { id } = await createCharger(database.db, own.id, { identity: 'MINE-1' });
    const customer = await createUser(database.db, 'customer', [own.id], [id]);
    const ctx = database.contextFor(customer);
    const { chargers, count } = await listChargers(ctx, { tenantId, filters: filters({}) });
    expect(chargers.map((row) => row.identity)).toEqual(['MINE-1']);
    expect(count.value).toBe(1);
    expect(
      (await listChargers(ctx, { tenantId, filters: filters({ q: 'alfen' }) })).chargers,
    ).toEqual([]);
  });

  it('shows an operator the chargers of every tenant in one order', async () => {
    const operator = await createUser(database.db, 'operator');
    const { chargers } = await listChargers(database.contextFor(operator), {
      tenantId,
      filters: filters({ q: 'alfen' }),
    });
    expect(chargers.at(-1)?.identity).toBe('NL-ALFEN-99999');
  });
});
