'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useTransition } from 'react';
import { liveStatus } from './live-status';
import { watchStream } from './watch-stream';

/**
 * Re-reads the page whenever the stream at `href` says that something changed. While the tab is
 * hidden it lets go of the stream: browsers allow few at a time.
 */
export function LiveRefresh({ href }: { href: string }) {
  const router = useRouter();
  const [isReading, startReading] = useTransition();
  const isStale = useRef(false);
  // A second reading would end the first one: where changes never pause, the page would never turn.
  const onChange = useEffectEvent(() => {
    isStale.current = isReading;
    if (isReading) return;
    startReading(() => {
      router.refresh();
    });
  });
  useEffect(() => {
    if (!isReading && isStale.current) onChange();
  }, [isReading]);
  useEffect(() => {
    const stop = watchStream({
      href,
      onChange: () => {
        onChange();
      },
      onStatus: liveStatus.set,
    });
    return () => {
      stop();
      liveStatus.set('off');
    };
  }, [href]);
  return null;
}
