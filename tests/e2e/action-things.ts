import { randomUUID } from 'node:crypto';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';
import { keyOf } from '@/lib/mail/incoming/message-key';
import { openTicket } from '@/lib/tickets/open-ticket';
import { silentLog } from '@/tests/support/silent-log';
import { createCharger } from '@/tests/support/world';
import type { Installation } from './installation';
import { expect } from './test';
import type { TenantThings, TwoTenants } from './two-tenants';

type Own = TenantThings & { customerId: string; adminId: string };

/** What actions name beside what addresses do: one of everything that one tenant has. */
export type ActionThings = Own & Awaited<ReturnType<typeof createThings>>;

/** Adds to the own tenant what only actions name. */
export async function createActionThings(
  installation: Installation,
  { own, users }: TwoTenants,
): Promise<ActionThings> {
  const of = { ...own, customerId: users.customer.userId, adminId: users.admin.userId };
  return { ...of, ...(await createThings(installation, of, users.admin.email)) };
}

async function createThings(installation: Installation, own: Own, adminEmail: string) {
  const { db } = installation;
  const { tenant } = own;
  const episodeId = await writtenEpisode(installation, own);
  const problemId = await problemTicket(installation, own, adminEmail);
  const spare = await createCharger(db, tenant.id, { identity: 'SPARE' });
  const deleted = await createCharger(db, tenant.id, { identity: 'DELETED' });
  return inSystemScope(db, async (tx) => {
    await tx.charger.update({ where: { id: deleted.id }, data: { deletedAt: new Date() } });
    return {
      episodeId,
      spareChargerId: spare.id,
      deletedChargerId: deleted.id,
      ...(await chargerThings(tx, own)),
      ...(await ticketThings(tx, own, problemId)),
      ...(await settingsThings(tx, own)),
    };
  });
}

/** The episode of the charger's refusal, once the gateway has written all that it refused. */
async function writtenEpisode({ db }: Installation, { tenant, charger }: Own): Promise<string> {
  const episodes = () =>
    inSystemScope(db, (tx) => tx.episode.findMany({ where: { tenantId: tenant.id } }));
  await expect.poll(async () => (await episodes()).length).toBe(2);
  const found = (await episodes()).find(({ chargerId }) => chargerId === charger.id);
  return found?.id ?? '';
}

async function problemTicket({ db }: Installation, own: Own, email: string): Promise<string> {
  const actor: UserContext['actor'] = {
    ...({ kind: 'user', role: 'admin', userId: own.adminId, email, name: 'Test admin' } as const),
    tenantIds: [own.tenant.id],
  };
  const opened = await openTicket(
    { db, actor, now: () => new Date(), log: silentLog },
    {
      ...{ source: 'shared_problem', sharedProblemId: own.problem.id },
      ...{ key: randomUUID(), subject: 'A site is out' },
    },
    { gatewayUrl: 'ws://gateway.test' },
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.errors));
  const { ticketId: id } = opened.value;
  // Its problem is over. Said not to be, so that the worker does not propose it as solved.
  await inSystemScope(db, (tx) =>
    tx.ticket.update({ where: { id }, data: { declinedAt: new Date() }, select: { id: true } }),
  );
  return id;
}

async function chargerThings(tx: Transaction, { tenant, charger }: Own) {
  const at = new Date();
  const of = { tenantId: tenant.id };
  const fix = await tx.fix.create({
    data: {
      ...{ ...of, chargerId: charger.id, key: randomUUID(), kind: 'follow-steps', input: {} },
      ...{ state: 'superseded', actorName: 'Somebody', appliedAt: at, settledAt: at },
    },
  });
  const credential = await tx.credential.create({
    data: { ...of, chargerId: charger.id, state: 'active', fingerprint: randomUUID() },
  });
  const unknown = await tx.unknownIdentity.create({
    data: {
      ...{ ...of, identity: 'KNOCKS', identityKey: 'knocks', attemptCount: 1 },
      ...{ firstSeenAt: at, lastSeenAt: at },
    },
  });
  return {
    fixId: fix.id,
    credentialId: credential.id,
    unknownId: unknown.id,
    moveIds: {
      asked: await move(tx, { askedBy: 'from', toTenantId: tenant.id, state: 'pending' }),
      asking: await move(tx, { askedBy: 'to', toTenantId: tenant.id, state: 'pending' }),
      accepted: await move(tx, { askedBy: 'from', toTenantId: tenant.id, state: 'accepted' }),
    },
  };
}

