import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { owners } from '@/lib/diagnosis/error-types';
import { DomainError } from '@/lib/errors';
import { askMissing, type Question } from './ask-missing';
import type { TicketBundle } from './bundle-schemas';
import type { DraftServices, DraftSubject } from './draft-subject';
import { findContact, type Contact } from './find-contact';
import { findDuplicates, type Duplicate } from './find-duplicates';
import { listRequesters, type Requester } from './list-requesters';
import { loadDraft } from './load-draft';
import { draftSchema } from './schemas';

export type TicketDraft = {
  subject: string;
  bundle: TicketBundle;
  contact: Contact;
  questions: Question[];
  duplicates: Duplicate[];
  /** Whom it may answer, where staff open it for a customer. */
  requesters: Requester[];
};

/** A ticket as it would be opened: all that is known filled in, and what is missing asked. */
export async function draftTicket(
  ctx: UserContext,
  input: unknown,
  services: DraftServices,
): Promise<TicketDraft> {
  authorize(ctx.actor, 'ticket.open');
  const parsed = draftSchema.safeParse(input);
  if (!parsed.success)
    throw new DomainError('not-found', 'There is nothing to open a ticket from.');
  const subject = await loadDraft(ctx, parsed.data, services);
  authorize(ctx.actor, 'ticket.open', subject.tenantId);
  const { contact, duplicates, requesters } = await inScope(ctx, async (tx) => ({
    contact: await findContact(tx, { ...subject, owner: ownerOf(subject) }),
    duplicates: await findDuplicates(tx, ctx.actor, subject),
    requesters: ctx.actor.role === 'customer' ? [] : await listRequesters(tx, subject.chargerId),
  }));
  return {
    subject: subjectOf(subject),
    bundle: subject.bundle,
    contact,
    questions: askMissing(subject.bundle),
    duplicates,
    requesters,
  };
}

export function ownerOf({ bundle }: DraftSubject) {
  return owners.find((owner) => owner === bundle.problem?.owner) ?? null;
}

function subjectOf({ bundle }: DraftSubject): string {
  const { about, problem } = bundle;
  const what = problem?.causeTitle ?? problem?.title ?? 'needs help';
  return `${about}: ${what}`.slice(0, 200);
}
