import type pg from 'pg';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import type { AboutEvent } from '@/lib/mail/schemas';
import type { MailBlock } from '@/lib/mail/render-mail';
import type { Reader } from './narrow-to-reader';
import { readToldEvent, type ToldEvent } from './read-told-event';
import { titleOf, type TicketMail } from './ticket-mail';

const maxExcerpt = 300;

/** Everything that happened since the last digest, by ticket. Null when nothing is left to see. */
export async function digestMail(
  client: pg.ClientBase,
  events: readonly AboutEvent[],
  reader: Reader,
  portalUrl: string,
): Promise<TicketMail | null> {
  const told: ToldEvent[] = [];
  for (const event of events) {
    const seen = await readToldEvent(client, event, reader);
    if (seen !== null) told.push(seen);
  }
  const numbers = [...new Set(told.map(({ number }) => number))];
  if (numbers.length === 0) return null;
  const title = `News on ${countOf(numbers.length, 'ticket')}`;
  const blocks = numbers.flatMap((number): MailBlock[] => {
    const ofTicket = told.filter((event) => event.number === number);
    return [
      ...ofTicket.map(lineOf),
      { kind: 'button', label: `Open #${number}`, url: `${portalUrl}${routes.ticket(number)}` },
    ];
  });
  return { subject: title, title, blocks };
}

function lineOf(event: ToldEvent): MailBlock {
  const title = titleOf(event);
  const text = event.body ?? event.firstMessage;
  if (text === null) return { kind: 'text', text: title };
  const isLong = text.length > maxExcerpt;
  return { kind: 'quote', by: title, text: isLong ? `${text.slice(0, maxExcerpt)}…` : text };
}
