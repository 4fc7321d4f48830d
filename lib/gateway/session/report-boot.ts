import { readBoot } from '@/lib/ocpp/read-boot';
import type { Session } from './session';
import type { SessionServices } from './session-services';

/** Records what a charger says of itself in BootNotification. */
export function reportBoot(session: Session, payload: object, services: SessionServices): void {
  services.recorder.record({
    type: 'boot',
    chargerId: session.chargerId,
    tenantId: session.tenantId,
    at: services.now(),
    ...readBoot(session.subprotocol, payload),
  });
}
