import { beforeAll, describe, expect, it } from 'vitest';
import { deleteCannedReply } from '@/lib/canned-replies/delete-canned-reply';
import { getCannedReply } from '@/lib/canned-replies/get-canned-reply';
import { listCannedReplies } from '@/lib/canned-replies/list-canned-replies';
import { offerCannedReplies } from '@/lib/canned-replies/offer-canned-replies';
import { renderCannedReply } from '@/lib/canned-replies/render-canned-reply';
import { restoreCannedReply } from '@/lib/canned-replies/restore-canned-reply';
import { saveCannedReply } from '@/lib/canned-replies/save-canned-reply';
import { startingSet } from '@/lib/canned-replies/starting-set';
import type { Context, UserContext } from '@/lib/context';
import { inScope, inSystemScope } from '@/lib/db/scope';
import { expectPerRole, managersOnly, staffOnly } from '@/tests/support/each-role';
import { createTenant } from '@/tests/support/world';
import { useTicketWorld } from '../tickets/ticket-world';

const world = useTicketWorld();
const gateways = { gatewayUrl: 'ws://gateway.test:9220', gatewayTlsUrl: 'wss://gateway.test:9221' };
const builtIn = 'reset-charger-password';

let tenantId: string;
let agent: UserContext;
let owner: UserContext;
let charger: { id: string; identity: string };
let ticket: { ticketId: string; number: number };

beforeAll(async () => {
  ({ tenantId } = world);
  const made = await world.charger();
  charger = made;
  await world.refuse(made, 'credentials-replaced');
  owner = await world.user('customer', [made.id]);
  agent = await world.user('agent');
  ticket = await world.open(owner, made.id);
});

const words = (more: object = {}) => ({ tenantId, title: 'Own', body: 'Text', ...more });
const save = async (more: object = {}) => {
  const result = await saveCannedReply(world.admin, words(more));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.replyId;
};
const render = (replyId: string, ctx: Context = agent) =>
  renderCannedReply(ctx as UserContext, { number: ticket.number, replyId }, gateways);
const named = async (id: string) =>
  (await listCannedReplies(agent, { tenantId })).rows.find((reply) => reply.id === id);
const inTenant = (replyId: string) => ({ tenantId, replyId });

describe('who may', () => {
  it('read them: staff, in the settings and on tickets', async () => {
    const run = (work: (ctx: Context) => Promise<unknown>) =>
      expectPerRole(world.database, tenantId, staffOnly, work);
    await run((ctx) => listCannedReplies(ctx, { tenantId }));
    await run((ctx) => getCannedReply(ctx, inTenant(builtIn)));
    await run((ctx) => offerCannedReplies(ctx as UserContext, ticket.number));
    await run((ctx) => render(builtIn, ctx));
  });

  it('change them: managers', async () => {
    const run = (work: (ctx: Context) => Promise<unknown>) =>
      expectPerRole(world.database, tenantId, managersOnly, work);
    await run((ctx) => saveCannedReply(ctx, words()));
    await run(async (ctx) => deleteCannedReply(ctx, inTenant(await save())));
    await run((ctx) => restoreCannedReply(ctx, inTenant('throttled-unused-id')).catch(orRefusal));
  });

  it('see them in the database: staff of the tenant', async () => {
    await save();
    const count = (ctx: Context) => inScope(ctx, (tx) => tx.cannedReply.count());
    const elsewhere = await createTenant(world.database.db, 'Elsewhere');
    expect(await count(agent)).toBeGreaterThan(0);
    expect(await count(owner)).toBe(0);
    const write = inScope(agent, (tx) =>
      tx.cannedReply.create({ data: { tenantId: elsewhere.id, title: 'x', body: 'x' } }),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });
});

/** What a manager is told of a reply that is not there: they may ask. */
function orRefusal(error: unknown): void {
  if (error instanceof Error && error.message === 'There is no such canned reply.') return;
  throw error;
}

describe('the starting set', () => {
  it('is there without anybody’s doing, is changed, removed and put back', async () => {
    const before = await named(builtIn);
    expect(before).toMatchObject({ origin: 'built-in', isRemoved: false });
    await save({ replyId: builtIn, title: 'Our words', errorType: 'invalid-credentials' });
    expect(await named(builtIn)).toMatchObject({ title: 'Our words', origin: 'changed' });
    await deleteCannedReply(world.admin, inTenant(builtIn));
    expect(await named(builtIn)).toMatchObject({ title: 'Our words', isRemoved: true });
    await expect(render(builtIn)).rejects.toMatchObject({ code: 'not-found' });
    await restoreCannedReply(world.admin, inTenant(builtIn));
    expect(await named(builtIn)).toEqual(before);
    const actions = await inSystemScope(world.database.db, (tx) =>
      tx.auditEntry.findMany({
        where: {
          action: { startsWith: 'canned-reply.' },
          details: { equals: { name: 'Our words' } },
        },
        select: { action: true },
      }),
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'canned-reply.save',
      'canned-reply.delete',
    ]);
  });

  it('is each tenant’s own', async () => {
    await save({ replyId: builtIn, title: 'Here alone' });
    const elsewhere = await createTenant(world.database.db, 'Elsewhere');
    const operator = world.database.contextFor({ kind: 'system', name: 'test' });
    const { rows: there } = await listCannedReplies(operator, { tenantId: elsewhere.id });
    expect(there).toHaveLength(startingSet.length);
    expect(there.map(({ title }) => title)).not.toContain('Here alone');
    await restoreCannedReply(world.admin, inTenant(builtIn));
  });
});

