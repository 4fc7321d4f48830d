import 'server-only';
import { createChangeFeed, type ChangeFeed } from '@/lib/live/change-feed';
import { environment } from './environment';
import { log } from './log';

const processWide = globalThis as typeof globalThis & { exolinkChangeFeed?: ChangeFeed };

/** The portal's one listening connection. It lives on globalThis to survive hot reloading. */
export function changeFeed(): ChangeFeed {
  processWide.exolinkChangeFeed ??= createChangeFeed({
    connectionString: environment().databaseUrl,
    log: log(),
  });
  return processWide.exolinkChangeFeed;
}
