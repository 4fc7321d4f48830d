import { ticketLinkKinds, ticketPriorities, ticketStatuses } from '@/lib/tickets/ticket-values';
import { countOf } from './count';
import { dueDetails, dueSentence } from './due-sentence';
import { ticketLinkWords } from './ticket-link-words';
import { customerStatusNames, ticketPriorityNames, ticketStatusNames } from './ticket-words';

type EventToSay = { kind: string; actorName: string; details: Record<string, unknown> };

/** A change of a ticket in a sentence, as its reader names things. */
export function ticketEventSentence(
  { kind, actorName, details }: EventToSay,
  isCustomer: boolean,
): string {
  const to = words(details.to);
  switch (kind) {
    case 'opened':
      return `${actorName} opened the ticket. It went to ${words(details.contact) || 'support'}.`;
    case 'status':
      return statusSentence(actorName, details, isCustomer);
    case 'proposed':
      if (details.isShared === true) return 'The shared problem is over: proposed as solved.';
      return `The charger has held its connection for ${words(details.minutes)} min: proposed as solved.`;
    case 'declined':
      return `${actorName} said that it is not solved yet.`;
    case 'returned':
      return details.wasSolved === true
        ? 'The same error was seen again, so the ticket was opened again.'
        : 'The error came back before it was settled. The proposal was taken back.';
    case 'assignee':
      return to === ''
        ? `${actorName} assigned it to nobody.`
        : `${actorName} assigned it to ${to}.`;
    case 'team':
      return to === ''
        ? `${actorName} took it from the team ${words(details.from)}.`
        : `${actorName} gave it to the team ${to}.`;
    case 'priority':
      return `${actorName} set the priority to ${priorityName(to)}.`;
    case 'tags':
      return to === '' ? `${actorName} removed the tags.` : `${actorName} tagged it ${to}.`;
    case 'subject':
      return `${actorName} changed the subject to “${to}”.`;
    case 'due_soon':
    case 'overdue': {
      const due = dueDetails(details);
      return due === null ? 'Due soon, or late.' : dueSentence(kind, due);
    }
    case 'rated':
      return ratedSentence(actorName, details);
    case 'linked':
      return `${actorName} linked it: it is ${linkWords(details)} #${words(details.number)}.`;
    case 'unlinked':
      return `${actorName} removed the link to #${words(details.number)}.`;
    case 'attached':
      return typeof details.count === 'number'
        ? `${actorName} attached ${countOf(details.count, 'ticket')}.`
        : `${actorName} attached it to problem ticket #${words(details.problem)}.`;
    case 'detached':
      return details.problem === undefined
        ? `${actorName} detached #${words(details.number)}.`
        : `${actorName} detached it from problem ticket #${words(details.problem)}.`;
    default:
      return `${actorName}: ${kind}.`;
  }
}

function statusSentence(
  actorName: string,
  { to, from, mergedInto, mergedFrom }: Record<string, unknown>,
  isCustomer: boolean,
): string {
  if (typeof mergedInto === 'number')
    return `${actorName} merged it: it goes on in #${mergedInto}.`;
  if (typeof mergedFrom === 'number') {
    return `${actorName} took it out of #${mergedFrom} again: it goes on here.`;
  }
  const status = ticketStatuses.find((one) => one === to) ?? 'open';
  if (from === 'solved' && status === 'open') return `${actorName} opened it again.`;
  if (status === 'solved') return `${actorName} marked it as solved.`;
  if (status === 'closed') return `${actorName} closed it.`;
  const name = (isCustomer ? customerStatusNames : ticketStatusNames)[status];
  return isCustomer
    ? `Now: ${name.toLowerCase()}.`
    : `${actorName} set it to ${name.toLowerCase()}.`;
}

function ratedSentence(actorName: string, details: Record<string, unknown>): string {
  const isChange = typeof details.from === 'string';
  const answer = details.to === 'good' ? 'good' : 'not good';
  const comment = words(details.comment);
  const said = `${actorName} ${isChange ? 'changed the rating to' : 'rated it'} ${answer}`;
  return comment === '' ? `${said}.` : `${said}: “${comment}”`;
}

function linkWords({ kind, side }: Record<string, unknown>): string {
  const known = ticketLinkKinds.find((one) => one === kind) ?? 'related';
  return ticketLinkWords[known][side === 'to' ? 'to' : 'from'];
}

function priorityName(text: string): string {
  const known = ticketPriorities.find((one) => one === text);
  return known === undefined ? text : ticketPriorityNames[known].toLowerCase();
}

function words(value: unknown): string {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
