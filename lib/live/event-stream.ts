import type { ChangeFeed } from './change-feed';
import type { Watched } from './watched';

/** Proxies close connections that stay quiet for a minute. */
const heartbeatMs = 25_000;
/** A stream ends after this long, so that a revoked session does not keep listening. */
const longestStreamMs = 10 * 60_000;

type StreamOptions = { feed: ChangeFeed; isWatched: Watched; signal: AbortSignal };

/**
 * The answer that tells a page, as server-sent events, that something it shows has changed. The
 * events carry no data: the page reads again, with its own authorization.
 */
export function eventStream({ feed, isWatched, signal }: StreamOptions): Response {
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        controller.enqueue(encoder.encode(text));
      };
      const unsubscribe = feed.subscribe((change) => {
        if (isWatched(change)) send('event: changed\ndata: {}\n\n');
      });
      const heartbeat = setInterval(() => {
        send(': still here\n\n');
      }, heartbeatMs);
      const end = setTimeout(() => {
        stop();
        controller.close();
      }, longestStreamMs);
      stop = () => {
        unsubscribe();
        clearInterval(heartbeat);
        clearTimeout(end);
      };
      signal.addEventListener('abort', () => {
        stop();
      });
      // Without a first byte some browsers and proxies wait with reporting the stream as open.
      send(': open\n\n');
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
