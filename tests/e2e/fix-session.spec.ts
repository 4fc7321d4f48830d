import { inSystemScope } from '@/lib/db/scope';
import { applyFromPage, expectLeadsOn, letItHold, openAsAdmin } from './fix-support';
import { runJob } from './run-job';
import { expect, test } from './test';

/** A charger that comes again and again without closing what it had pushes itself out. */
test('close the stale session; a conflict that goes on is the same error', async ({
  page,
  installation,
}) => {
  const tenant = await installation.tenant('stale');
  const charger = await installation.charger(tenant, 'STALE-1');
  const connected = async () => {
    const client = installation.station(tenant, charger.identity, charger);
    await client.connect();
    return client;
  };
  const pushedOut = async (times: number) => {
    let newest = await connected();
    for (let count = 0; count < times; count += 1) {
      const before = newest;
      newest = await connected();
      expect(await before.closed).toMatchObject({ code: 1008 });
    }
    await newest.close();
  };
  await pushedOut(3);
  await openAsAdmin(page, installation, charger);
  await applyFromPage(page, 'Close the old connection', 'Close it');
  await pushedOut(1);
  const judged = () => Promise.resolve();
  const goesOn = { chargerId: charger.id, next: 'Enter the values' };
  await expectLeadsOn(page, installation, goesOn, judged);

  const client = await connected();
  await expect(page.getByRole('heading', { name: /^Connected at .*holding$/ })).toBeVisible();
  await letItHold(installation, charger.id);
  await expect(page.getByRole('heading', { name: 'Fixed. Held for 5 minutes' })).toBeVisible();
  // Being let in does not end a conflict: that it has held does. The conflict was before that, too.
  const before = new Date(Date.now() - 600_000);
  await inSystemScope(installation.db, (tx) =>
    tx.episode.updateMany({
      where: { chargerId: charger.id, state: 'open' },
      data: { openedAt: before, lastSeenAt: before },
    }),
  );
  await runJob('age-episodes');
  await expect
    .poll(() =>
      inSystemScope(installation.db, (tx) =>
        tx.episode.count({ where: { chargerId: charger.id, state: 'open' } }),
      ),
    )
    .toBe(0);
  await expect(page.getByRole('heading', { name: 'Connected since' })).toBeVisible();
  await client.close();
});
