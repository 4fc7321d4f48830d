'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { isTimeZone, zoneCookie } from '@/lib/format/exact-time';

const yearSeconds = 31_536_000;

/** Tells the server the browser's time zone once, so that pages are rendered in it. */
export function ZoneCookie({ zone }: { zone: string }) {
  const router = useRouter();
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (own === zone || !isTimeZone(own) || !navigator.cookieEnabled) return;
    document.cookie = `${zoneCookie}=${encodeURIComponent(own)}; path=/; max-age=${yearSeconds}; samesite=lax`;
    router.refresh();
  }, [zone, router]);
  return null;
}
