import { beforeAll, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { getMailChoices } from '@/lib/mail/get-mail-choices';
import { listOutbox } from '@/lib/mail/list-outbox';
import { retryMessage } from '@/lib/mail/retry-message';
import { saveMailChoices } from '@/lib/mail/save-mail-choices';
import { sendTestMail } from '@/lib/mail/send-test-mail';
import { expectPerRole, managersOnly, operatorsOnly } from '@/tests/support/each-role';
import { createTenant, createUser } from '@/tests/support/world';
import { useMailWorld } from './mail-world';

const world = useMailWorld();
let admin: UserContext;
beforeAll(async () => {
  admin = await world.tickets.user('admin');
});

const database = () => world.tickets.database;
const asUser = (ctx: Context) => ctx as UserContext;
const everyone = {
  ...managersOnly,
  agent: 'allowed',
  customer: 'allowed',
  'foreign-admin': 'allowed',
} as const;

async function message(data: object = {}) {
  const now = new Date();
  return inSystemScope(database().db, (tx) =>
    tx.outboxMessage.create({
      data: {
        ...{ tenantId: world.tickets.tenantId, kind: 'ticket', state: 'failed', endedAt: now },
        ...{ address: 'ada@example.test', createdAt: now, dueAt: now, ...data },
      },
      select: { id: true },
    }),
  );
}

describe('who may', () => {
  it('read the outbox, each of their own tenants', async () => {
    await message();
    await message({ tenantId: null });
    const foreign = await createTenant(database().db, 'Far');
    await message({ tenantId: foreign.id });
    await expectPerRole(
      database(),
      world.tickets.tenantId,
      { ...managersOnly, 'foreign-admin': 'allowed' },
      (ctx) => listOutbox(ctx),
    );
    expect((await listOutbox(admin)).rows).toHaveLength(1);
    const operator = await createUser(database().db, 'operator');
    const seen = await listOutbox(database().contextFor(operator), { view: 'failed', pageSize: 2 });
    expect([seen.rows.length, seen.counts.failed, seen.nextCursor !== null]).toEqual([2, 3, true]);
    const rest = await listOutbox(database().contextFor(operator), {
      ...{ view: 'failed', pageSize: 2 },
      cursor: seen.nextCursor ?? undefined,
    });
    expect(rest.rows).toHaveLength(1);
  });

  it('try a failed message again', async () => {
    await expectPerRole(database(), world.tickets.tenantId, managersOnly, async (ctx) =>
      retryMessage(ctx, { messageId: (await message()).id }),
    );
    const { id } = await message();
    await retryMessage(admin, { messageId: id });
    await expect(retryMessage(admin, { messageId: id })).rejects.toMatchObject({
      code: 'conflict',
    });
    const link = await message({ kind: 'link' });
    await expect(retryMessage(admin, { messageId: link.id })).rejects.toThrow(/create a new one/i);
  });

  it('send a test mail', async () => {
    await expectPerRole(database(), world.tickets.tenantId, operatorsOnly, (ctx) =>
      sendTestMail(asUser(ctx), { isServerSet: true }),
    );
    const actor = await createUser(database().db, 'operator');
    const ctx = { ...database().contextFor(actor), actor };
    await expect(sendTestMail(ctx, { isServerSet: false })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('choose their own mails', async () => {
    await expectPerRole(database(), world.tickets.tenantId, everyone, (ctx) =>
      getMailChoices(asUser(ctx)),
    );
    await expectPerRole(database(), world.tickets.tenantId, everyone, (ctx) =>
      saveMailChoices(asUser(ctx), { timeZone: 'UTC' }),
    );
  });
});

describe('choices', () => {
  it('are kept as they were given, and start with what is usual', async () => {
    expect(await getMailChoices(admin)).toMatchObject({
      ...{ replies: true, chargerDown: false, webhookDisabled: true },
    });
    const input = { replies: 'on', chargerDown: 'on', timeZone: 'Europe/Berlin', digestHour: '8' };
    expect((await saveMailChoices(admin, { ...input, quietFrom: '', quietTo: '' })).ok).toBe(true);
    expect(await getMailChoices(admin)).toMatchObject({
      ...{ replies: true, notes: false, chargerDown: true, digestHour: 8, quietFrom: null },
      webhookDisabled: false,
    });
  });

  it.each([
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ timeZone: 'UTC', quietFrom: '22' }, 'quietTo'],
    [{ timeZone: 'UTC', quietFrom: '22', quietTo: '22' }, 'quietTo'],
    [{ timeZone: 'UTC', digestHour: '24' }, 'digestHour'],
  ])('%j are corrected', async (input, field) => {
    const result = await saveMailChoices(admin, input);
    expect(result.ok ? null : Object.keys(result.errors)).toEqual([field]);
  });
});
