import { endSession } from './end-session';
import { noAnswerToPing } from './session';
import type { SessionServices } from './session-services';

/** Pings every session, and ends those that have not been heard of since the ping before. */
export function keepAlive(services: SessionServices): { stop: () => void } {
  const everyMs = services.tuning.pingIntervalMs;
  const timer = setInterval(() => {
    const deafSince = performance.now() - everyMs * 2;
    for (const session of services.sessions.all()) {
      if (session.lastHeardMs < deafSince) {
        endSession(session, { by: 'network', code: null, reason: noAnswerToPing }, services);
        session.connection.terminate();
      } else {
        session.connection.ping();
      }
    }
  }, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
