'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { liveStatus } from './live-status';
import { watchStream } from './watch-stream';

type LiveRefreshProps = {
  href: string;
  /** Hears that others came or went, where the stream says so. Has to stay the same function. */
  onPresence?: () => void;
};

/**
 * Re-reads the page whenever the stream at `href` says that something changed. While the tab is
 * hidden it lets go of the stream: browsers allow few at a time.
 */
export function LiveRefresh({ href, onPresence }: LiveRefreshProps) {
  const router = useRouter();
  useEffect(() => {
    const stop = watchStream({
      href,
      onChange: () => {
        router.refresh();
      },
      onStatus: liveStatus.set,
      ...(onPresence === undefined ? {} : { onPresence }),
    });
    return () => {
      stop();
      liveStatus.set('off');
    };
  }, [href, router, onPresence]);
  return null;
}