type Move = { askedBy: 'from' | 'to'; toTenantId: string; state: 'pending' | 'accepted' };

/** Of a charger that comes from a third tenant. */
async function move(tx: Transaction, data: Move): Promise<string> {
  const slug = randomUUID();
  const third = await tx.tenant.create({ data: { name: 'Third', slug } });
  const at = new Date();
  const { id } = await tx.chargerMove.create({
    data: {
      ...{ ...data, fromTenantId: third.id, identity: 'MOVES', askedSlug: slug },
      ...{ askingName: 'Third', askerId: randomUUID(), askerName: 'Somebody' },
      ...{ askedAt: at, toldAt: at, expiresAt: new Date(at.getTime() + 86_400_000) },
    },
  });
  return id;
}

async function ticketThings(tx: Transaction, own: Own, problem: string) {
  const at = new Date();
  const of = { tenantId: own.tenant.id };
  const numbered = (where: object) =>
    tx.ticket.findFirstOrThrow({ where: { ...of, ...where }, select: { id: true, number: true } });
  const open = await numbered({ number: own.ticket.number });
  const solved = await numbered({ status: 'solved' });
  const link = await tx.ticketLink.create({
    data: { ...of, fromId: open.id, toId: solved.id, kind: 'related' },
  });
  // Stopped, so that the worker leaves it as it is.
  const broadcast = await tx.ticketBroadcast.create({
    data: {
      ...{ ...of, problemId: problem, key: randomUUID(), body: 'We know.', solves: false },
      ...{ total: 2, actorName: 'Somebody', createdAt: at },
      ...{ finishedAt: at, stoppedAt: at, stoppedBy: 'Somebody' },
    },
  });
  const view = await tx.ticketView.create({
    data: { ...of, userId: own.adminId, name: 'Ours', query: 'status=open', position: 1 },
  });
  const contact = await tx.ticketContact.create({
    data: { ...of, owner: 'installer', name: 'Installer', email: 'installer@example.test' },
  });
  return {
    ticketIds: { open: open.id, problem },
    solvedNumber: solved.number,
    linkId: link.id,
    broadcastId: broadcast.id,
    viewId: view.id,
    contactId: contact.id,
    mailIds: { toAttach: await heldMail(tx, of), toDiscard: await heldMail(tx, of) },
  };
}

async function heldMail(tx: Transaction, of: { tenantId: string }): Promise<string> {
  const { id } = await tx.incomingMail.create({
    data: {
      ...{ ...of, messageKey: keyOf(randomUUID()), state: 'held', reason: 'no-token' },
      ...{ fromAddress: 'somebody@example.test', text: 'Hello', receivedAt: new Date() },
    },
  });
  return id;
}

async function settingsThings(tx: Transaction, { tenant, customerId, webhook }: Own) {
  const at = new Date();
  const later = new Date(at.getTime() + 86_400_000);
  const of = { tenantId: tenant.id };
  const team = await tx.team.create({ data: { name: randomUUID() } });
  const authority = await tx.clientAuthority.create({
    data: {
      ...{ ...of, name: 'Authority', pem: 'none', fingerprint: randomUUID() },
      ...{ validFrom: at, validTo: later },
    },
  });
  const key = await tx.apiKey.create({ data: { ...of, name: 'Key', tokenHash: randomUUID() } });
  const message = await tx.outboxMessage.create({
    data: {
      ...{ ...of, kind: 'webhook-disabled', state: 'failed', address: 'gone@example.test' },
      payload: { webhookId: webhook.id, since: at.toISOString() },
      ...{ createdAt: at, dueAt: at, endedAt: at },
    },
  });
  const session = await tx.userSession.create({ data: { userId: customerId, expiresAt: later } });
  return {
    teamId: team.id,
    authorityId: authority.id,
    keyId: key.id,
    messageId: message.id,
    sessionId: session.id,
  };
}
