import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { recordEvents } from '@/lib/attempts/record-events';
import { inSystemScope } from '@/lib/db/scope';
import { continueBulk, stopBulk } from '@/lib/bulk-fixes/change-bulk';
import { getBulk } from '@/lib/bulk-fixes/get-bulk';
import { previewBulk } from '@/lib/bulk-fixes/preview-bulk';
import { runBulks } from '@/lib/bulk-fixes/run-bulks';
import { parseSelection, selectionText } from '@/lib/bulk-fixes/selection';
import { startBulk } from '@/lib/bulk-fixes/start-bulk';
import { takeBulkPasswords } from '@/lib/bulk-fixes/take-passwords';
import { identityKey } from '@/lib/ocpp/identity-key';
import { acceptedAttempt, diagnosisOf, refusedAttempt } from '@/tests/support/attempt-event';
import { silentLog } from '@/tests/support/silent-log';
import type { TestCharger } from '@/tests/support/world';
import { bulkServices, fixesOf, itemsOf, person, start, these, work } from './bulk-world';
import { useFixWorld } from './fix-world';

const world = useFixWorld();
const { sealingKey } = bulkServices;
let admin: UserContext;
beforeAll(async () => {
  admin = await person(world.database, 'admin', world.tenantId);
});

const several = (count: number) =>
  Promise.all(Array.from({ length: count }, () => world.charger()));

async function knock(identity: string, like: TestCharger | null): Promise<string> {
  await recordEvents(world.pool, [
    refusedAttempt('not-registered', {
      ...{ tenantId: world.tenantId, identity, identityKey: identityKey(identity) },
      resembles: like === null ? null : { chargerId: like.id, how: 'separators' },
      diagnosis: diagnosisOf('not-registered', 'never-registered'),
    }),
  ]);
  const found = await inSystemScope(world.database.db, (tx) =>
    tx.unknownIdentity.findFirstOrThrow({ where: { tenantId: world.tenantId, identity } }),
  );
  return found.id;
}

describe('a bulk', () => {
  it('is previewed per charger, applied, and judged by each one’s attempts', async () => {
    const [good, conflict, quiet] = await several(3);
    if (good === undefined || conflict === undefined || quiet === undefined) throw new Error();
    await knock(good.identity.replace('-', '_'), good);
    await knock(conflict.identity.replace('-', '_'), conflict);
    await world.charger(conflict.identity.replace('-', '_'));
    const selection = these([good, conflict, quiet]);
    const preview = await previewBulk(admin, { selection, kind: 'accept-spelling' }, bulkServices);
    expect(preview.total).toBe(3);
    expect(preview.fields.map(({ name }) => name)).toEqual(['until']);
    expect(preview.rows.map((row) => row.leftOut)).toEqual([
      null,
      expect.stringMatching(/Another charger/),
      'Nothing knocks under nearly its identity.',
    ]);

    const bulkId = await start(admin, 'accept-spelling', selection, { until: 'week' });
    await work(world.database);
    const rows = await itemsOf(admin, bulkId);
    expect(rows.map(({ state }) => state)).toEqual(['applied', 'skipped', 'skipped']);
    expect(rows[1]?.reason).toMatch(/Another charger/);
    await recordEvents(world.pool, [
      acceptedAttempt({
        ...{ tenantId: good.tenantId, chargerId: good.id, identity: good.identity },
        startedAt: new Date(Date.now() + 5),
      }),
    ]);
    const bulk = await getBulk(admin, bulkId);
    expect(bulk).toMatchObject({
      ...{ state: 'done', total: 3, verdicts: { connected: 1 } },
      items: { waiting: 0, applied: 1, skipped: 2, failed: 0 },
    });
    const audit = await inSystemScope(world.database.db, (tx) =>
      tx.auditEntry.findMany({ where: { OR: [{ subjectId: bulkId }, { chargerId: good.id }] } }),
    );
    expect(audit.map(({ action }) => action).sort()).toEqual([
      'fix.accept-spelling',
      'fix.bulk-start',
    ]);
  });

  it('registers many that knock, and leaves out what needs a decision', async () => {
    const charger = await world.charger('KNOWN-7');
    const ids = [
      await knock('FRESH-1', null),
      await knock('FRESH-2', null),
      await knock('KNOWN_7', charger),
    ];
    const selection = { tenantId: world.tenantId, of: 'unknown', ids } as const;
    const preview = await previewBulk(admin, { selection, kind: 'register-charger' }, bulkServices);
    expect(preview.rows.map(({ leftOut }) => leftOut === null)).toEqual([true, true, false]);
    const bulkId = await start(admin, 'register-charger', selection);
    await work(world.database);
    expect((await itemsOf(admin, bulkId)).map(({ state }) => state)).toEqual([
      ...['applied', 'applied', 'skipped'],
    ]);
    expect(await takeBulkPasswords(admin, bulkId, sealingKey)).toHaveLength(2);
  });

  it('takes everything that a filter leaves, page by page', async () => {
    await Promise.all(['1', '2', '3'].map((end) => world.charger(`PAGED-${end}`)));
    const selection = parseSelection({ tenant: world.tenantId, of: 'filter', q: 'PAGED-' });
    if (selection === null) throw new Error('It is one.');
    const first = await previewBulk(
      admin,
      { selection, kind: 'close-session', pageSize: 2 },
      bulkServices,
    );
    const second = await previewBulk(
      admin,
      {
        ...{ selection, kind: 'close-session', pageSize: 2 },
        cursor: first.nextCursor ?? undefined,
      },
      bulkServices,
    );
    expect([...first.rows, ...second.rows].map(({ identity }) => identity)).toEqual([
      ...['PAGED-1', 'PAGED-2', 'PAGED-3'],
    ]);
    expect(second.nextCursor).toBeNull();
    const bulkId = await start(admin, 'close-session', selection);
    await work(world.database);
    expect(await itemsOf(admin, bulkId)).toHaveLength(3);
  });

  it('sent twice is one', async () => {
    const input = {
      ...{ kind: 'close-session', key: randomUUID(), seenAt: new Date().toISOString() },
      selection: selectionText(these(await several(2))),
    };
    const [one, two] = await Promise.all([startBulk(admin, input), startBulk(admin, input)]);
    if (!one.ok || !two.ok) throw new Error('Both are done.');
    expect(one.value.bulkId).toBe(two.value.bulkId);
    await work(world.database);
  });
});

