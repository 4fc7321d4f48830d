import type { createRecurrence } from '@/lib/attempts/recurrence';
import type { HandshakeServices } from '@/lib/gateway/handshake/handshake-services';

type Recurrence = ReturnType<typeof createRecurrence>;

/** What sessions work with, beyond what the handshake needs. */
export type SessionServices = HandshakeServices & {
  /** Sessions that ended within seconds, per charger. */
  quickDrops: Recurrence;
  /** Sessions that gave way to a newer one, per charger. */
  replacements: Recurrence;
};
