import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { keepFile, maxFilesPerTicket, tooManyFiles } from '@/lib/tickets/keep-file';
import type { LeftOutFile } from '@/lib/tickets/left-out-schemas';
import { takeFile, type FileServices, type TakenFile } from '@/lib/tickets/take-file';
import { visibleTickets } from '@/lib/tickets/visible-tickets';
import { keyOf, uuidOf } from './message-key';
import type { ReadMail } from './read-mail';
import { maxMailFiles } from './schemas';

export type TakenMailFiles = {
  /** In the order of the mail. */
  leftOut: LeftOutFile[];
  /** @returns how many could not be put there after all. */
  keep: () => Promise<number>;
  discard: () => Promise<void>;
};
type Taken = { key: string; name: string; file: TakenFile };

/**
 * Takes the files of a mail as if its sender attached them: the same right, checks, scrubbing and
 * limits. Each has a key of its own, so that the same mail again gives the same files.
 */
export async function takeMailFiles(
  ctx: UserContext,
  { ticketId, tenantId }: { ticketId: string; tenantId: string },
  { files, messageKey }: Pick<ReadMail, 'files' | 'messageKey'>,
  services: FileServices,
): Promise<TakenMailFiles> {
  const taken: Taken[] = [];
  const leftOut: LeftOutFile[] = [];
  const discard = async () => {
    for (const { file } of taken) await file.discard();
  };
  const keep = async () => {
    let lost = 0;
    for (const { file, key, name } of taken) {
      try {
        await keepFile(ctx, { ticketId, name, isInternal: false, file, key }, services.store);
      } catch (error) {
        // It is tried again, with the whole mail: what is kept by then stays one.
        if (!(error instanceof DomainError) || error.code === 'unavailable') throw error;
        ctx.log.warn({ code: error.code }, 'A file of a mail could not be put on its ticket.');
        lost += 1;
      }
    }
    return lost;
  };
  if (files.length === 0) return { leftOut, keep, discard };
  authorize(ctx.actor, 'ticket.attach', tenantId);
  const keys = files.map((_, index) => uuidOf(keyOf(`${messageKey}:${index}`)));
  const { others, known } = await filesOfTicket(ctx, ticketId, keys);
  try {
    for (const [index, { bytes, isInline, name }] of files.entries()) {
      const problem =
        index >= maxMailFiles
          ? `Of one mail, ${maxMailFiles} files are taken in.`
          : others + taken.length >= maxFilesPerTicket
            ? tooManyFiles
            : null;
      if (problem !== null) {
        leftOut.push({ name, reason: problem });
        continue;
      }
      const received = await takeFile(new Blob([new Uint8Array(bytes)]).stream(), services);
      if (!received.ok) {
        leftOut.push({ name, reason: Object.values(received.errors).flat().join(' ') });
        continue;
      }
      const file = received.value;
      // A picture that comes along with every mail is there once.
      if (isInline && known.has(file.sha256)) await file.discard();
      else taken.push({ key: keys[index] ?? '', name, file });
      known.add(file.sha256);
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return { leftOut, keep, discard };
}

/**
 * What the ticket has already, but for what this mail brought when it came before.
 * @throws DomainError `not-found` for a ticket that the actor may not see.
 */
async function filesOfTicket(ctx: UserContext, ticketId: string, keys: readonly string[]) {
  const rows = await inScope(ctx, async (tx) => {
    const where = { AND: [visibleTickets(ctx.actor), { id: ticketId }] };
    if ((await tx.ticket.count({ where })) === 0) {
      throw new DomainError('not-found', 'There is no such ticket.');
    }
    return tx.attachment.findMany({
      where: { ticketId },
      select: { sha256: true, event: { select: { key: true } } },
      take: maxFilesPerTicket,
    });
  });
  const others = rows.filter(({ event }) => event.key === null || !keys.includes(event.key));
  return { others: others.length, known: new Set(others.map(({ sha256 }) => sha256)) };
}
