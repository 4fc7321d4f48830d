import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordEvents } from '@/lib/attempts/record-events';
import { deleteCharger } from '@/lib/chargers/delete-charger';
import { inSystemScope } from '@/lib/db/scope';
import { allFixes } from '@/lib/fixes/catalogue/all-fixes';
import { registerUnknown } from '@/lib/fixes/register-unknown';
import { restoreUnknown } from '@/lib/fixes/restore-unknown';
import type { FixKind } from '@/lib/fixes/schemas';
import { sampleEvidence } from '@/lib/diagnosis/sample-evidence';
import { identityKey } from '@/lib/ocpp/identity-key';
import { diagnosisOf, refusedAttempt } from '@/tests/support/attempt-event';
import type { TestCharger } from '@/tests/support/world';
import { services, useFixWorld } from './fix-world';

const world = useFixWorld();

/** Everything that a fix changes is there already when its audit row is refused. */
beforeAll(async () => {
  await world.pool.query(`
    CREATE FUNCTION refuse_audit() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'The audit row was lost.';
    END $$;
    CREATE TRIGGER lose_audit BEFORE INSERT ON audit_entry FOR EACH ROW
      WHEN (NEW.action LIKE 'fix.%') EXECUTE FUNCTION refuse_audit()`);
});
afterAll(() => world.pool.query('DROP FUNCTION refuse_audit CASCADE'));

const limits = { connectionsPerMinute: 20, callsPerMinute: 200, messagesPerMinute: 2_000 };

/** A ticket is opened on its own page; what needs a live session is in fix-delivery.test.ts. */
const elsewhere: readonly FixKind[] = ['open-ticket', 'retry-now'];
const kinds = allFixes.map(({ kind }) => kind).filter((kind) => !elsewhere.includes(kind));

describe('a fix whose audit row cannot be written', () => {
  it.each(kinds)('%s has changed nothing', async (kind) => {
    const charger = await world.charger();
    await prepare[kind]?.(charger);
    const before = await everyRow();
    const input = kind === 'adjust-limits' ? { ...limits, until: 'day' } : {};
    await expect(world.apply(charger, kind, input)).rejects.toThrow(/audit row was lost/);
    expect(await everyRow()).toEqual(before);
  });

  it('register-charger has changed nothing', async () => {
    const id = await knock('NEW-1', null);
    const before = await everyRow();
    const input = { unknownIdentityId: id, key: randomUUID(), siteId: '', cpmsId: '' };
    await expect(registerUnknown(world.admin, input, services)).rejects.toThrow(/audit row/);
    expect(await everyRow()).toEqual(before);
  });

  it('restore-charger has changed nothing', async () => {
    const charger = await world.charger('GONE-1');
    await deleteCharger(world.admin, { chargerId: charger.id });
    const id = await knock('GONE-1', null);
    const before = await everyRow();
    const input = { unknownIdentityId: id, key: randomUUID() };
    await expect(restoreUnknown(world.admin, input)).rejects.toThrow(/audit row was lost/);
    expect(await everyRow()).toEqual(before);
  });
});

/** What makes each fix applicable; the others need no more than a charger. */
const prepare: Partial<Record<FixKind, (charger: TestCharger) => Promise<unknown>>> = {
  'accept-spelling': (charger) => knock(charger.identity.replace('-', '_'), charger),
  'rename-charger': (charger) => knock(charger.identity.replace('-', '_'), charger),
  'accept-username': (charger) =>
    world.refuse(charger, 'identity-mismatch', {
      evidence: sampleEvidence({ authorization: { username: 'other' } }),
    }),
  'accept-path': (charger) =>
    world.refuse(charger, 'path-typo', {
      diagnosis: diagnosisOf('wrong-endpoint', 'path-typo'),
      evidence: sampleEvidence({ request: { target: '/ocppp/x' } }),
    }),
  'follow-steps': (charger) => world.refuse(charger, 'credentials-replaced'),
};

async function knock(identity: string, like: TestCharger | null): Promise<string> {
  await recordEvents(world.pool, [
    refusedAttempt('not-registered', {
      tenantId: world.tenantId,
      identity,
      identityKey: identityKey(identity),
      resembles: like === null ? null : { chargerId: like.id, how: 'separators' },
      diagnosis: diagnosisOf('not-registered', 'identity-separators-differ'),
    }),
  ]);
  const unknown = await inSystemScope(world.database.db, (tx) =>
    tx.unknownIdentity.findFirstOrThrow({ where: { tenantId: world.tenantId, identity } }),
  );
  return unknown.id;
}

/** A fingerprint of each table, to see that none has changed. */
async function everyRow(): Promise<Record<string, string>> {
  return inSystemScope(world.database.db, async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`;
    const marks: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await tx.$queryRawUnsafe<{ mark: string }[]>(
        `SELECT md5(coalesce(string_agg(t::text, ' ' ORDER BY t::text), '')) AS mark FROM "${name}" AS t`,
      );
      marks[name] = row?.mark ?? '';
    }
    return marks;
  });
}
