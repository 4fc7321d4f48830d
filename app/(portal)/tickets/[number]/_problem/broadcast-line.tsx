import { RelativeTime } from '@/components/ui/relative-time';
import { countOf, formatCount } from '@/lib/format/count';
import type { BroadcastProgress } from '@/lib/tickets/problem/get-ticket-problem';
import { StopBroadcastButton } from './stop-broadcast-button';

/** How far one message to all, or one solution of all, has come. */
export function BroadcastLine({ broadcast }: { broadcast: BroadcastProgress }) {
  const { id, createdAt, finishedAt } = broadcast;
  const isRunning = finishedAt === null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span role={isRunning ? 'status' : undefined}>{sentence(broadcast)}</span>
      <RelativeTime at={createdAt} />
      {isRunning && <StopBroadcastButton broadcastId={id} />}
    </div>
  );
}

function sentence(broadcast: BroadcastProgress): string {
  const { actorName, done, finishedAt, isMessage, solves, stoppedBy, total } = broadcast;
  const what = isMessage && solves ? 'answered and solved' : solves ? 'solved' : 'answered';
  const reached = `${formatCount(done)} of ${countOf(total, 'ticket')}`;
  if (finishedAt === null) return `${capital(what)}: ${reached} so far`;
  if (stoppedBy !== null) return `Stopped by ${stoppedBy}: ${reached} ${what}`;
  return `${actorName} ${what} ${countOf(done, 'ticket')}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
