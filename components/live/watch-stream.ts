import type { LiveStatus } from './live-status';

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;
/** Changes closer together than this are read at once. */
const gatherMs = 150;

type WatchOptions = {
  /** Where it is, each time that it is opened. */
  href: () => string;
  onChange: () => void;
  /** Of events named otherwise, and after each gap. */
  onPresence?: () => void;
  onStatus: (status: LiveStatus) => void;
};

/**
 * Keeps a stream of server-sent events open, with back-off after a failure. As it opens, the server
 * tells whether something has changed since the page was read.
 * @returns stops it.
 */
export function watchStream(options: WatchOptions): () => void {
  const { href, onChange, onPresence, onStatus } = options;
  let source: EventSource | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let gatherTimer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = firstRetryMs;

  const changed = () => {
    gatherTimer ??= setTimeout(() => {
      gatherTimer = undefined;
      // Offline, reading would end in the browser's own error page; being online opens anew.
      if (navigator.onLine) onChange();
    }, gatherMs);
  };
  const close = () => {
    clearTimeout(retryTimer);
    source?.close();
    source = undefined;
  };
  const open = () => {
    close();
    source = new EventSource(href());
    source.addEventListener('open', () => {
      retryMs = firstRetryMs;
      onStatus('live');
      onPresence?.();
    });
    source.addEventListener('changed', changed);
    source.addEventListener('presence', () => onPresence?.());
    source.addEventListener('error', () => {
      close();
      onStatus('lost');
      retryTimer = setTimeout(open, retryMs * (0.75 + Math.random() / 2));
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    });
  };
  const followVisibility = () => {
    if (document.visibilityState === 'hidden') {
      close();
    } else if (source === undefined) {
      onStatus('connecting');
      open();
    }
  };

  followVisibility();
  document.addEventListener('visibilitychange', followVisibility);
  window.addEventListener('online', open);
  return () => {
    document.removeEventListener('visibilitychange', followVisibility);
    window.removeEventListener('online', open);
    clearTimeout(gatherTimer);
    close();
  };
}
