import type { BrowserContext } from '@playwright/test';
import type { Role } from '@/lib/access/actor';
import type { Entry, PageEntry, RouteEntry } from './entry';
import { portalUrl, signIn } from './installation';
import { apiRoutes } from './api-routes';
import { pages } from './pages';
import { expect, test } from './test';
import { createTwoTenants, type ActorName, type TwoTenants } from './two-tenants';

/**
 * Everybody asks for every page and calls every route of one tenant. What is read is what was
 * sent, scripts and all; that each page works in a browser is for the other tests.
 */

type SentRequest = { method?: string; body?: string; headers?: Record<string, string> };
type Seen = 'own' | 'refused' | 'missing' | 'sign-in';

const roleOf: Record<ActorName, Role | null> = {
  visitor: null,
  operator: 'operator',
  admin: 'admin',
  agent: 'agent',
  customer: 'customer',
  'foreign admin': 'admin',
  'foreign customer': 'customer',
};
const actorNames = Object.keys(roleOf) as ActorName[];
const statuses: Record<Seen, number> = { own: 200, refused: 403, missing: 404, 'sign-in': 401 };

let world: TwoTenants;

test.beforeAll(async ({ installation }) => {
  world = await createTwoTenants(installation);
});

for (const actor of actorNames) {
  test(`${actor}: every page and every route`, async ({ browser }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext();
    const page = await context.newPage();
    if (actor !== 'visitor') await signIn(page, world.users[actor]);
    for (const entry of pages) await openPage(context, entry, actor);
    for (const entry of apiRoutes) await callRoute(context, entry, actor);
    await context.close();
  });
}

test('a customer does not find the neighbour of their charger', async ({ page }) => {
  const { neighbour } = world.own;
  await signIn(page, world.users.customer);
  const answer = await page.goto(`${portalUrl()}/chargers/${neighbour.id}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'nothing here that you may see' })).toBeVisible();
  const { status } = await send(page.context(), `/api/live/chargers/${neighbour.id}`);
  expect(status).toBe(404);
});

test('a page of another site cannot change anything', async ({ page }) => {
  await signIn(page, world.users.admin);
  const run = { method: 'POST', body: '{}', headers: { Origin: 'https://elsewhere.example' } };
  const { status } = await send(page.context(), '/chargers/import/run', run);
  expect(status).toBe(403);
});

async function openPage(
  context: BrowserContext,
  entry: PageEntry,
  actor: ActorName,
): Promise<void> {
  const path = entry.path(world.own);
  const seen = expected(entry, actor);
  await test.step(`${path}: ${seen}`, async () => {
    const answer = await context.request.get(`${portalUrl()}${path}`);
    if (seen !== 'sign-in') expect(answer.status()).toBe(statuses[seen]);
    else expect(new URL(answer.url()).pathname).toBe('/sign-in');
    const name = {
      own: entry.heading(world.own, roleOf[actor]),
      refused: 'Your role does not allow this',
      missing: 'There is nothing here that you may see',
      'sign-in': 'Sign in',
    }[seen];
    const html = await answer.text();
    const [head = ''] = html.split('</head>');
    expect(head).toMatch(/<title>[^<]*\S/);
    expect(headingsOf(html)).toContain(name);
    expectNoSecret(html, actor);
  });
}

/** The headings of a page, as text, one a line. */
function headingsOf(html: string): string {
  const found = html.matchAll(/<h([1-3])\b[^>]*>(.*?)<\/h\1>/gs);
  const texts = [...found].map(([, , inner = '']) => inner.replaceAll(/<[^>]*>/g, ''));
  return texts.join('\n').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}

async function callRoute(
  context: BrowserContext,
  entry: RouteEntry,
  actor: ActorName,
): Promise<void> {
  const path = entry.path(world.own);
  const body = entry.send === undefined ? null : JSON.stringify(entry.send(world.own));
  const seen = expected(entry, actor);
  await test.step(`${path}: ${statuses[seen]}`, async () => {
    const request = body === null ? {} : { method: 'POST', body, headers: { Origin: portalUrl() } };
    const answer = await send(context, path, request);
    expect(answer.status).toBe(statuses[seen]);
    expectNoSecret(answer.text, actor);
    if (body === null && entry.readers !== 'anyone') expect(answer.cache).toContain('no-store');
  });
}

function expected({ readers, isOwned = false, isPersonal = false }: Entry, actor: ActorName): Seen {
  const role = roleOf[actor];
  if (readers === 'anyone') return 'own';
  if (readers === 'keys') return 'sign-in';
  if (role === null) return 'sign-in';
  if (!readers.includes(role)) return 'refused';
  if (isPersonal) return 'missing';
  return isOwned && actor.startsWith('foreign') ? 'missing' : 'own';
}

/** Nobody but the operator reads anything of a tenant that they have no part in. */
function expectNoSecret(text: string, actor: ActorName): void {
  expect(secretsFrom(actor).filter((secret) => text.includes(secret))).toEqual([]);
}

function secretsFrom(actor: ActorName): string[] {
  const { own, foreign } = world;
  if (actor === 'operator') return [];
  if (actor === 'visitor') return [...own.secrets, ...foreign.secrets];
  if (actor.startsWith('foreign')) return own.secrets;
  return actor === 'customer' ? [...foreign.secrets, own.neighbour.identity] : foreign.secrets;
}

/** Asks as the browser's user. Of a stream, which has no end, only what comes first is read. */
async function send(context: BrowserContext, path: string, request: SentRequest = {}) {
  const cookies = await context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = { ...request.headers, cookie };
  const response = await fetch(`${portalUrl()}${path}`, { ...request, headers });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (isStream) await response.body?.cancel();
  return {
    status: response.status,
    cache: response.headers.get('cache-control'),
    text: isStream ? '' : await response.text(),
  };
}
