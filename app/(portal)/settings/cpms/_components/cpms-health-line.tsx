import { RelativeTime } from '@/components/ui/relative-time';
import { StateIcon } from '@/components/ui/state-icon';
import type { CpmsHealth } from '@/lib/cpms/read-cpms-health';
import { countOf } from '@/lib/format/count';

/** How a CPMS treats its chargers now: whom it lets in, and whom it refuses. */
export function CpmsHealthLine({ health }: { health: CpmsHealth }) {
  const { connected, lastAcceptedAt, lastRefusedAt, refusing } = health;
  return (
    <div className="flex flex-col gap-1.5 text-ink-2">
      <p className="flex gap-2">
        <StateIcon
          state={connected > 0 ? 'connected' : 'waiting'}
          className={`mt-1.5 size-3 shrink-0 ${connected > 0 ? 'text-connected' : 'text-ink-3'}`}
        />
        <span>
          {countOf(connected, 'charger')} connected.{' '}
          {lastAcceptedAt === null ? (
            'It has let in none so far.'
          ) : (
            <>
              The last one was let in <RelativeTime at={lastAcceptedAt} />.
            </>
          )}
        </span>
      </p>
      {lastRefusedAt !== null && (
        <p className="flex gap-2">
          <StateIcon
            state={refusing > 0 ? 'refused' : 'waiting'}
            className={`mt-1.5 size-3 shrink-0 ${refusing > 0 ? 'text-refused' : 'text-ink-3'}`}
          />
          <span>
            {refusing === 0
              ? 'No charger fails at it now.'
              : `${countOf(refusing, 'charger')} ${refusing === 1 ? 'fails' : 'fail'} at it now.`}{' '}
            The last attempt that it refused, or did not answer, was{' '}
            <RelativeTime at={lastRefusedAt} />.
          </span>
        </p>
      )}
    </div>
  );
}
