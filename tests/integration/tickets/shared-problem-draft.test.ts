import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AttemptEvent } from '@/lib/attempts/gateway-event';
import { recordEvents } from '@/lib/attempts/record-events';
import type { UserContext } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import { inSystemScope } from '@/lib/db/scope';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { openSilentEpisodes } from '@/lib/episodes/open-silent-episodes';
import { draftTicket } from '@/lib/tickets/draft-ticket';
import { openTicket } from '@/lib/tickets/open-ticket';
import {
  acceptedAttempt,
  diagnosisOf,
  plainEvidence,
  refusedAttempt,
  sessionEnd,
} from '@/tests/support/attempt-event';
import type { TestCharger } from '@/tests/support/world';
import { draftServices, useTicketWorld } from './ticket-world';

const world = useTicketWorld();
const startedAt = new Date('2026-11-23T14:30:00Z');
const after = (minutes: number) => new Date(startedAt.getTime() + minutes * 60_000);

const chargersOf = (count: number) =>
  Promise.all(Array.from({ length: count }, () => world.charger()));

async function share(
  chargers: readonly TestCharger[],
  errorType: ErrorType,
  more: Partial<Prisma.SharedProblemUncheckedCreateInput> = {},
): Promise<{ source: 'shared_problem'; sharedProblemId: string }> {
  const { tenantId } = world;
  const sharedProblemId = await inSystemScope(world.database.db, async (tx) => {
    const { id } = await tx.sharedProblem.create({
      data: {
        ...{ tenantId, kind: 'cpms', key: randomUUID(), name: 'Nord', errorType },
        ...{ cause: 'cpms-timeout', startedAt, noticedAt: startedAt },
        ...{ failingCount: chargers.length, peakCount: chargers.length },
        ...{ totalCount: chargers.length + 1, ...more },
        state: more.resolvedAt == null ? 'open' : 'resolved',
      },
    });
    await tx.sharedProblemCharger.createMany({
      data: chargers.map(({ id: chargerId }) => ({
        ...{ problemId: id, chargerId, tenantId, since: startedAt },
      })),
    });
    return id;
  });
  return { source: 'shared_problem', sharedProblemId };
}

const draft = (source: object) => draftTicket(world.admin as UserContext, source, draftServices);

const refusedBy = (
  by: 'cpms' | 'gateway',
  charger: TestCharger,
  minutes: number,
  more: Partial<AttemptEvent> = {},
) =>
  refusedAttempt('cpms-unavailable', {
    ...{ tenantId: world.tenantId, chargerId: charger.id, identity: charger.identity },
    startedAt: after(minutes),
    diagnosis: { ...diagnosisOf('cpms-unavailable', 'cpms-timeout'), refusedBy: by },
    evidence: {
      ...plainEvidence,
      answer: { by, status: 503, reason: 'Down for maintenance', server: null },
    },
    ...more,
  });

const set = (chargers: readonly TestCharger[], data: object) =>
  inSystemScope(world.database.db, (tx) =>
    tx.charger.updateMany({ where: { id: { in: chargers.map(({ id }) => id) } }, data }),
  );

