import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Role, UserActor } from '@/lib/access/actor';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { addAttachment } from '@/lib/tickets/add-attachment';
import { openTicket } from '@/lib/tickets/open-ticket';
import { ratingToken } from '@/lib/tickets/rating-link';
import { ratingKey } from '@/lib/tickets/rating-token';
import { settleTicket } from '@/lib/tickets/settle-ticket';
import { hashToken, newToken } from '@/lib/users/one-time-token';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { silentLog } from '@/tests/support/silent-log';
import { fileServices } from '@/tests/support/file-services';
import { createCharger } from '@/tests/support/world';
import { setting, type Installation, type TestUser } from './installation';
import type { Things } from './entry';
import { pausedWebhook } from './paused-webhook';

export type TenantThings = Things & {
  /** A charger at the same site that the customer does not own. */
  neighbour: { id: string; identity: string };
  /** What only its own people may read. */
  secrets: string[];
};

export type ActorName = Role | 'visitor' | 'foreign admin' | 'foreign customer';
export type TwoTenants = {
  own: TenantThings;
  foreign: TenantThings;
  users: Record<Exclude<ActorName, 'visitor'>, TestUser>;
};

/** Two tenants with one of everything each, and somebody in each role. */
export async function createTwoTenants(installation: Installation): Promise<TwoTenants> {
  const own = await createThings(installation, 'Ostwind');
  const foreign = await createThings(installation, 'Fernwald');
  const user = (role: Role, of: Bare) =>
    installation.user(role, [of.tenant.id], role === 'customer' ? [of.charger.id] : []);
  const customer = await user('customer', own);
  const foreignCustomer = await user('customer', foreign);
  return {
    own: await withTicket(installation, own, customer),
    foreign: await withTicket(installation, foreign, foreignCustomer),
    users: {
      operator: await installation.user('operator'),
      admin: await user('admin', own),
      agent: await user('agent', own),
      customer,
      'foreign admin': await user('admin', foreign),
      'foreign customer': foreignCustomer,
    },
  };
}

type Bare = Omit<TenantThings, 'ticket' | 'ratingToken'>;

/** A ticket that the customer opened about their charger. */
async function withTicket(
  { db }: Installation,
  things: Bare,
  { userId, email }: TestUser,
): Promise<TenantThings> {
  const { charger, tenant } = things;
  const subject = `${tenant.name} cannot charge`;
  const actor: UserActor = {
    ...({ kind: 'user', role: 'customer', userId, email, name: 'Test customer' } as const),
    tenantIds: [tenant.id],
  };
  const ctx = { db, actor, now: () => new Date(), log: silentLog };
  const { number } = await open(ctx, charger.id, subject);
  const attached = await addAttachment(
    ctx,
    { number, name: 'charger.log', isInternal: false, body: new Blob(['a log']).stream() },
    fileServices(path.join(setting('EXOLINK_DATA_DIR'), 'attachments')),
  );
  if (!attached.ok) throw new Error(JSON.stringify(attached.errors));
  const ticket = { number, subject, attachmentId: attached.value.attachmentId };
  const secrets = [...things.secrets, subject];
  return { ...things, ticket, ratingToken: await solvedTicket(ctx, charger.id), secrets };
}

async function open(ctx: UserContext, chargerId: string, subject: string) {
  const opened = await openTicket(
    ctx,
    { source: 'charger', chargerId, key: randomUUID(), subject },
    { gatewayUrl: 'ws://gateway.test' },
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.errors));
  return opened.value;
}

/** A ticket that is solved; its subject names nothing, for the link shows it to anybody. */
async function solvedTicket(ctx: UserContext, chargerId: string): Promise<string> {
  const { ticketId: id } = await open(ctx, chargerId, 'It did not charge');
  await settleTicket(ctx, { ticketId: id, isSolved: 'yes' });
  const { solvedAt } = await inSystemScope(ctx.db, (tx) =>
    tx.ticket.findUniqueOrThrow({ where: { id }, select: { solvedAt: true } }),
  );
  const solved = { id, requesterId: ctx.actor.userId, solvedAt };
  const token = ratingToken(solved, ratingKey(setting('EXOLINK_SECRET')), ctx.now());
  if (token === null) throw new Error('The ticket cannot be rated.');
  return token;
}

