import 'server-only';
import { cookies } from 'next/headers';
import { isTimeZone, zoneCookie } from '@/lib/format/exact-time';

/** The reader's time zone, as their browser told; UTC at the very first page. */
export async function viewerZone(): Promise<string> {
  const zone = (await cookies()).get(zoneCookie)?.value ?? 'UTC';
  return isTimeZone(zone) ? zone : 'UTC';
}
