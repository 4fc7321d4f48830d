import type { Page } from '@playwright/test';
import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { inSystemScope } from '@/lib/db/scope';
import { issueRoot, issueServer } from '@/lib/runtime/issue-certificate';
import { openFakeCpms, type CpmsBehaviour } from '@/tests/support/fake-cpms';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { portalUrl, signIn } from './installation';
import { expect, test } from './test';

/** What a person reads when the CPMS behind the gateway refuses, fails or is not there. */

type Fault = {
  behaviour: CpmsBehaviour;
  /** What the charger is told. */
  status: number;
  /** At the hop of the CPMS. */
  answer: RegExp;
  sentence: RegExp;
};

const refuse = (status: number, headers: Record<string, string> = {}, reason?: string) =>
  ({ do: 'refuse', status, headers, ...(reason === undefined ? {} : { reason }) }) as const;

const faults: readonly Fault[] = [
  {
    behaviour: refuse(404, { Server: 'Jetty(12.0.9)' }),
    status: 404,
    answer: /^404 Not Found in \d+ ms$/,
    sentence: /registered in Exolink, but the CPMS does not know it and answers 404/,
  },
  {
    behaviour: refuse(401),
    status: 401,
    answer: /^401 Unauthorized in \d+ ms$/,
    sentence: /the CPMS refused its credentials with 401/,
  },
  {
    behaviour: refuse(503, {}, 'Service Unavailable'),
    status: 503,
    answer: /^503 Service Unavailable in \d+ ms$/,
    sentence: /The CPMS answered with a fault of its own \(503\)/,
  },
  {
    behaviour: refuse(301, { Location: 'https://elsewhere.example/' }),
    status: 502,
    answer: /^301 Moved Permanently in \d+ ms$/,
    sentence: /redirect \(301\), which WebSockets do not follow/,
  },
  {
    behaviour: { do: 'close' },
    status: 502,
    answer: /^Connection cut after \d+ ms$/,
    sentence: /The CPMS closed the connection before it answered/,
  },
  {
    behaviour: { do: 'accept', subprotocol: null },
    status: 502,
    answer: /^No version of OCPP agreed on after \d+ ms$/,
    sentence: /without agreeing on the charger’s version of OCPP/,
  },
];

const route = (page: Page) => page.getByRole('region', { name: 'Route of the connection' });
const sentence = (page: Page) => page.getByRole('heading', { level: 2 }).first();

test('a refusal by the CPMS is told in its own words, at its own hop', async ({
  page,
  installation,
}) => {
  const cpms = await openFakeCpms();
  const tenant = await installation.cpms(await installation.tenant('refusing'), {
    name: 'SteVe North',
    url: `${cpms.url}/websocket/CentralSystemService`,
    dialect: 'steve',
  });
  const charger = await installation.charger(tenant, 'REF-001');
  await signIn(page, await installation.user('admin', [tenant.id]));
  await page.goto(`${portalUrl()}/chargers/${charger.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(charger.identity);
  const station = () =>
    installation.station(tenant, charger.identity, { password: charger.password });

  for (const fault of faults) {
    cpms.behave(fault.behaviour);
    expect(await refusedStatus(station())).toBe(fault.status);
    await expect(sentence(page)).toContainText(fault.sentence);
    await expect(route(page).getByText(fault.answer)).toBeVisible();
    await expect(route(page).getByText('let it pass')).toBeVisible();
    await expect(page.getByText(/(?:refused by|failed at) the CPMS/).first()).toBeVisible();
  }

  cpms.behave(refuse(404, { Server: 'Jetty(12.0.9)' }));
  await refusedStatus(station());
  await expect(sentence(page)).toContainText('answers 404');
  await page.getByRole('button', { name: 'Everything that was recorded' }).first().click();
  const leg = page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({
      has: page.getByRole('heading', { name: 'Way to the CPMS' }),
    });
  await expect(leg.last()).toContainText(/Problem\s*status/);
  await expect(leg.last()).toContainText(/Duration\s*[\d.]+ ms/);
  await expect(page.getByText('Jetty(12.0.9)', { exact: true })).toBeVisible();

  cpms.behave({ do: 'accept' });
  // Asked in the charger's name, the CPMS shows that it is mended before the charger tries again.
  await page.getByRole('button', { name: 'Test as the charger' }).click();
  await expect(page.getByText(/^The CPMS let the charger in/)).toBeVisible();
  const connected = station();
  await connected.connect();
  await expect(
    page.getByText(/passes its messages on to the CPMS, SteVe North, which/),
  ).toBeVisible();
  await expect(route(page).getByText(/^SteVe North, accepted in \d+ ms$/)).toBeVisible();
  await page.goto(`${portalUrl()}/settings/cpms/${tenant.cpmsId}`);
  await expect(page.getByText('1 charger connected.')).toBeVisible();
  await expect(page.getByText('No charger fails at it now.')).toBeVisible();
  await connected.close();
  await cpms.close();
});

test('a CPMS that is not there, hangs, or cannot prove who it is', async ({
  page,
  installation,
}) => {
  const hanging = await openFakeCpms();
  hanging.behave({ do: 'hang' });
  const root = await issueRoot('Somebody’s root', new Date());
  const { certificate, key } = await issueServer(root, ['127.0.0.1'], 'ecdsa', new Date('2020'));
  const expired = await openFakeCpms({ tls: { key, cert: certificate } });
  const gone = await openFakeCpms();
  await gone.close();

  const tenant = await installation.tenant('absent');
  const rows: { name: string; url: string; status: number; answer: RegExp; cause: CauseId }[] = [
    {
      name: 'Gone',
      url: gone.url,
      status: 502,
      answer: /^Connection refused after \d+ ms$/,
      cause: 'cpms-down',
    },
    {
      name: 'Expired',
      url: expired.url,
      status: 502,
      answer: /^Certificate expired after \d+ ms$/,
      cause: 'cpms-certificate-invalid',
    },
    {
      name: 'Hanging',
      url: hanging.url,
      status: 504,
      answer: /^No answer within 10 s$/,
      cause: 'cpms-timeout',
    },
  ];
  await signIn(page, await installation.user('admin', [tenant.id]));
  const attempts = rows.map(async ({ name, status, url }) => {
    const own = await installation.cpms(tenant, { name, url });
    const charger = await installation.charger(own, `ABS-${name}`);
    const { identity, password } = charger;
    return {
      charger,
      isRefused: refusedStatus(installation.station(tenant, identity, { password })).then((got) =>
        expect(got).toBe(status),
      ),
    };
  });
  for (const [index, row] of rows.entries()) {
    const attempt = await attempts[index];
    await attempt?.isRefused;
    const { id = '' } = attempt?.charger ?? {};
    await expect(async () => {
      const open = await inSystemScope(installation.db, (tx) =>
        tx.episode.count({ where: { chargerId: id, cause: row.cause, state: 'open' } }),
      );
      expect(open).toBe(1);
    }).toPass();
    await page.goto(`${portalUrl()}/chargers/${id}`);
    await expect(route(page).getByText(row.answer)).toBeVisible();
    await expect(page.getByText(findCause(row.cause)?.explanation ?? '')).toBeVisible();
  }
  await page.goto(`${portalUrl()}/`);
  for (const { cause } of rows) {
    await expect(page.getByText(findCause(cause)?.title ?? '').first()).toBeVisible();
  }
  await hanging.close();
  await expired.close();
});
