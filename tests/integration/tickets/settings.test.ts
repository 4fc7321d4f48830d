import { beforeAll, describe, expect, it } from 'vitest';
import { deleteContact } from '@/lib/tickets/delete-contact';
import { getTicketSettings } from '@/lib/tickets/get-ticket-settings';
import { saveContact } from '@/lib/tickets/save-contact';
import { updateTicketSettings } from '@/lib/tickets/update-ticket-settings';
import { expectPerRole, managersOnly, staffOnly } from '@/tests/support/each-role';
import { createTenant } from '@/tests/support/world';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
let tenantId: string;
beforeAll(() => {
  tenantId = world.tenantId;
});

let vendors = 0;
const contact = (more: object = {}) => ({
  ...{ tenantId, owner: 'manufacturer', vendor: `Vendor ${(vendors += 1)}` },
  ...{ name: 'Service', email: 'Service@Example.test', ...more },
});
const save = async (more: object = {}) => {
  const result = await saveContact(world.admin, contact(more));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.contactId;
};

describe('contacts of tickets', () => {
  it('are read by staff and set by managers', async () => {
    const id = await save();
    await expectPerRole(world.database, tenantId, staffOnly, (ctx) =>
      getTicketSettings(ctx, tenantId),
    );
    await expectPerRole(world.database, tenantId, managersOnly, (ctx) =>
      saveContact(ctx, contact({ contactId: id })),
    );
    await expectPerRole(world.database, tenantId, managersOnly, async (ctx) =>
      deleteContact(ctx, { id: await save() }),
    );
  });

  it('are one for each owner, manufacturer and site', async () => {
    await save({ vendor: 'Alfen' });
    expect(await saveContact(world.admin, contact({ vendor: 'ALFEN' }))).toMatchObject({
      ok: false,
      errors: { owner: ['There is a contact for this already. Change that one.'] },
    });
    const elsewhere = await createTenant(world.database.db, 'Elsewhere');
    const { contacts } = await getTicketSettings(world.admin, tenantId);
    expect(contacts.find(({ vendor }) => vendor === 'Alfen')?.email).toBe('service@example.test');
    expect(elsewhere.id).not.toBe(tenantId);
  });

  it.each([
    [{ email: 'nobody' }, { email: ['Enter an e-mail address.'] }],
    [{ name: '' }, { name: ['Enter a name.'] }],
    [{ owner: 'somebody' }, { owner: ['Choose whose contact this is.'] }],
  ])('say what is wrong with %j', async (wrong, errors) => {
    expect(await saveContact(world.admin, contact(wrong))).toEqual({ ok: false, errors });
  });
});

describe('when tickets are solved', () => {
  const settings = { holdMinutes: '20', solvesItself: 'yes', closeDays: '30' };

  it('is set by managers', async () => {
    await expectPerRole(world.database, tenantId, managersOnly, (ctx) =>
      updateTicketSettings(ctx, { tenantId, ...settings }),
    );
    expect(await getTicketSettings(world.admin, tenantId)).toMatchObject({
      holdMinutes: 20,
      solvesItself: true,
      closeDays: 30,
    });
  });

  it('takes only times that make sense', async () => {
    const wrong = { tenantId, ...settings, holdMinutes: '0', closeDays: 'many' };
    expect(await updateTicketSettings(world.admin, wrong)).toEqual({
      ok: false,
      errors: {
        holdMinutes: ['Use 1 minute or more.'],
        closeDays: ['Enter a number of days.'],
      },
    });
  });
});