describe('the draft from a shared problem', () => {
  it('counts chargers as chargers and attempts as attempts, and says who refused them', async () => {
    const chargers = await chargersOf(3);
    const attempts = chargers.flatMap((charger, index) =>
      [index, index + 10].map((minutes) => refusedBy('cpms', charger, minutes)),
    );
    await recordEvents(world.pool, attempts);
    const { bundle } = await draft(await share(chargers, 'cpms-unavailable'));
    expect(bundle.problem).toMatchObject({
      ...{ refusedBy: 'cpms', refusedByName: 'CPMS', attemptCount: 6 },
      headline: '3 of 4 chargers of the CPMS Nord began to fail.',
      evidence: ['Chargers of the CPMS Nord: 4. Most that failed at one time: 3.'],
      ...{ firstSeenAt: startedAt.toISOString(), lastSeenAt: after(12).toISOString() },
    });
    expect(bundle.shared?.failingCount).toBe(3);
    expect(bundle.chargerCount).toBe(3);
  });

  it('has the exact messages and the diagram of the charger that failed last, and names it', async () => {
    const chargers = await chargersOf(3);
    const [first, last] = chargers as [TestCharger, TestCharger];
    await recordEvents(world.pool, [
      // What it had before is none of the problem.
      refusedBy('cpms', last, -300, { diagnosis: diagnosisOf('throttled') }),
      ...chargers.map((charger) => refusedBy('cpms', charger, 0)),
      refusedBy('cpms', last, 20),
      refusedBy('cpms', first, 5),
    ]);
    const { bundle } = await draft(await share(chargers, 'cpms-unavailable'));
    expect(bundle.shared?.example).toBe(last.identity);
    expect(bundle.messages).toMatchObject([
      { utc: after(20).toISOString(), answer: '503 Down for maintenance' },
      { utc: after(0).toISOString(), answer: '503 Down for maintenance' },
    ]);
    const states = bundle.topology?.nodes.map(({ kind, state }) => [kind, state]);
    expect(states).toContainEqual(['cpms', 'broken']);
    expect(bundle.topology?.nodes[0]?.lines[0]).toBe(last.identity);
    expect(bundle.evidence?.answer?.status).toBe(503);
  });

  it('says so where they were not all refused by the same, and shows what most were', async () => {
    const chargers = await chargersOf(3);
    const [odd, ...others] = chargers as [TestCharger, ...TestCharger[]];
    await recordEvents(world.pool, [
      ...others.map((charger) => refusedBy('cpms', charger, 1)),
      refusedBy('gateway', odd, 30),
    ]);
    const { bundle } = await draft(await share(chargers, 'cpms-unavailable'));
    expect(bundle.problem?.refusedBy).toBe('cpms');
    expect(bundle.problem?.evidence[1]).toBe(
      'Not all were refused by the same: CPMS 2, Exolink gateway 1.',
    );
    expect(bundle.shared?.example).not.toBe(odd.identity);
  });

  it('knows who dropped connections, and how', async () => {
    const chargers = await chargersOf(3);
    const dropped = { ...diagnosisOf('dropped-after-accept'), refusedBy: 'charger' as const };
    const sessions = chargers.map((charger, index) =>
      acceptedAttempt({
        ...{ tenantId: world.tenantId, chargerId: charger.id, startedAt: after(index - 600) },
      }),
    );
    const ends = sessions.map((attempt) => sessionEnd(attempt, 605 * 60_000, dropped));
    await recordEvents(world.pool, [...sessions, ...ends]);
    const { bundle } = await draft(await share(chargers, 'dropped-after-accept'));
    expect(bundle.problem).toMatchObject({ refusedBy: 'charger', attemptCount: 3 });
    expect(bundle.messages).toHaveLength(1);
    expect(bundle.messages[0]?.answer).toMatch(/^Closed 1000 after/);
    expect(bundle.topology?.nodes[0]).toMatchObject({ kind: 'charger', state: 'broken' });
  });

  it('has no attempts of a silence, whose diagram breaks at the network', async () => {
    const chargers = await chargersOf(3);
    const sessions = chargers.map(({ id: chargerId, tenantId }, index) =>
      acceptedAttempt({ tenantId, chargerId, startedAt: after(index - 60) }),
    );
    await recordEvents(world.pool, [
      ...sessions,
      ...sessions.map((attempt) => sessionEnd(attempt, 3_600_000)),
    ]);
    const ids = chargers.map(({ id }) => id);
    await openSilentEpisodes(world.pool, after(600), new Date(0), ids);
    const { bundle } = await draft(await share(chargers, 'unreachable'));
    expect(bundle.problem).toMatchObject({ refusedBy: 'network', attemptCount: 0 });
    const states = bundle.topology?.nodes.map(({ kind, state }) => [kind, state]);
    expect(states).toContainEqual(['network', 'broken']);
    expect(bundle.shared?.example).toBe(chargers[2]?.identity);
  });

  it('shows of a past problem how it was, though its chargers are well again', async () => {
    const chargers = await chargersOf(3);
    await recordEvents(
      world.pool,
      chargers.map((charger) => refusedBy('cpms', charger, 0)),
    );
    await recordEvents(
      world.pool,
      chargers.map(({ id: chargerId, tenantId }) =>
        acceptedAttempt({ tenantId, chargerId, startedAt: after(40) }),
      ),
    );
    const past = { resolvedAt: after(41), failingCount: 0 };
    const { bundle } = await draft(await share(chargers, 'cpms-unavailable', past));
    expect(bundle.shared?.failingCount).toBe(3);
    expect(bundle.problem?.lastSeenAt).toBe(after(0).toISOString());
    expect(bundle.messages).toHaveLength(1);
    expect(bundle.topology?.answer).toBe('503 Down for maintenance');
  });

  it('says what is not on record any more by what is usual', async () => {
    const chargers = await chargersOf(2);
    const { bundle } = await draft(await share(chargers, 'cpms-unavailable'));
    expect(bundle.problem).toMatchObject({ refusedBy: 'cpms', attemptCount: 0, lastSeenAt: null });
    expect(bundle).toMatchObject({ messages: [], topology: null, shared: { example: null } });
  });

  it('lists no more chargers than can be read', async () => {
    const chargers = await chargersOf(52);
    const { bundle } = await draft(await share(chargers, 'cpms-unavailable'));
    expect(bundle.chargers).toHaveLength(50);
    expect(bundle.chargerCount).toBe(52);
  });
});