async function createThings(installation: Installation, name: string): Promise<Bare> {
  const { db } = installation;
  const tenant = await installation.tenant(name);
  const [site, importId] = await inSystemScope(db, async (tx) => {
    const data = { tenantId: tenant.id, name: `${name} depot` };
    const made = await tx.site.create({ data, select: { id: true, name: true } });
    const started = await tx.chargerImport.create({ data: { tenantId: tenant.id, total: 1 } });
    await tx.cpms.update({ where: { id: tenant.cpmsId }, data: { name: `${name} backend` } });
    return [made, started.id] as const;
  });
  const place = { siteId: site.id, cpmsId: tenant.cpmsId };
  const register = (kind: string) =>
    createCharger(db, tenant.id, { identity: `${name.toUpperCase()}-CHARGER-${kind}`, ...place });
  const charger = await register('1');
  const neighbour = await register('2');
  const unknown = `${name.toUpperCase()}-STRANGER`;
  await refusedStatus(installation.station(tenant, unknown, { password: 'whatever-it-is' }));
  await refusedStatus(installation.station(tenant, charger.identity));
  const problem = await pastProblem(installation, tenant.id, site, [charger.id, neighbour.id]);
  const { user, linkToken } = await invite(installation, tenant.id, name);
  return {
    tenant,
    charger,
    neighbour,
    site,
    cpms: { id: tenant.cpmsId, name: `${name} backend` },
    user,
    linkToken,
    importId,
    problem,
    bulk: await pastBulk(installation, tenant.id, charger),
    webhook: await pausedWebhook(db, tenant.id, `${name} pager`),
    secrets: [
      ...[tenant.name, tenant.slug, site.name, charger.identity, neighbour.identity],
      ...[unknown, user.name, `${name} backend`, `${name} pager`],
    ],
  };
}

/** A problem of three chargers that is over, so that the worker leaves it as it is. */
function pastProblem(
  { db }: Installation,
  tenantId: string,
  site: { id: string; name: string },
  chargerIds: readonly string[],
): Promise<{ id: string }> {
  const at = new Date();
  return inSystemScope(db, (tx) =>
    tx.sharedProblem.create({
      data: {
        ...{ tenantId, kind: 'site', key: site.id, name: site.name, errorType: 'unreachable' },
        ...{ cause: 'site-offline', state: 'resolved', startedAt: at, noticedAt: at },
        ...{ resolvedAt: at, failingCount: 3, peakCount: 3, totalCount: 3 },
        chargers: {
          create: chargerIds.map((chargerId) => ({ chargerId, tenantId, since: at })),
        },
      },
      select: { id: true },
    }),
  );
}

/** A bulk fix that is over. */
function pastBulk(
  { db }: Installation,
  tenantId: string,
  { id: chargerId, identity }: { id: string; identity: string },
): Promise<{ id: string }> {
  const at = new Date();
  return inSystemScope(db, (tx) =>
    tx.bulkFix.create({
      data: {
        ...{ tenantId, key: randomUUID(), kind: 'close-session', state: 'done', total: 1 },
        ...{ actorId: randomUUID(), actorName: 'Somebody', seenAt: at, createdAt: at },
        items: { create: { tenantId, chargerId, identity, state: 'skipped', doneAt: at } },
      },
      select: { id: true },
    }),
  );
}

/** Somebody of the tenant whose invitation is still open. */
async function invite(installation: Installation, tenantId: string, tenantName: string) {
  const { userId: id } = await installation.user('customer', [tenantId]);
  const name = `${tenantName} invitee`;
  const linkToken = newToken();
  const expiresAt = new Date(Date.now() + 3_600_000);
  await inSystemScope(installation.db, async (tx) => {
    await tx.user.update({ where: { id }, data: { name, passwordHash: null } });
    await tx.oneTimeLink.create({
      data: { userId: id, purpose: 'invitation', tokenHash: hashToken(linkToken), expiresAt },
    });
  });
  return { user: { id, name }, linkToken };
}
