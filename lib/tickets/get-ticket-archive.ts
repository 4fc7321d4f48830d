import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { bundleFiles } from './bundle-files';
import { getTicket } from './get-ticket';
import { ticketTopologyPdf } from './get-topology-pdf';
import { listTicketEvents, type TicketEventRow } from './list-ticket-events';
import { messagesText } from './messages-text';
import type { DiagramFonts } from './topology-pdf';
import { inStory } from './story-tickets';

export type ArchiveEntry = { name: string; at: Date } & (
  | { text: string }
  | { bytes: Uint8Array }
  | { location: string; isCompressed: boolean }
);
export type TicketArchive = { name: string; entries: ArchiveEntry[] };

const compressed = /^(?:image\/|application\/(?:zip|pdf)$)/;

/** All of a ticket that its reader may see: evidence, diagram, messages and files. */
export async function getTicketArchive(
  ctx: Context,
  number: number,
  fonts: DiagramFonts,
): Promise<TicketArchive> {
  const ticket = await getTicket(ctx, number);
  const { id, bundle, subject, createdAt } = ticket;
  const events = await allEvents(ctx, id);
  const isCustomer = ctx.actor.kind === 'user' && ctx.actor.role === 'customer';
  const entries: ArchiveEntry[] = [
    {
      name: 'messages.txt',
      at: events.at(-1)?.createdAt ?? createdAt,
      text: messagesText({ number, subject, events, isCustomer }),
    },
  ];
  if (bundle !== null) {
    entries.push(...bundleFiles(bundle).map(({ name, text }) => ({ name, at: createdAt, text })));
    const bytes = await ticketTopologyPdf(ticket, fonts);
    if (bytes !== null) entries.push({ name: 'topology.pdf', at: createdAt, bytes });
  }
  return {
    name: `ticket-${number}.zip`,
    entries: [...entries, ...(await fileEntries(ctx, id, events, isCustomer))],
  };
}

async function allEvents(ctx: Context, ticketId: string): Promise<TicketEventRow[]> {
  const { events, nextCursor } = await listTicketEvents(ctx, { ticketId });
  let cursor = nextCursor;
  while (cursor !== null) {
    const page = await listTicketEvents(ctx, { ticketId, cursor });
    events.unshift(...page.events);
    cursor = page.nextCursor;
  }
  return events;
}

/** Numbered in the order they came, so that two of one name stay two. */
async function fileEntries(
  ctx: Context,
  ticketId: string,
  events: readonly TicketEventRow[],
  isCustomer: boolean,
): Promise<ArchiveEntry[]> {
  const rows = await inScope(ctx, (tx) =>
    tx.attachment.findMany({
      where: {
        ticket: inStory(ctx.actor, ticketId),
        ...(isCustomer ? { event: { isPublic: true } } : {}),
      },
      select: { id: true, location: true },
    }),
  );
  const locations = new Map(rows.map(({ id, location }) => [id, location]));
  const files = events.flatMap(({ file, createdAt, isPublic }) => {
    const location = file === null ? undefined : locations.get(file.id);
    return file === null || location === undefined
      ? []
      : [{ ...file, location, at: createdAt, isPublic }];
  });
  return files.flatMap(({ at, capture, isPublic, location, mediaType, name }, index) => {
    const folder = isPublic ? 'attachments' : 'attachments-internal';
    const place = `${folder}/${String(index + 1).padStart(3, '0')}-${name}`;
    const report = capture === null ? '' : `${JSON.stringify(capture, null, 2)}\n`;
    return [
      { name: place, at, location, isCompressed: compressed.test(mediaType) },
      ...(report === '' ? [] : [{ name: `${place}.report.json`, at, text: report }]),
    ];
  });
}
