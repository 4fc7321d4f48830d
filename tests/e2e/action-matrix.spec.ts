import type { Browser } from '@playwright/test';
import { callers, type ActionEntry, type Caller } from './action-entry';
import { actions } from './action-table';
import { createActionThings, type ActionThings } from './action-things';
import { signIn, type Installation, type TestUser } from './installation';
import {
  argumentsOf,
  builtActions,
  sendAction,
  type ActionAnswer,
  type BuiltAction,
} from './send-action';
import { tenantFingerprint } from './tenant-fingerprint';
import { expect, test } from './test';
import { createTwoTenants } from './two-tenants';

/**
 * Everybody calls every server action with what belongs to one tenant: without a page, for what a
 * page does not offer can be sent all the same. The forms are filled in as for those who may.
 */

/** How the product says that somebody may not, or that there is nothing that they may see. */
const refusals = [
  /Your role does not allow this/,
  /There is nothing here that you may see/,
  /There is no such /,
  /This [\w ]+ does not exist/,
  /This identity is no longer on record/,
  /That session has ended already/,
  /Only the customer whose ticket it is rates it/,
  /Only who made this view and the managers of its tenant can change it/,
];

type World = { own: ActionThings; users: Record<Exclude<Caller, 'visitor'>, TestUser> };

const callable: readonly Caller[] = ['operator', 'admin', 'agent', 'customer', 'visitor'];

let built: ReadonlyMap<string, BuiltAction>;
let unchanged: World;

test.beforeAll(async ({ installation }) => {
  built = new Map(builtActions().map((one) => [`${one.file} ${one.name}`, one]));
  unchanged = await createWorld(installation);
});

test('every action of the build is in the table', () => {
  const listed = actions.map(({ file, name }) => `${file} ${name}`);
  expect(listed.toSorted()).toEqual([...built.keys()].toSorted());
});

for (const caller of callers) {
  test(`${caller}: every action that is not theirs`, async ({ browser, installation }) => {
    const { own, users } = unchanged;
    const cookie = await cookieOf(browser, users, caller);
    const print = () => tenantFingerprint(installation.db, own.tenant.id, own.teamId);
    const before = await print();
    for (const entry of actions.filter(({ may }) => !may.includes(caller))) {
      const answer = await call(entry, own, cookie);
      expect.soft(outcomeOf(entry, answer), describe(entry, answer)).toBe('refused');
    }
    expect(await print()).toEqual(before);
  });
}

for (const caller of callable) {
  test(`${caller}: every action that is theirs`, async ({ browser, installation }) => {
    // They do change things, so each has their own.
    const { own, users } = await createWorld(installation);
    const cookie = await cookieOf(browser, users, caller);
    for (const entry of actions.filter(({ may }) => may.includes(caller))) {
      const answer = await call(entry, own, cookie);
      expect.soft(outcomeOf(entry, answer), describe(entry, answer)).toBe('taken');
    }
  });
}

async function createWorld(installation: Installation): Promise<World> {
  const two = await createTwoTenants(installation);
  const own = await createActionThings(installation, two);
  const other = await installation.user('customer', [own.tenant.id]);
  return { own, users: { ...two.users, 'other customer': other } };
}

async function cookieOf(browser: Browser, users: World['users'], caller: Caller): Promise<string> {
  if (caller === 'visitor') return '';
  const context = await browser.newContext();
  await signIn(await context.newPage(), users[caller]);
  const cookies = await context.cookies();
  await context.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

function call(entry: ActionEntry, own: ActionThings, cookie: string): Promise<ActionAnswer> {
  const action = built.get(`${entry.file} ${entry.name}`);
  if (action === undefined) throw new Error(`The build has no ${entry.name}.`);
  return sendAction(action, argumentsOf(entry, own), cookie);
}

function outcomeOf(
  { name, refusesByError = false }: ActionEntry,
  { status, goesTo, result }: ActionAnswer,
): 'refused' | 'taken' | 'broken' {
  const isSignIn = goesTo?.startsWith('/sign-in') === true && name !== 'signOut';
  if (isSignIn || (refusesByError && status === 500)) return 'refused';
  if (status >= 400 || result.includes('This did not work')) return 'broken';
  if (goesTo === null && result === '') return 'broken';
  return refusals.some((words) => words.test(result)) ? 'refused' : 'taken';
}

function describe({ file, name }: ActionEntry, { status, goesTo, result }: ActionAnswer): string {
  return `${file} ${name}: ${status} ${goesTo ?? ''} ${result}`;
}
