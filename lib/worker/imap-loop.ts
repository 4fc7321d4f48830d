import { setTimeout as sleep } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { Log } from '@/lib/context';
import { maxMailBytes } from '@/lib/mail/incoming/schemas';
import type { RoundLoop } from './round-loop';

type Options = {
  /** imap:// or imaps:// with user, password and the mailbox as its path. */
  url: string;
  log: Log;
  /** What is taken in counts as read; what throws is fetched again. */
  receive: (raw: Buffer) => Promise<unknown>;
  pollMs?: number;
  retryMs?: number;
};

/**
 * Reads what is unread in a mailbox: at once where the server tells of it, else once a minute.
 * A message is marked as read after it was taken in, so a crash brings it again.
 */
export function imapLoop({
  url,
  log,
  receive,
  pollMs = 60_000,
  retryMs = 30_000,
}: Options): RoundLoop {
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  let client: ImapFlow | null = null;
  const connection = async () => {
    const opened = connect(url);
    client = opened;
    // Without a listener an error of the socket would end the process.
    opened.on('error', () => undefined);
    try {
      await opened.connect();
      await opened.mailboxOpen(mailboxOf(url));
      while (!isStopping() && opened.usable) {
        const news = untilNews(opened, pollMs, stopping.signal);
        await readAll(opened, receive, log);
        // Ends by itself with the next command.
        opened.idle().catch(() => undefined);
        await news;
      }
    } finally {
      client = null;
      opened.close();
    }
  };
  const run = async () => {
    while (!isStopping()) {
      try {
        await connection();
      } catch (error) {
        if (isStopping()) return;
        log.warn({ code: codeOf(error) }, 'The mailbox cannot be read; it is tried again.');
        await sleep(retryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      client?.close();
      await running;
    },
  };
}

async function readAll(client: ImapFlow, receive: Options['receive'], log: Log): Promise<void> {
  const unread = (await client.search({ seen: false }, { uid: true })) || [];
  for (const uid of unread) {
    // One byte more than is taken tells that it is too large.
    const message = await client.fetchOne(
      String(uid),
      { source: { maxLength: maxMailBytes + 1 } },
      { uid: true },
    );
    if (!message || message.source === undefined) continue;
    try {
      await receive(message.source);
    } catch (error) {
      log.error({ err: error }, 'A mail could not be taken in; it stays unread.');
      continue;
    }
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  }
}

/** Resolves when the server tells of a message, when the time is over, or at the end. */
function untilNews(client: ImapFlow, pollMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, pollMs);
    client.once('exists', end);
    client.once('close', end);
    signal.addEventListener('abort', end, { once: true });
    function end() {
      clearTimeout(timer);
      client.off('exists', end);
      client.off('close', end);
      signal.removeEventListener('abort', end);
      resolve();
    }
  });
}

function connect(url: string): ImapFlow {
  const { hostname, port, protocol, username, password } = new URL(url);
  const isSecure = protocol === 'imaps:';
  return new ImapFlow({
    host: hostname.replace(/[[\]]/g, ''),
    port: port === '' ? (isSecure ? 993 : 143) : Number(port),
    secure: isSecure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    // It would log the conversation.
    logger: false,
    socketTimeout: 5 * 60_000,
  });
}

function mailboxOf(url: string): string {
  const path = decodeURIComponent(new URL(url).pathname.replace(/^\//, ''));
  return path === '' ? 'INBOX' : path;
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if (Reflect.get(error, 'authenticationFailed') === true) return 'wrong user name or password';
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : 'unknown';
}
