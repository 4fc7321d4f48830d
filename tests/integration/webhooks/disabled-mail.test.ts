import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { systemTransaction } from '@/lib/db/system-transaction';
import { composeMessage } from '@/lib/mail/compose/compose-message';
import { webhookMail } from '@/lib/mail/compose/webhook-mail';
import { changeWebhookState } from '@/lib/webhooks/change-webhook-state';
import { sendTestEvent } from '@/lib/webhooks/send-test-event';
import { createTenant, createUser } from '@/tests/support/world';
import { portalUrl, sealingKey, useWebhookWorld } from './webhook-world';

const world = useWebhookWorld();
const dayMs = 24 * 3_600_000;
const night = new Date('2026-12-01T23:30:00Z');
let admin: UserContext;

beforeAll(async () => {
  admin = await world.tickets.user('admin');
});

beforeEach(() =>
  inSystemScope(world.database.db, async (tx) => {
    await tx.outboxMessage.deleteMany();
    await tx.mailChoice.deleteMany();
  }),
);

const told = () =>
  inSystemScope(world.database.db, (tx) =>
    tx.outboxMessage.findMany({ where: { kind: 'webhook-disabled' }, orderBy: { id: 'asc' } }),
  );
const addresses = async () => (await told()).map(({ address }) => address);
const choose = ({ actor: { userId } }: UserContext, choices: object) =>
  inSystemScope(world.database.db, (tx) => tx.mailChoice.create({ data: { userId, ...choices } }));

/** As long and as often as it takes. */
async function failForDays(webhookId: string): Promise<void> {
  const failingSince = new Date(world.clock.now().getTime() - 5 * dayMs);
  await inSystemScope(world.database.db, (tx) =>
    tx.webhook.update({ where: { id: webhookId }, data: { failingSince, failures: 20 } }),
  );
  world.receiver.answer = 503;
  await sendTestEvent(admin, { webhookId }, { portalUrl });
  await world.round();
}
async function gone(webhookId: string): Promise<void> {
  world.receiver.answer = 410;
  await sendTestEvent(admin, { webhookId }, { portalUrl });
  await world.round();
}
const words = (webhookId: string) =>
  systemTransaction(world.pool, async (client) => {
    const { stateSince } = await world.webhook(webhookId);
    const about = { webhookId, since: stateSince.toISOString() };
    return webhookMail(client, about, { portalUrl, now: world.clock.now() });
  });

describe('the mail that a webhook was disabled', () => {
  it('goes once to the admins of its tenant who want it', async () => {
    const { db } = world.database;
    const unwilling = await world.tickets.user('admin');
    await choose(unwilling, { webhookDisabled: false });
    await world.tickets.user('agent');
    const elsewhere = await createTenant(db, 'Elsewhere');
    const foreign = await createUser(db, 'admin', [elsewhere.id]);
    const { webhookId } = await world.create();
    // Two that are sent side by side are both told that it is gone.
    await world.happen();
    await gone(webhookId);
    expect(world.receiver.received).toHaveLength(2);
    const { stateSince } = await world.webhook(webhookId);
    const sent = await told();
    expect(sent.filter(({ userId }) => userId === admin.actor.userId)).toMatchObject([
      {
        tenantId: world.tickets.tenantId,
        isForDigest: false,
        payload: { webhookId, since: stateSince.toISOString() },
      },
    ]);
    const users = sent.map(({ userId }) => userId);
    expect(users).not.toContain(unwilling.actor.userId);
    expect(users).not.toContain(foreign.userId);
    const roles = await inSystemScope(db, (tx) =>
      tx.user.findMany({ where: { id: { in: users.map(String) } }, select: { role: true } }),
    );
    expect(roles.every(({ role }) => role === 'admin')).toBe(true);
  });

  it('waits for the end of quiet hours, and not for a digest', async () => {
    await choose(admin, { digestHour: 9, quietFrom: 22, quietTo: 6 });
    const { webhookId } = await world.create();
    world.clock.now = () => night;
    await gone(webhookId);
    const mine = (await told()).find(({ userId }) => userId === admin.actor.userId);
    expect(mine?.dueAt.toISOString()).toBe('2026-12-02T06:00:00.000Z');
  });

  it('says why, and of the address no more than the host', async () => {
    const failing = await world.create({ url: `${world.receiver.url}/secret-token` });
    await failForDays(failing.webhookId);
    const mail = await words(failing.webhookId);
    expect(mail?.subject).toBe('Webhook “Pager” was disabled');
    const text = JSON.stringify(mail);
    expect(text).toContain(new URL(world.receiver.url).host);
    expect(text).toContain('The receiver answered 503.');
    expect(text).toContain(`${portalUrl}/settings/webhooks/${failing.webhookId}`);
    expect(text).not.toContain('secret-token');
    const over = await world.create({ name: 'Old' });
    await gone(over.webhookId);
    expect(JSON.stringify(await words(over.webhookId))).toContain('wants no more events');
  });

  it('is not sent to who resumed it meanwhile, and comes again the next time', async () => {
    const { webhookId } = await world.create();
    await gone(webhookId);
    const [first] = await told();
    if (first === undefined) throw new Error('It is told.');
    await changeWebhookState(admin, { webhookId, isActive: true });
    const composed = await systemTransaction(world.pool, (client) =>
      composeMessage(
        client,
        { ...first, attempts: 1 },
        { portalUrl, now: world.clock.now(), sealingKey, ratingKey: sealingKey },
      ),
    );
    expect(composed).toEqual({
      skip: 'The webhook was resumed or deleted before it was sent.',
    });
    const before = (await addresses()).length;
    world.later(60_000);
    await gone(webhookId);
    expect(await addresses()).toHaveLength(2 * before);
  });
});
