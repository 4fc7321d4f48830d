import type { ChangeFeed } from './change-feed';
import type { Watched } from './watched';

/** Proxies close connections that stay quiet for a minute. */
const heartbeatMs = 25_000;
/** A stream ends after this long, so that a revoked session does not keep listening. */
const longestStreamMs = 10 * 60_000;

/** What else goes over a stream while it runs, as events of other names. @returns ends it. */
export type Alongside = (send: (event: string) => void) => () => void;

type StreamOptions = {
  feed: ChangeFeed;
  isWatched: Watched;
  /** When what the page shows was read, in the words of the feed. Without any it reads at once. */
  readings: readonly string[];
  signal: AbortSignal;
  alongside?: Alongside;
};

/**
 * The answer that tells a page, as server-sent events, that something it shows has changed. The
 * events carry no data: the page reads again, with its own authorization.
 */
export function eventStream({
  feed,
  isWatched,
  readings,
  signal,
  alongside,
}: StreamOptions): Response {
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        controller.enqueue(encoder.encode(text));
      };
      const sendEvent = (event: string) => {
        send(`event: ${event}\ndata: {}\n\n`);
      };
      const unsubscribe = feed.subscribe((change) => {
        if (isWatched(change)) sendEvent('changed');
      });
      const endAlongside = alongside?.(sendEvent);
      const heartbeat = setInterval(() => {
        send(': still here\n\n');
      }, heartbeatMs);
      const end = setTimeout(() => {
        stop();
        controller.close();
      }, longestStreamMs);
      stop = () => {
        // Cancelled and aborted: both are told, and the end is one.
        stop = () => undefined;
        unsubscribe();
        endAlongside?.();
        clearInterval(heartbeat);
        clearTimeout(end);
      };
      signal.addEventListener('abort', () => {
        stop();
      });
      // Without a first byte some browsers and proxies wait with reporting the stream as open.
      send(': open\n\n');
      const isCurrent = readings.every((reading) => !feed.isOutdated(reading, isWatched));
      if (readings.length === 0 || !isCurrent) sendEvent('changed');
    },
    cancel() {
      stop();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
