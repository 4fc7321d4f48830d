import type { Session } from './session';

export type SessionRegistry = {
  find: (chargerId: string) => Session | undefined;
  add: (session: Session) => void;
  /** Calls back with each that is added. */
  onAdd: (listener: (session: Session) => void) => void;
  /** Does nothing when another session has taken its place. */
  remove: (session: Session) => void;
  all: () => IterableIterator<Session>;
  size: () => number;
};

/** The chargers connected to this gateway. */
export function createSessionRegistry(): SessionRegistry {
  const sessions = new Map<string, Session>();
  const listeners: ((session: Session) => void)[] = [];
  return {
    find: (chargerId) => sessions.get(chargerId),
    add: (session) => {
      sessions.set(session.chargerId, session);
      for (const listener of listeners) listener(session);
    },
    onAdd: (listener) => void listeners.push(listener),
    remove: (session) => {
      if (sessions.get(session.chargerId) === session) sessions.delete(session.chargerId);
    },
    all: () => sessions.values(),
    size: () => sessions.size,
  };
}
