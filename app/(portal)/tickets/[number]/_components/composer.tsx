'use client';

import clsx from 'clsx';
import { Lock, MessageSquare } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TicketDetails } from '@/lib/tickets/get-ticket';
import type { TicketStatus } from '@/lib/tickets/ticket-values';
import { PresenceNote } from '../_presence/presence-note';
import { NoteForm } from './note-form';
import { ReplyForm } from './reply-form';
import type { Mentionable } from './use-mentions';

type ComposerProps = {
  ticketId: string;
  number: number;
  status: TicketStatus;
  isStaff: boolean;
  /** Who reads the replies; null when no customer does. */
  requester: string | null;
  lastReply: TicketDetails['lastReply'];
  userId: string;
  /** Whom a note can mention; null for customers, who write none. */
  people: readonly Mentionable[] | null;
};

type Kind = 'reply' | 'note';

/**
 * Two forms, each with its own text and colour. Both stay where they are when the other is shown,
 * so that nothing typed for one can be sent by the other.
 */
export function Composer(props: ComposerProps) {
  const { ticketId, number, status, isStaff, requester, people } = props;
  const [kind, setKind] = useState<Kind>('reply');
  const show = (next: Kind) => {
    setKind(next);
    focusOn(next);
  };
  useEffect(() => {
    // As the keys r and n of the queue ask for.
    const asked = (['reply', 'note'] as const).find((one) => window.location.hash === `#${one}`);
    if (asked === undefined) return;
    const frame = requestAnimationFrame(() => {
      window.history.replaceState(null, '', window.location.pathname + window.location.search);
      setKind(asked);
      focusOn(asked);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  if (status === 'closed') {
    return (
      <p className="rounded-lg border border-line bg-panel px-4 py-3 text-ink-2 sm:px-5">
        This ticket is closed. Open a new one if the problem is back.
      </p>
    );
  }
  return (
    <div>
      {isStaff && (
        <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <div role="group" aria-label="What to write" className="flex gap-1">
            <Switch isOn={kind === 'reply'} shortcut="r" onClick={() => show('reply')}>
              <MessageSquare aria-hidden className="size-3.5" />
              Reply
            </Switch>
            <Switch isOn={kind === 'note'} shortcut="n" onClick={() => show('note')}>
              <Lock aria-hidden className="size-3.5" />
              Internal note
            </Switch>
          </div>
          <PresenceNote isWritingOnly />
        </div>
      )}
      <div hidden={kind !== 'reply'}>
        <ReplyForm
          ticketId={ticketId}
          number={number}
          status={status}
          isStaff={isStaff}
          requester={requester}
          lastReply={props.lastReply}
          userId={props.userId}
        />
      </div>
      {people !== null && (
        <div hidden={kind !== 'note'}>
          <NoteForm ticketId={ticketId} number={number} people={people} />
        </div>
      )}
    </div>
  );
}

/** Once what was switched to is shown. */
function focusOn(kind: Kind): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`textarea[name="${kind}"]`)?.focus(),
  );
}

type SwitchProps = {
  isOn: boolean;
  shortcut: string;
  onClick: () => void;
  children: React.ReactNode;
};

function Switch({ isOn, shortcut, onClick, children }: SwitchProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-keyshortcuts={shortcut}
      data-shortcut={shortcut}
      onClick={onClick}
      className={clsx(
        'inline-flex h-8 touch-target items-center gap-1.5 rounded-md px-3 text-sm font-medium',
        isOn ? 'bg-accent-soft text-ink' : 'text-ink-2 hover:bg-line-soft hover:text-ink',
      )}
    >
      {children}
      <kbd aria-hidden className="text-xs font-normal text-ink-3 pointer-coarse:hidden">
        {shortcut}
      </kbd>
    </button>
  );
}
