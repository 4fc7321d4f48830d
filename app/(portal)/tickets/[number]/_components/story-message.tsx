import clsx from 'clsx';
import { Lock, Paperclip } from 'lucide-react';
import { MessageText } from '@/components/tickets/message-text';
import { RelativeTime } from '@/components/ui/relative-time';
import { formatByteSize } from '@/lib/format/byte-size';
import { maskedInMessage, maskedSentence } from '@/lib/format/masked-sentence';
import { routes } from '@/lib/routes';
import { leftOutFiles } from '@/lib/tickets/left-out-schemas';
import type { TicketEventRow } from '@/lib/tickets/list-ticket-events';
import { CaptureSummary } from './capture-summary';
import { LeftOutList } from './left-out-list';
import { MaskedNote } from './masked-note';

/** A reply, a note or a file. What customers do not see is amber and says so. */
export function StoryMessage({ event, isOwn }: { event: TicketEventRow; isOwn: boolean }) {
  const isInternal = !event.isPublic;
  const leftOut = leftOutFiles(event.details);
  const maskedCount = typeof event.details.masked === 'number' ? event.details.masked : 0;
  return (
    <article
      id={`event-${event.id}`}
      aria-label={`${isInternal ? 'Internal note' : 'Reply'} by ${event.actorName}`}
      data-visibility={isInternal ? 'internal' : 'public'}
      className={clsx(
        'scroll-mt-16 rounded-lg border px-4 py-3 sm:px-5',
        isInternal ? 'border-waiting/40 bg-waiting-soft' : 'border-line bg-panel',
      )}
    >
      <header className="mb-1.5 flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">
        <span className="font-semibold">{isOwn ? 'You' : event.actorName}</span>
        <span className="text-ink-3">{event.isStaff ? 'Support' : 'Customer'}</span>
        {event.mergedFrom !== null && (
          <span className="text-ink-3 tabular-nums">in #{event.mergedFrom}</span>
        )}
        {isInternal && (
          <span className="inline-flex items-center gap-1 font-medium text-waiting">
            <Lock aria-hidden className="size-3" />
            Internal
          </span>
        )}
        <span className="ml-auto text-xs text-ink-3">
          <RelativeTime at={event.createdAt} />
        </span>
      </header>
      {event.body !== null && <MessageText text={event.body} mentions={event.mentions} />}
      {leftOut.length > 0 && <LeftOutList files={leftOut} />}
      {event.file !== null && event.file.mediaType.startsWith('image/') && (
        // oxlint-disable-next-line nextjs/no-img-element -- only who may read it gets it
        <img
          src={routes.ticketFile(event.file.id)}
          alt={event.file.name}
          loading="lazy"
          className="mb-2 max-h-64 max-w-full rounded-md border border-line object-contain"
        />
      )}
      {event.file !== null && (
        <a
          href={routes.ticketFile(event.file.id)}
          className="inline-flex min-h-9 max-w-full items-center gap-2 rounded-md border border-line bg-panel px-3 text-base hover:border-line-strong"
        >
          <Paperclip aria-hidden className="size-3.5 shrink-0 text-ink-3" />
          <span className="min-w-0 truncate">{event.file.name}</span>
          <span className="shrink-0 text-xs text-ink-3">{formatByteSize(event.file.byteSize)}</span>
        </a>
      )}
      {maskedCount > 0 && <MaskedNote>{maskedInMessage(maskedCount)}</MaskedNote>}
      {event.file?.scrubbed != null && (
        <MaskedNote>{maskedSentence(event.file.scrubbed.masked)}</MaskedNote>
      )}
      {event.file?.capture != null && (
        <CaptureSummary fileName={event.file.name} capture={event.file.capture} />
      )}
    </article>
  );
}
