'use client';

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react';

const secondMs = 1_000;
/** Less than this is the time that the page took to arrive, not a wrong clock. */
const tolerableSkewMs = 3_000;

type TimeContext = { zone: string; serverNowMs: number };

const Context = createContext<TimeContext>({ zone: 'UTC', serverNowMs: 0 });

/** How far the browser's clock is behind the server's: phones in the field are often wrong. */
const browserClock = { skewMs: 0 };

type TimeProviderProps = { zone: string; serverNowMs: number; children: ReactNode };

/** The reader's time zone, and the server's clock for the first paint. */
export function TimeProvider({ zone, serverNowMs, children }: TimeProviderProps) {
  useEffect(() => {
    const skewMs = serverNowMs - Date.now();
    browserClock.skewMs = Math.abs(skewMs) > tolerableSkewMs ? skewMs : 0;
  }, [serverNowMs]);
  const value = useMemo(() => ({ zone, serverNowMs }), [zone, serverNowMs]);
  return <Context value={value}>{children}</Context>;
}

/** The zone that server and browser agree on. */
export function useTimeZone(): string {
  return useContext(Context).zone;
}

/** A clock in whole seconds. The first paint shows the server's time, so that both agree. */
export function useNow(everyMs: number): Date {
  const { serverNowMs } = useContext(Context);
  const subscribe = useCallback(
    (onTick: () => void) => {
      const timer = setInterval(onTick, everyMs);
      return () => {
        clearInterval(timer);
      };
    },
    [everyMs],
  );
  return new Date(useSyncExternalStore(subscribe, browserNowMs, () => serverNowMs));
}

function browserNowMs(): number {
  return Math.floor((Date.now() + browserClock.skewMs) / secondMs) * secondMs;
}
