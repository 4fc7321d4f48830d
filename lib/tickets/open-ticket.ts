import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { askMissing } from './ask-missing';
import type { TicketBundle } from './bundle-schemas';
import { ownerOf } from './draft-ticket';
import type { DraftServices, DraftSubject } from './draft-subject';
import { findContact } from './find-contact';
import { listRequesters } from './list-requesters';
import { loadDraft } from './load-draft';
import { notifyTicket } from './notify-ticket';
import { recordTicketEvent } from './record-ticket-event';
import { draftSchema, openSchema } from './schemas';
import { scrubBundle } from './scrub-bundle';
import { scrubMessage } from './scrub-message';

export type OpenedTicket = { ticketId: string; number: number };
type Answers = (typeof openSchema)['_output'];

/**
 * Opens a ticket: reads everything anew, freezes it with the answers, and finds whom it goes to.
 * The same form twice opens one ticket.
 */
export async function openTicket(
  ctx: UserContext,
  input: unknown,
  services: DraftServices,
): Promise<Result<OpenedTicket>> {
  authorize(ctx.actor, 'ticket.open');
  const source = parseInput(draftSchema, input);
  if (!source.ok) return source;
  const answers = parseInput(openSchema, input);
  if (!answers.ok) return answers;
  const subject = await loadDraft(ctx, source.value, services);
  authorize(ctx.actor, 'ticket.open', subject.tenantId);
  const isNamed = source.value.source === 'log' && source.value.identity !== null;
  if (isNamed && subject.chargerId === null) {
    return correct({ identity: ['No charger of yours has this identity.'] });
  }
  return inScope(ctx, (tx) => store(ctx, tx, subject, answers.value));
}

async function store(
  ctx: UserContext,
  tx: Transaction,
  subject: DraftSubject,
  answers: Answers,
): Promise<Result<OpenedTicket>> {
  const { tenantId, chargerId, episodeId, unknownIdentityId, sharedProblemId, source } = subject;
  const { key, message } = answers;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${key}))`;
  const same = await tx.ticket.findUnique({
    where: { tenantId_key: { tenantId, key } },
    select: { id: true, number: true },
  });
  if (same !== null) return done({ ticketId: same.id, number: same.number });

  const requesterId = await requesterOf(ctx, tx, subject, answers.requesterId);
  if (requesterId === undefined) return correct({ requesterId: ['Choose somebody of the list.'] });
  const bundle = answered(subject.bundle, answers);
  const contact = await findContact(tx, { ...subject, owner: ownerOf(subject) });
  const teamId = await defaultTeam(tx, tenantId, contact.channel);
  const now = ctx.now();
  const ticket = await tx.ticket.create({
    data: {
      ...{ tenantId, chargerId, episodeId, unknownIdentityId, sharedProblemId, source, key },
      ...{ requesterId, openedBy: ctx.actor.userId },
      subject: scrubMessage(answers.subject).text,
      ...{ about: bundle.about, channel: contact.channel, teamId },
      ...{ contactName: contact.name, contactEmail: contact.email },
      errorType: bundle.problem?.errorType ?? null,
      cause: bundle.problem?.cause ?? null,
      model: bundle.charger?.model ?? bundle.shared?.model ?? answers.model,
      firmware: bundle.charger?.firmware ?? bundle.shared?.firmware ?? answers.firmware,
      ...{ statusSince: now, createdAt: now, updatedAt: now, publicAt: now },
    },
    select: { id: true, tenantId: true, number: true },
  });
  await tx.ticketEvidence.create({
    data: { ticketId: ticket.id, tenantId, bundle, frozenAt: now },
  });
  await recordTicketEvent(ctx, tx, ticket, {
    kind: 'opened',
    details: { source, about: bundle.about, contact: contact.name },
  });
  if (message !== null) {
    await recordTicketEvent(ctx, tx, ticket, { kind: 'reply', body: message });
  }
  await recordAudit(ctx, tx, {
    action: 'ticket.open',
    subjectType: 'ticket',
    subjectId: ticket.id,
    tenantId,
    chargerId,
    details: { name: `#${ticket.number}` },
  });
  await notifyTicket(tx, ticket);
  return done({ ticketId: ticket.id, number: ticket.number });
}

/** The team that takes the tickets of this channel, by the tenant's settings. */
async function defaultTeam(
  tx: Transaction,
  tenantId: string,
  channel: string,
): Promise<string | null> {
  const row = await tx.ticketTeamDefault.findUnique({
    where: { tenantId_channel: { tenantId, channel } },
    select: { teamId: true },
  });
  return row?.teamId ?? null;
}

/** A customer asks for themselves. `undefined` for somebody whose charger it is not. */
async function requesterOf(
  ctx: UserContext,
  tx: Transaction,
  subject: DraftSubject,
  asked: string | null,
): Promise<string | null | undefined> {
  if (ctx.actor.role === 'customer') return ctx.actor.userId;
  if (asked === null) return null;
  const choices = await listRequesters(tx, subject.chargerId);
  return choices.some(({ id }) => id === asked) ? asked : undefined;
}

function answered(bundle: TicketBundle, answers: Answers): TicketBundle {
  const given = askMissing(bundle).flatMap(({ name, question }) => {
    const answer = answers[name];
    return answer === null ? [] : [{ question, answer }];
  });
  return scrubBundle({ ...bundle, answers: given });
}
