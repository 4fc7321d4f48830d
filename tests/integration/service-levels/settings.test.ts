import { beforeAll, describe, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { getServiceLevels } from '@/lib/service-levels/get-service-levels';
import { saveServiceLevels } from '@/lib/service-levels/save-service-levels';
import { expectPerRole, managersOnly, staffOnly } from '@/tests/support/each-role';
import { useFixWorld } from '../fixes/fix-world';
import { levelForm } from './level-form';

const world = useFixWorld();
let tenantId: string;
beforeAll(() => {
  tenantId = world.tenantId;
});
const errorsOf = async (more: object) => {
  const result = await saveServiceLevels(world.admin, levelForm(tenantId, more));
  return result.ok ? null : result.errors;
};

describe('service levels', () => {
  it('promise nothing until they are set', async () => {
    expect(await getServiceLevels(world.admin, tenantId)).toMatchObject({
      ...{ changedAt: null, timeZone: 'UTC', warnPercent: 75 },
      targets: { urgent: { reply: null, solution: null } },
    });
  });

  it('are read by staff and set by managers', async () => {
    await expectPerRole(world.database, tenantId, staffOnly, (ctx) =>
      getServiceLevels(ctx, tenantId),
    );
    await expectPerRole(world.database, tenantId, managersOnly, (ctx) =>
      saveServiceLevels(ctx, levelForm(tenantId)),
    );
  });

  it('are kept as they were meant, with what changed in the audit log', async () => {
    await saveServiceLevels(world.admin, levelForm(tenantId));
    await saveServiceLevels(world.admin, levelForm(tenantId, { replyUrgent: '1 h 30 min' }));
    const { week, holidays, targets, changedAt } = await getServiceLevels(world.admin, tenantId);
    expect(week[3]).toEqual([
      { from: 540, to: 720 },
      { from: 780, to: 1_020 },
    ]);
    expect(holidays.map(({ name }) => name)).toEqual(['New Year', 'Christmas Day']);
    expect(targets.urgent).toEqual({ reply: 90, solution: 240 });
    const [entry] = await inSystemScope(world.database.db, (tx) =>
      tx.auditEntry.findMany({
        where: { action: 'tenant.service-levels' },
        orderBy: { at: 'desc' },
        take: 1,
      }),
    );
    expect(entry?.details).toMatchObject({
      changes: { replyUrgent: { from: '30 min', to: '1 h 30 min' } },
    });
    // The same again says nothing anew.
    await saveServiceLevels(world.admin, levelForm(tenantId, { replyUrgent: '90 min' }));
    expect((await getServiceLevels(world.admin, tenantId)).changedAt).toEqual(changedAt);
  });

  it.each([
    [{ timeZone: 'Mars/Base' }, 'timeZone', 'Choose a time zone from the list, such as'],
    [{ monday: 'all day' }, 'monday', '“all day” is no time span. Write 09:00-17:00'],
    [{ tuesday: '25:00-26:00' }, 'tuesday', '“25:00-26:00” is no time span.'],
    [{ friday: '22:00-06:00' }, 'friday', '22:00-06:00 ends before it begins. Split it at'],
    [{ sunday: '09:00-12:00, 11:00-13:00' }, 'sunday', '11:00-13:00 overlaps with what is'],
    [{ holidays: '2026-12-25 Christmas\nsoon' }, 'holidays', 'Line 2: write the date and the name'],
    [{ holidays: '2026-02-30 Leap' }, 'holidays', 'Line 1: there is no 2026-02-30.'],
    [
      { holidays: '2026-05-01 A\n2026-05-01 B' },
      'holidays',
      'Line 2: 2026-05-01 is there already.',
    ],
    [{ replyHigh: '4' }, 'replyHigh', 'Write it as 30 min, 4 h or 1 h 30 min.'],
    [{ replyHigh: '0 min' }, 'replyHigh', 'Write it as 30 min, 4 h or 1 h 30 min.'],
    [{ solutionHigh: '3000 h' }, 'solutionHigh', 'Use 2000 h or less.'],
    [
      { replyNormal: '9 h' },
      'replyNormal',
      'The first reply cannot take longer than the solution.',
    ],
    [{ warnPercent: '100' }, 'warnPercent', 'Use 95 percent or less.'],
    [
      { monday: '', tuesday: '', wednesday: '', thursday: '', friday: '09:00-09:30' },
      ...(['form', 'Enter business hours of at least one hour a week'] as const),
    ],
  ])('say what is wrong with %j', async (wrong, field, message) => {
    const errors = await errorsOf(wrong);
    expect(Object.keys(errors ?? {})).toEqual([field]);
    expect(errors?.[field]?.[0]).toContain(message);
  });
});
