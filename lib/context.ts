import type { Actor, UserActor } from '@/lib/access/actor';
import type { Database } from '@/lib/db/database';

/** What a verb needs from its process. The clock and the database come as arguments. */
export type Context = {
  db: Database;
  actor: Actor;
  now: () => Date;
  log: Log;
};

/** The context of a signed-in person. */
export type UserContext = Context & { actor: UserActor };

/** The part of pino's interface that the domain uses. */
export type Log = {
  debug: (fields: object, message: string) => void;
  info: (fields: object, message: string) => void;
  warn: (fields: object, message: string) => void;
  error: (fields: object, message: string) => void;
};
