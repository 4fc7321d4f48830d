import 'server-only';
import type { NextRequest } from 'next/server';

/** A page, and what stands around it, which may have been read before it. */
const maxReadings = 2;

/** What a page says of itself as it opens its stream, and until when it listens. */
export function streamRequest(request: NextRequest): { readings: string[]; signal: AbortSignal } {
  const readings = request.nextUrl.searchParams.getAll('since');
  return {
    readings: readings.length > maxReadings ? [] : readings,
    signal: request.signal,
  };
}
