import { endSession } from './end-session';
import type { Session } from './session';
import type { SessionServices } from './session-services';

const policyViolation = 1008;
const reason = 'Replaced by a newer connection of the same identity';

/** Ends a session because its charger has connected anew: the newest connection wins. */
export function giveWay(session: Session, services: SessionServices): void {
  const end = { by: 'gateway', code: policyViolation, reason } as const;
  endSession(session, end, services, { kind: 'replaced' });
  session.connection.close(end.code, end.reason);
}
