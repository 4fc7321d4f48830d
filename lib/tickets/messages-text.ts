import { ticketEventSentence } from '@/lib/format/ticket-event-sentence';
import { leftOutFiles, leftOutSentence } from './left-out-schemas';
import type { TicketEventRow } from './list-ticket-events';
import { scrubText } from './scrub-value';

type Messages = {
  number: number;
  subject: string;
  events: readonly TicketEventRow[];
  isCustomer: boolean;
};

/** The story of a ticket to read without the portal. What looks like a secret is taken out. */
export function messagesText({ number, subject, events, isCustomer }: Messages): string {
  const counter = { count: 0 };
  const parts = events.map((event) => {
    const { actorName, body, createdAt, file, isPublic, isStaff, mergedFrom } = event;
    const at = `${createdAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
    const when = mergedFrom === null ? at : `${at}  #${mergedFrom}`;
    if (body === null && file === null) {
      return `${when}  ${ticketEventSentence(event, isCustomer)}`;
    }
    const who = `${actorName}, ${isStaff ? 'support' : 'customer'}${isPublic ? '' : ', internal'}`;
    const attached = file === null ? [] : [`Attached: ${file.name}`];
    const leftOut = leftOutFiles(event.details).map(leftOutSentence);
    const lines = [...(body === null ? [] : [body]), ...attached, ...leftOut];
    return [`${when}  ${who}`, ...lines].join('\n');
  });
  const text = scrubText([`#${number} ${subject}`, ...parts].join('\n\n'), counter);
  const secrets = counter.count === 1 ? '1 secret was' : `${counter.count} secrets were`;
  return counter.count === 0 ? `${text}\n` : `${text}\n\n${secrets} taken out of this text.\n`;
}
