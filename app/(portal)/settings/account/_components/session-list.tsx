import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { browserName } from '@/lib/format/browser-name';
import type { OwnSession } from '@/lib/users/list-sessions';
import { EndOtherSessionsButton, EndSessionButton } from './session-buttons';

type SessionListProps = { sessions: readonly OwnSession[]; currentId: string | null };

/** Where a person is signed in, this browser first. */
export function SessionList({ sessions, currentId }: SessionListProps) {
  const current = sessions.filter((session) => session.id === currentId);
  const others = sessions.filter((session) => session.id !== currentId);
  return (
    <Panel
      title="Where you are signed in"
      aside={others.length > 1 ? <EndOtherSessionsButton /> : undefined}
    >
      <ul className="divide-y divide-line-soft">
        {[...current, ...others].map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="text-base font-medium">{browserName(session.userAgent)}</p>
              <p className="text-sm text-ink-3">
                <span className="value">{session.address ?? 'address unknown'}</span>
                {' · last used '}
                <RelativeTime at={session.lastSeenAt} />
                {' · signed in '}
                <RelativeTime at={session.createdAt} />
              </p>
            </div>
            {session.id === currentId ? (
              <span className="text-sm text-ink-2">This browser</span>
            ) : (
              <EndSessionButton
                sessionId={session.id}
                browser={`${browserName(session.userAgent)}, ${session.address ?? 'address unknown'}`}
              />
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-3">
        Something here that is not you? Sign it out, then change your password.
      </p>
    </Panel>
  );
}
