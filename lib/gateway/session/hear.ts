import type { Session } from './session';
import type { SessionServices } from './session-services';

const reportEveryMs = 60_000;

/** A sign of life. Reported at most once a minute: what matters is that there was one. */
export function hear(session: Session, services: SessionServices): void {
  const nowMs = performance.now();
  session.lastHeardMs = nowMs;
  if (session.isEnded || nowMs - session.lastReportedMs < reportEveryMs) return;
  session.lastReportedMs = nowMs;
  const { chargerId, tenantId } = session;
  services.recorder.record({ type: 'contact', chargerId, tenantId, at: services.now() });
}