describe('what the chargers of a shared problem are', () => {
  it('is known of one of a firmware, also where some were updated since', async () => {
    const chargers = await chargersOf(3);
    await set(chargers, { vendor: 'Alfen', model: 'Eve', firmware: '6.1' });
    await set(chargers.slice(2), { firmware: '6.2' });
    const source = await share(chargers, 'cpms-unavailable', {
      ...{ kind: 'firmware', key: 'Alfen Eve 6.1' },
    });
    const { bundle } = await draft(source);
    expect(bundle.shared).toMatchObject({
      ...{ vendor: 'Alfen', model: 'Eve', firmware: '6.1' },
      models: [
        { model: 'Alfen Eve', firmware: '6.1', count: 2 },
        { model: 'Alfen Eve', firmware: '6.2', count: 1 },
      ],
    });
    const opened = await openTicket(
      world.admin as UserContext,
      { ...source, key: randomUUID(), subject: 'Of one firmware' },
      draftServices,
    );
    const ticket = await inSystemScope(world.database.db, (tx) =>
      tx.ticket.findFirstOrThrow({ where: { id: opened.ok ? opened.value.ticketId : '' } }),
    );
    expect(ticket).toMatchObject({ model: 'Eve', firmware: '6.1' });
  });

  it('leads to the contact of the manufacturer, if they are all of one', async () => {
    const chargers = await chargersOf(3);
    await set(chargers, { vendor: 'ABB', model: 'Terra' });
    const more = { kind: 'model', key: 'ABB Terra', cause: 'credentials-replaced' };
    const source = await share(chargers, 'invalid-credentials', more);
    const { bundle } = await draft(source);
    const known = { tenantId: world.tenantId, owner: bundle.problem?.owner ?? '', vendor: 'abb' };
    await inSystemScope(world.database.db, (tx) =>
      tx.ticketContact.create({ data: { ...known, name: 'ABB desk', email: 'desk@abb.example' } }),
    );
    expect((await draft(source)).contact.name).toBe('ABB desk');
    await set(chargers.slice(1), { vendor: 'Alfen', model: 'Eve' });
    const mixed = await draft(await share(chargers, 'invalid-credentials', { cause: more.cause }));
    expect(mixed.contact.name).not.toBe('ABB desk');
    expect(mixed.bundle.shared).toMatchObject({ vendor: null, model: null, firmware: null });
  });
});
