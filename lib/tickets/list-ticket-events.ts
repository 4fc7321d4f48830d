import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { TicketEventKind } from '@/lib/db/generated/enums';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { atCreation, decodeCursor, keysetPage, olderThan } from '@/lib/format/keyset-cursor';
import { parseId } from '@/lib/parse-input';
import type { Mention } from './mention-people';
import { storedCaptureSchema, type StoredCapture } from './stored-capture-schemas';
import { storyTickets } from './story-tickets';
import { scrubbedTextSchema, type ScrubbedText } from './text-secret-schemas';

const defaultPageSize = 100;

export type TicketFile = {
  id: string;
  name: string;
  mediaType: string;
  byteSize: number;
  /** What a packet capture says; null for other files. */
  capture: StoredCapture | null;
  /** What was scrubbed from a text; null for other files, and for those of before. */
  scrubbed: ScrubbedText | null;
};

export type TicketEventRow = {
  id: string;
  kind: TicketEventKind;
  isPublic: boolean;
  /** Markdown. */
  body: string | null;
  details: Record<string, unknown>;
  actorId: string | null;
  actorName: string;
  isStaff: boolean;
  createdAt: Date;
  /** Number of the merged ticket that it was written in; null for its own. */
  mergedFrom: number | null;
  file: TicketFile | null;
  /** Whom a note mentions, and what they are called in its text. */
  mentions: Mention[];
};

type Input = { ticketId: string; cursor?: string | undefined; pageSize?: number };

/**
 * The story of a ticket with what was merged into it, the newest page first and each page in the
 * order of time. The one query that customers read from: what is not public is left out, here and
 * by row-level security.
 */
export async function listTicketEvents(
  ctx: Context,
  { ticketId, cursor, pageSize = defaultPageSize }: Input,
): Promise<{ events: TicketEventRow[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'ticket.read');
  const id = parseId(ticketId);
  const isCustomer = ctx.actor.kind === 'user' && ctx.actor.role === 'customer';
  const { rows, numbers } = await inScope(ctx, async (tx) => {
    const tickets = await storyTickets(tx, ctx.actor, id);
    if (tickets.size === 0) throw new DomainError('not-found', 'There is no such ticket.');
    const found = await tx.ticketEvent.findMany({
      where: {
        ticketId: { in: [...tickets.keys()] },
        ...(isCustomer ? { isPublic: true } : {}),
        ...olderThan(decodeCursor(cursor)),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: {
        ...{ id: true, kind: true, isPublic: true, body: true, details: true },
        ...{ ticketId: true, actorId: true, actorName: true, isStaff: true, createdAt: true },
        mentions: { select: { userId: true, label: true }, orderBy: { label: 'asc' } },
        attachment: {
          select: {
            ...{ id: true, name: true, mediaType: true, byteSize: true },
            ...{ capture: true, scrubbed: true },
          },
        },
      },
    });
    return { rows: found, numbers: tickets };
  });
  const page = keysetPage(rows, pageSize, atCreation);
  const events = page.rows.map(({ attachment, details, ticketId: from, ...row }) => ({
    ...row,
    mergedFrom: from === id ? null : (numbers.get(from) ?? null),
    details: z.record(z.string(), z.unknown()).catch({}).parse(details),
    file:
      attachment === null
        ? null
        : {
            ...attachment,
            byteSize: Number(attachment.byteSize),
            capture: storedCaptureSchema.safeParse(attachment.capture).data ?? null,
            scrubbed: scrubbedTextSchema.safeParse(attachment.scrubbed).data ?? null,
          },
  }));
  return { events: events.reverse(), nextCursor: page.nextCursor };
}
