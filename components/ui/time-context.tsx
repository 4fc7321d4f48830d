'use client';

import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

type TimeContext = { zone: string; serverNowMs: number };

const Context = createContext<TimeContext>({ zone: 'UTC', serverNowMs: 0 });

type TimeProviderProps = { zone: string; serverNowMs: number; children: ReactNode };

/** The reader's time zone, and the server's clock for the first paint. */
export function TimeProvider({ zone, serverNowMs, children }: TimeProviderProps) {
  const value = useMemo(() => ({ zone, serverNowMs }), [zone, serverNowMs]);
  return <Context value={value}>{children}</Context>;
}

/** The zone that server and browser agree on. */
export function useTimeZone(): string {
  return useContext(Context).zone;
}

/**
 * A clock for what is shown. Starts at the server's time, so that the first paint is the same
 * in the browser, then follows the browser's clock corrected by their difference.
 */
export function useNow(everyMs: number): Date {
  const { serverNowMs } = useContext(Context);
  const [nowMs, setNowMs] = useState(serverNowMs);
  useEffect(() => {
    const startedAt = performance.now();
    const tick = () => {
      setNowMs(serverNowMs + (performance.now() - startedAt));
    };
    const timer = setInterval(tick, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [serverNowMs, everyMs]);
  return new Date(Math.max(nowMs, serverNowMs));
}
