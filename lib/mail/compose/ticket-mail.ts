import { bundleSchema } from '@/lib/tickets/bundle-schemas';
import { dueDetails, dueSentence } from '@/lib/format/due-sentence';
import { customerStatusNames } from '@/lib/format/ticket-words';
import { routes } from '@/lib/routes';
import type { MailBlock } from '@/lib/mail/render-mail';
import type { Reader } from './narrow-to-reader';
import type { ToldEvent } from './read-told-event';

export type TicketMail = { subject: string; title: string; blocks: MailBlock[] };

/** Of the exact answers that the charger got, the latest. */
const maxAnswers = 5;

/** `rateUrl` is for the requester of a solved ticket. */
type Ways = { portalUrl: string; rateUrl: string | null };

/** What is said of one line of a ticket's story. */
export function ticketMail(event: ToldEvent, reader: Reader, ways: Ways): TicketMail {
  return {
    subject: `[#${event.number}] ${event.subject}`,
    title: titleOf(event),
    blocks: [...said(event), ...status(event, reader), ...links(event, reader, ways)],
  };
}

/** One sentence, which a digest uses as well. */
export function titleOf(event: ToldEvent): string {
  const { number, actorName, kind } = event;
  const isSolved = event.status === 'solved' || event.status === 'closed';
  switch (kind) {
    case 'opened':
      return `New ticket #${number}: ${event.subject}`;
    case 'reply':
      return `${actorName} replied to ticket #${number}`;
    case 'note':
      return event.isMention
        ? `${actorName} mentioned you in an internal note on ticket #${number}`
        : `${actorName} wrote an internal note on ticket #${number}`;
    case 'assignee':
      return `${actorName} gave you ticket #${number}`;
    case 'returned':
      return `The error of ticket #${number} has returned`;
    case 'due_soon':
    case 'overdue':
      return `Ticket #${number} is ${kind === 'overdue' ? 'late' : 'due soon'}`;
    case 'proposed':
      return isSolved ? `Ticket #${number} is solved` : `Is ticket #${number} solved?`;
    default:
      return goesOnIn(event) === null
        ? `Ticket #${number} is solved`
        : `Ticket #${number} goes on in ticket #${goesOnIn(event)}`;
  }
}

function said(event: ToldEvent): MailBlock[] {
  const { body, firstMessage, actorName, about } = event;
  switch (event.kind) {
    case 'opened':
      return [
        { kind: 'text', text: `${actorName} opened a ticket about ${about}.` },
        ...(firstMessage === null
          ? []
          : [{ kind: 'quote', by: actorName, text: firstMessage } as const]),
        ...known(event.bundle),
      ];
    case 'proposed':
      return [{ kind: 'text', text: held(event) }];
    case 'returned':
      return [
        { kind: 'text', text: `${about} shows the same error again, so work on it goes on.` },
      ];
    case 'due_soon':
    case 'overdue': {
      const due = dueDetails(event.details);
      const text = due === null ? '' : dueSentence(event.kind, due);
      return [{ kind: 'text', text }, named(event)];
    }
    case 'assignee':
      return [named(event)];
    case 'status': {
      const into = goesOnIn(event);
      if (into === null) return [];
      const text = `Both tickets were about the same, so ${actorName} put them together. All that was written is kept. It goes on in ticket #${into}: an answer to either is added there.`;
      return [{ kind: 'text', text }];
    }
    default:
      return body === null ? [] : [{ kind: 'quote', by: actorName, text: body }];
  }
}

/** The ticket that this one was merged into, where that is what is told. */
function goesOnIn({ details, kind }: ToldEvent): number | null {
  return kind === 'status' && typeof details.mergedInto === 'number' ? details.mergedInto : null;
}

function named({ subject, about }: ToldEvent): MailBlock {
  return {
    kind: 'facts',
    rows: [
      ['Subject', subject],
      ['About', about],
    ],
  };
}

function held({ about, details }: ToldEvent): string {
  const { minutes } = details;
  return typeof minutes === 'number'
    ? `${about} has held its connection for ${minutes} minutes.`
    : 'The problem that this ticket is about is over.';
}

/** What the reader would ask for: of the bundle that was frozen, from which secrets were taken. */
function known(stored: unknown): MailBlock[] {
  const parsed = bundleSchema.safeParse(stored);
  if (!parsed.success) return [];
  const { charger, problem, shared, tenant, answers, messages } = parsed.data;
  const device = charger ?? shared;
  const model = [device?.vendor, device?.model].filter(Boolean).join(' ');
  const rows: (readonly [string, string | null | undefined])[] = [
    ['Tenant', tenant.name],
    ['Charger', charger?.identity],
    ['Chargers', shared === null ? null : String(shared.failingCount)],
    ['Model', model],
    ['Serial', charger?.serial],
    ['Firmware', device?.firmware],
    ['Address', charger?.address],
    ['URL', charger?.url],
    ['Site', charger?.site],
    ['Error', problem?.title],
    ['Refused by', problem?.refusedByName],
    ['Most likely cause', problem?.causeTitle],
    ['First seen', problem?.firstSeenAt],
    ['Last seen', problem?.lastSeenAt],
    ['Attempts', problem === null ? null : String(problem.attemptCount)],
    ...messages.slice(0, maxAnswers).map(({ answer, utc }) => [utc, answer] as const),
    ...answers.map(({ question, answer }) => [question, answer] as const),
  ];
  const given = rows.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return [{ kind: 'facts', rows: given }];
}

function status(event: ToldEvent, { role }: Reader): MailBlock[] {
  if (role !== 'customer' || event.kind === 'opened' || goesOnIn(event) !== null) return [];
  return [{ kind: 'text', text: `Status: ${customerStatusNames[event.status]}.` }];
}

/** A contact of a channel has no account: a link would lead to a sign-in. */
function links(event: ToldEvent, { role }: Reader, { portalUrl, rateUrl }: Ways): MailBlock[] {
  if (role === null) return [];
  const open: MailBlock = {
    kind: 'button',
    label: 'Open the ticket',
    url: `${portalUrl}${routes.ticket(goesOnIn(event) ?? event.number)}`,
  };
  return rateUrl === null
    ? [open]
    : [open, { kind: 'button', label: 'Say how we did', url: rateUrl }];
}
