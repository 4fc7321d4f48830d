import { endSession } from './end-session';
import type { Session } from './session';
import type { SessionServices } from './session-services';

const goingAway = 1001;
const reason = 'The gateway is stopping';

/** Closes every session, spread over `drainMs`, so that the chargers do not return all at once. */
export async function drainSessions(services: SessionServices): Promise<void> {
  const sessions = [...services.sessions.all()];
  const { drainMs } = services.tuning;
  await Promise.all(
    sessions.map((session) => closeAfter(session, Math.random() * drainMs, services)),
  );
}

function closeAfter(session: Session, delayMs: number, services: SessionServices): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      endSession(session, { by: 'gateway', code: goingAway, reason }, services);
      session.connection.onceClosed(resolve);
      session.connection.close(goingAway, reason);
    }, delayMs);
  });
}
