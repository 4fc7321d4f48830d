'use client';

import clsx from 'clsx';
import { useSyncExternalStore } from 'react';
import { liveStatus, type LiveStatus } from './live-status';

const looks = {
  connecting: { dot: 'bg-waiting ring-waiting-soft', text: 'Connecting' },
  live: { dot: 'bg-connected ring-connected-soft', text: 'Live' },
  lost: { dot: 'border-2 border-refused ring-refused-soft', text: 'Not live, reconnecting' },
} as const;

/** Says whether the page changes by itself. Absent on pages that do not. */
export function LiveIndicator() {
  const status = useSyncExternalStore<LiveStatus>(
    liveStatus.subscribe,
    liveStatus.get,
    () => 'off',
  );
  if (status === 'off') return <span role="status" className="sr-only" />;
  const { dot, text } = looks[status];
  return (
    <span role="status" className="flex items-center gap-2 text-sm text-ink-2">
      <i aria-hidden className={clsx('size-[7px] rounded-full ring-3 transition-colors', dot)} />
      <span className="max-sm:sr-only">{text}</span>
    </span>
  );
}
