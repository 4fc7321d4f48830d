import { beforeAll, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { createLink } from '@/lib/users/create-link';
import { inviteUser } from '@/lib/users/invite-user';
import { invitationLifetimeMs } from '@/lib/users/schemas';
import { createUser } from '@/tests/support/world';
import { portalUrl, sealingKey, useMailWorld } from './mail-world';

const world = useMailWorld();
const mailer = { sealingKey };
let operator: UserContext;

beforeAll(async () => {
  const actor = await createUser(world.tickets.database.db, 'operator');
  operator = { ...world.tickets.database.contextFor(actor), actor };
});

let counter = 0;
async function invite(by: typeof mailer | null = mailer) {
  counter += 1;
  const { tenantId } = world.tickets;
  const result = await inviteUser(
    operator,
    {
      ...{ email: `new-${counter}@example.test`, name: 'Ada', role: 'agent' },
      tenantIds: [tenantId],
    },
    by,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

describe('a one-time link', () => {
  it('goes out by mail; the outbox never holds its token in clear, and nothing of it afterwards', async () => {
    const { token, email, isMailed } = await invite();
    expect(isMailed).toBe(true);
    const waiting = await world.outbox();
    expect(waiting).toHaveLength(1);
    expect(JSON.stringify(waiting)).not.toContain(token);
    expect(await world.round()).toBe(1);
    const [mail] = world.server.taken;
    expect(mail?.text).toContain(`${portalUrl}/link/${token}`);
    expect(mail?.html).toContain(`${portalUrl}/link/${token}`);
    expect(JSON.stringify(mail?.to)).toContain(email);
    expect((await world.outbox()).map(({ sealed, state }) => [sealed, state])).toEqual([
      [null, 'sent'],
    ]);
  });

  it('is not sent when a newer one has replaced it, or when it has expired', async () => {
    const { userId } = await invite();
    const { token } = await createLink(operator, { userId }, mailer);
    await world.round();
    expect(world.server.taken.map(({ text }) => text?.includes(token))).toEqual([true]);

    await invite();
    world.clock.now = () => new Date(Date.now() + invitationLifetimeMs + 1_000);
    expect(await world.round()).toBe(0);
    expect((await world.outbox()).at(-1)).toMatchObject({ state: 'skipped', sealed: null });
  });

  it('is handed on by people where no mail server is set', async () => {
    expect((await invite(null)).isMailed).toBe(false);
    expect(await world.outbox()).toEqual([]);
  });
});
