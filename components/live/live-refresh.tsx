'use client';

import { useRouter } from 'next/navigation';
import { useContext, useEffect, useEffectEvent, useRef, useTransition } from 'react';
import { liveStatus } from './live-status';
import { Readings } from './read-at';
import { watchStream } from './watch-stream';

type LiveRefreshProps = {
  href: string;
  /** Hears that others came or went, where the stream says so. Has to stay the same function. */
  onPresence?: () => void;
};

/**
 * Re-reads the page whenever the stream at `href` says that something changed. While the tab is
 * hidden it lets go of the stream: browsers allow few at a time. What changed before the stream was
 * open, the server knows by when the page was read.
 */
export function LiveRefresh({ href, onPresence }: LiveRefreshProps) {
  const router = useRouter();
  const readings = useContext(Readings);
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
  const address = useEffectEvent(() => {
    const since = new URLSearchParams(readings.map((reading) => ['since', reading]));
    return `${href}${href.includes('?') ? '&' : '?'}${since.toString()}`;
  });
  useEffect(() => {
    const stop = watchStream({
      href: () => address(),
      onChange: () => {
        onChange();
      },
      onStatus: liveStatus.set,
      ...(onPresence === undefined ? {} : { onPresence }),
    });
    return () => {
      stop();
      liveStatus.set('off');
    };
  }, [href, onPresence]);
  return null;
}
