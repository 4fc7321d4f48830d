'use client';

import { OneClick } from '@/components/ui/one-click';
import { watchTicketAction } from '@/app/(portal)/tickets/actions';

/** Joins those who want to know what becomes of it, or leaves them. */
export function WatchButton({ ticketId, isWatching }: { ticketId: string; isWatching: boolean }) {
  return (
    <OneClick
      action={watchTicketAction}
      fields={{ ticketId, isWatching: isWatching ? 'no' : 'yes' }}
    >
      {isWatching ? 'Stop watching' : 'Watch'}
    </OneClick>
  );
}