describe('two people', () => {
  it('with the same chargers at once change each of them once', async () => {
    const chargers = await several(12);
    const other = await person(world.database, 'admin', world.tenantId);
    const [mine, theirs] = await Promise.all([
      start(admin, 'reset-password', these(chargers)),
      start(other, 'reset-password', these(chargers)),
    ]);
    // Two workers as well.
    await Promise.all([work(world.database), work(world.database)]);
    const fixes = await fixesOf(
      world.database,
      chargers.map(({ id }) => id),
    );
    expect(fixes).toHaveLength(12);
    expect(new Set(fixes.map(({ chargerId }) => chargerId)).size).toBe(12);
    const rows = [...(await itemsOf(admin, mine)), ...(await itemsOf(other, theirs))];
    const skipped = rows.filter(({ state }) => state === 'skipped');
    expect(skipped).toHaveLength(12);
    for (const { reason } of skipped) expect(reason).toMatch(/since you read the preview/);
  });
});

describe('in between', () => {
  const ctx = () => ({ db: world.database.db, now: () => new Date(), log: silentLog });
  const appliedIn = async (bulkId: string) =>
    (await itemsOf(admin, bulkId)).filter(({ state }) => state === 'applied').length;

  it('a bulk is stopped, the rest waits, and goes on', async () => {
    const chargers = await several(8);
    const bulkId = await start(admin, 'close-session', these(chargers));
    let asked = 0;
    await runBulks(ctx(), bulkServices, () => (asked += 1) > 6);
    await stopBulk(admin, { bulkId });
    const before = await appliedIn(bulkId);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(8);
    expect(await work(world.database)).toBe(0);
    expect(await appliedIn(bulkId)).toBe(before);
    await expect(stopBulk(admin, { bulkId })).rejects.toMatchObject({ code: 'conflict' });

    await continueBulk(admin, { bulkId });
    await work(world.database);
    expect(await appliedIn(bulkId)).toBe(8);
    expect(
      await fixesOf(
        world.database,
        chargers.map(({ id }) => id),
      ),
    ).toHaveLength(8);
  });

  it('the person lost the right: it stops by itself and says so', async () => {
    const leaver = await person(world.database, 'admin', world.tenantId);
    const chargers = await several(2);
    const bulkId = await start(leaver, 'close-session', these(chargers));
    await inSystemScope(world.database.db, (tx) =>
      tx.user.update({ where: { id: leaver.actor.userId }, data: { disabledAt: new Date() } }),
    );
    await work(world.database);
    expect(await getBulk(admin, bulkId)).toMatchObject({
      ...{ state: 'stopped', items: { waiting: 2 } },
      note: expect.stringMatching(/may not do this any more/),
    });
  });

  it('an item that breaks leaves nothing behind, and does not hold up the others', async () => {
    const chargers = await several(3);
    const broken = chargers[1];
    await world.pool.query(`
      CREATE FUNCTION break_one() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'broken'; END $$;
      CREATE TRIGGER break_one BEFORE INSERT ON audit_entry FOR EACH ROW
        WHEN (NEW.charger_id = '${broken?.id ?? ''}') EXECUTE FUNCTION break_one()`);
    try {
      const bulkId = await start(admin, 'reset-password', these(chargers));
      const begun = Date.now();
      const states = async (minutes: number) => {
        await work(world.database, () => new Date(begun + minutes * 60_000));
        return (await itemsOf(admin, bulkId)).map(({ state }) => state);
      };
      // It is left alone for a while each time, whatever asks for work meanwhile.
      expect(await states(0)).toEqual(['applied', 'waiting', 'applied']);
      expect(await states(0)).toEqual(['applied', 'waiting', 'applied']);
      expect(await states(1)).toEqual(['applied', 'waiting', 'applied']);
      expect(await states(2)).toEqual(['applied', 'failed', 'applied']);
      expect(await fixesOf(world.database, [broken?.id ?? ''])).toEqual([]);
      expect(await takeBulkPasswords(admin, bulkId, sealingKey)).toHaveLength(2);
    } finally {
      await world.pool.query('DROP FUNCTION break_one CASCADE');
    }
  });
});
