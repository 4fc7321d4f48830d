import { randomUUID } from 'node:crypto';
import { inSystemScope } from '@/lib/db/scope';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { portalUrl, signIn, type Installation } from './installation';
import { expect, test } from './test';

type Tenant = Awaited<ReturnType<Installation['tenant']>>;

async function sufferer(installation: Installation, tenant: Tenant, identity: string) {
  const charger = await installation.charger(tenant, identity);
  const station = installation.station(tenant, identity, { password: 'not the password' });
  expect(await refusedStatus(station)).toBe(401);
  const customer = await installation.user('customer', [tenant.id], [charger.id]);
  return { charger, customer };
}

/** Two customers, whose chargers share a problem. */
async function shared(installation: Installation) {
  const tenant = await installation.tenant('Problems');
  const first = await sufferer(installation, tenant, 'SHARED-1');
  const second = await sufferer(installation, tenant, 'SHARED-2');
  const problemId = await inSystemScope(installation.db, async (tx) => {
    const since = new Date(Date.now() - 60_000);
    const { id } = await tx.sharedProblem.create({
      data: {
        ...{ tenantId: tenant.id, kind: 'firmware', key: randomUUID(), name: 'Alfen Eve 6.1' },
        ...{ errorType: 'invalid-credentials', cause: 'credentials-wrong' },
        ...{ startedAt: since, noticedAt: since, failingCount: 2, peakCount: 2, totalCount: 2 },
      },
    });
    await tx.sharedProblemCharger.createMany({
      data: [first, second].map(({ charger }) => ({
        ...{ problemId: id, chargerId: charger.id, tenantId: tenant.id, since },
      })),
    });
    return id;
  });
  const agent = await installation.user('agent', [tenant.id]);
  return { first, second, problemId, agent };
}

test('one answer to the tickets of a problem, and two tickets of one customer put together', async ({
  page,
  browser,
  installation,
}) => {
  test.setTimeout(120_000);
  const { first, second, problemId, agent } = await shared(installation);
  const open = async (source: string) => {
    await page.goto(`${portalUrl()}/tickets/new?${source}`);
    await page.getByRole('button', { name: 'Open ticket' }).click();
    await page.waitForURL(/\/tickets\/\d+$/);
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  };
  await signIn(page, first.customer);
  const own = await open(`charger=${first.charger.id}`);
  const again = await open(`charger=${first.charger.id}`);
  await page.context().clearCookies();
  await signIn(page, second.customer);
  const foreign = await open(`charger=${second.charger.id}`);
  await page.context().clearCookies();

  await signIn(page, agent);
  await open(`problem=${problemId}`);
  await expect(page.getByRole('heading', { name: 'Problem ticket' })).toBeVisible();
  await page.getByRole('button', { name: 'Attach 3 offered tickets' }).click();
  await expect(page.getByText('3 tickets attached, 3 of them unsolved.')).toBeVisible();

  // Merged by the keyboard: m asks for the other ticket, and says what will happen.
  await page.goto(`${portalUrl()}/tickets/${again}`);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Ticket number' }).fill(foreign);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('The two tickets answer different customers')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Ticket number' }).fill(own);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: `Merge #${again} into #${own}` }).click();
  await page.waitForURL(new RegExp(`/tickets/${own}$`));
  await expect(page.getByText('Merged into this one')).toBeVisible();

  await page.getByRole('link', { name: /^#\d+ Chargers/ }).click();
  await expect(page.getByText('2 tickets attached, 2 of them unsolved.')).toBeVisible();
  await page.getByRole('button', { name: 'Answer all' }).click();
  await dialog.getByRole('textbox', { name: 'Message' }).fill('The **new firmware** is out.');
  await dialog.getByRole('button', { name: 'Show what will happen' }).click();
  await expect(
    dialog.getByText('It goes to 2 customers, as a public reply in 2 tickets'),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Answer all' }).click();
  await expect(page.getByText(/answered 2 tickets/)).toBeVisible();

  // The address of the merged ticket leads its customer on, to their own copy of the answer.
  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs, first.customer);
  await theirs.goto(`${portalUrl()}/tickets/${again}`);
  await theirs.waitForURL(new RegExp(`/tickets/${own}\\?from=${again}$`));
  await expect(theirs.getByText(`Ticket #${again} was merged into this one.`)).toBeVisible();
  await expect(theirs.getByText('new firmware')).toBeVisible();
  expect(await theirs.getByRole('heading', { name: 'Related tickets' }).count()).toBe(0);
  await theirs.context().close();
});
