import { beforeAll, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { recordEvents } from '@/lib/attempts/record-events';
import { describeSelection } from '@/lib/bulk-fixes/describe-selection';
import { previewBulk } from '@/lib/bulk-fixes/preview-bulk';
import { identityKey } from '@/lib/ocpp/identity-key';
import { selectionTitle } from '@/lib/format/selection-words';
import { diagnosisOf, refusedAttempt } from '@/tests/support/attempt-event';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import type { TestCharger } from '@/tests/support/world';
import { bulkServices, person, these } from './bulk-world';
import { useFixWorld } from './fix-world';

/** What somebody sees of a selection before they choose a fix for it. */

const world = useFixWorld();
let admin: UserContext;
beforeAll(async () => {
  admin = await person(world.database, 'admin', world.tenantId);
});

const refused = (
  { id, identity, tenantId }: TestCharger,
  diagnosis: ReturnType<typeof diagnosisOf>,
) =>
  refusedAttempt(diagnosis.errorType, {
    ...{ tenantId, chargerId: id, identity, diagnosis, startedAt: new Date() },
  });

describe('a selection', () => {
  it('says how many there are, what is the matter, and how many each fix fits', async () => {
    const chargers = await Promise.all([1, 2, 3, 4].map(() => world.charger()));
    const [one, two, three, four] = chargers;
    if (one === undefined || two === undefined || three === undefined || four === undefined) {
      throw new Error('There are four.');
    }
    const knock = four.identity.replace('-', '_');
    await recordEvents(world.pool, [
      refused(one, diagnosisOf('invalid-credentials', 'identity-mismatch')),
      refused(two, diagnosisOf('invalid-credentials', 'credentials-replaced')),
      refused(three, diagnosisOf('throttled', 'retry-loop')),
      refusedAttempt('not-registered', {
        ...{ tenantId: world.tenantId, identity: knock, identityKey: identityKey(knock) },
        resembles: { chargerId: four.id, how: 'separators' },
        diagnosis: diagnosisOf('not-registered', 'never-registered'),
      }),
    ]);
    const summary = await describeSelection(admin, these(chargers));
    expect(summary).toMatchObject({ total: 4, isTooMany: false });
    expect(summary.first.map(({ identity }) => identity)).toEqual(
      chargers.map(({ identity }) => identity).sort(),
    );
    expect(summary.groups).toEqual([
      { state: 'refused', errorType: 'invalid-credentials', count: 2 },
      expect.objectContaining({ count: 1 }),
      expect.objectContaining({ count: 1 }),
    ]);
    expect(summary.fits).toMatchObject({
      ...{ 'reset-password': 2, 'accept-username': 1, 'adjust-limits': 1 },
      ...{ 'accept-spelling': 1, 'rename-charger': 1, 'follow-steps': 3, 'accept-path': 0 },
    });
    expect(selectionTitle(summary, true)).toBe('4 chargers');
    const alike = await describeSelection(admin, these([one, two]));
    expect(selectionTitle(alike, true)).toBe('2 chargers, refused: invalid credentials');
  });

  it('leaves out what is not of the tenant', async () => {
    const own = await world.charger();
    const selection = { ...these([own]), ids: [own.id, '01a22e90-1a12-76ef-8d78-4a3b889751a7'] };
    expect(await describeSelection(admin, selection)).toMatchObject({ total: 1 });
  });

  it('is shown to staff of its tenant', async () => {
    const selection = these([await world.charger()]);
    await expectPerRole(world.database, world.tenantId, staffOnly, (ctx) =>
      describeSelection(ctx, selection),
    );
  });
});

it('a preview reads in sets: it takes as many queries for many chargers as for a few', async () => {
  const chargers = await Promise.all(Array.from({ length: 12 }, () => world.charger()));
  await recordEvents(
    world.pool,
    chargers.flatMap((charger) => {
      const identity = charger.identity.replace('-', '_');
      return [
        refused(charger, diagnosisOf('invalid-credentials', 'identity-mismatch')),
        refusedAttempt('not-registered', {
          ...{ tenantId: world.tenantId, identity, identityKey: identityKey(identity) },
          resembles: { chargerId: charger.id, how: 'separators' },
          diagnosis: diagnosisOf('not-registered', 'never-registered'),
        }),
      ];
    }),
  );
  const queriesFor = async (selected: readonly TestCharger[]) => {
    let count = 0;
    const db = world.database.db.$extends({
      query: {
        $allOperations({ args, query }) {
          count += 1;
          return query(args);
        },
      },
    });
    const ctx = { ...admin, db: db as unknown as UserContext['db'] };
    const input = { selection: these(selected), kind: 'accept-spelling' } as const;
    const { rows } = await previewBulk(ctx, input, bulkServices);
    expect(rows.map(({ leftOut }) => leftOut)).toEqual(selected.map(() => null));
    return count;
  };
  expect(await queriesFor(chargers)).toBe(await queriesFor(chargers.slice(0, 2)));
});