describe('the list', () => {
  it('has a tenant’s own by title, page by page, and the built-in ones behind the last', async () => {
    const { id } = await createTenant(world.database.db, 'Pages');
    const operator = world.database.contextFor({ kind: 'system', name: 'test' });
    for (const title of ['B', 'C', 'A', 'C', 'A']) {
      await saveCannedReply(operator, words({ tenantId: id, title }));
    }
    const titles: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await listCannedReplies(operator, { tenantId: id, cursor, pageSize: 2 });
      titles.push(page.rows.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const builtIns = startingSet.map(({ title }) => title);
    expect(titles).toEqual([
      ['A', 'A'],
      ['B', 'C'],
      ['C', ...builtIns],
    ]);
  });
});

describe('a tenant’s own reply', () => {
  it('is written, changed and deleted, and has nothing to be put back', async () => {
    const id = await save({ title: 'First' });
    await save({ replyId: id, title: 'Second' });
    expect(await getCannedReply(agent, inTenant(id))).toMatchObject({
      ...{ title: 'Second', origin: 'own', tenant: { id: tenantId } },
    });
    await expect(restoreCannedReply(world.admin, inTenant(id))).rejects.toMatchObject({
      code: 'conflict',
    });
    await deleteCannedReply(world.admin, inTenant(id));
    await expect(getCannedReply(agent, inTenant(id))).rejects.toMatchObject({ code: 'not-found' });
    await expect(save({ replyId: id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([
    [{ title: '' }, { title: ['Enter a title.'] }],
    [{ body: ' ' }, { body: ['Enter a text.'] }],
    [{ errorType: 'none' }, { errorType: ['Choose an error of the list.'] }],
    [
      { body: '{{charger.password}}' },
      { body: ['There is no variable {{charger.password}}. Choose one of the list.'] },
    ],
  ])('says what is wrong with %j', async (wrong, errors) => {
    expect(await saveCannedReply(world.admin, words(wrong))).toEqual({ ok: false, errors });
  });
});

describe('on a ticket', () => {
  it('those for its error and cause come first', async () => {
    const own = await save({ title: 'For this error', errorType: 'invalid-credentials' });
    const offered = await offerCannedReplies(agent, ticket.number);
    expect(offered.slice(0, 4).map(({ id }) => id)).toEqual([
      'begin-invalid-credentials',
      own,
      builtIn,
      'reconfigure-charger',
    ]);
    expect(offered.find(({ id }) => id === own)?.isSuggested).toBe(true);
    const last = offered.findLastIndex(({ isSuggested }) => isSuggested);
    expect(offered.findIndex(({ isSuggested }) => !isSuggested)).toBe(last + 1);
    expect(offered.find(({ id }) => id === 'begin-throttled')?.isSuggested).toBe(false);
  });

  it('has the values of its charger and its people, as text', async () => {
    await inSystemScope(world.database.db, (tx) =>
      tx.charger.update({
        where: { id: charger.id },
        data: { model: '[Eve](https://evil.test)', securityProfile: 2, serial: null },
      }),
    );
    const id = await save({
      body: '{{charger.identity}} {{charger.url}} {{charger.model}} {{charger.serial}} {{error.cause}} {{ticket.number}} {{requester.name}} {{agent.name}}',
    });
    const { text } = await render(id);
    const tenant = await inSystemScope(world.database.db, (tx) =>
      tx.tenant.findUniqueOrThrow({ where: { id: tenantId } }),
    );
    expect(text).toBe(
      [
        `\`${charger.identity}\``,
        `\`wss://gateway.test:9221/${tenant.slug}/${charger.identity}\``,
        '\\[Eve\\](https://evil.test)',
        '[serial number not known]',
        'The charger uses a password that was replaced',
        `\\#${ticket.number} Test customer Test agent`,
      ].join(' '),
    );
    await inSystemScope(world.database.db, (tx) =>
      tx.charger.update({ where: { id: charger.id }, data: { securityProfile: null } }),
    );
    expect((await render(id)).text).toContain('ws://gateway.test:9220/');
  });

  it('finds nothing of another tenant’s', async () => {
    const elsewhere = await createTenant(world.database.db, 'Elsewhere');
    const theirs = await saveCannedReply(
      world.database.contextFor({ kind: 'system', name: 'test' }),
      words({ tenantId: elsewhere.id }),
    );
    if (!theirs.ok) throw new Error('refused');
    await expect(render(theirs.value.replyId)).rejects.toMatchObject({ code: 'not-found' });
  });
});
