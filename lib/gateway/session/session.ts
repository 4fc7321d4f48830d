import type { Evidence } from '@/lib/diagnosis/evidence';
import type { DirectoryCharger } from '@/lib/gateway/directory/directory-entry';
import type { KnownAttempt } from '@/lib/gateway/handshake/attempt';
import type { createTrafficMeter } from '@/lib/gateway/limits/traffic-meter';
import type { Subprotocol } from '@/lib/ocpp/subprotocols';
import type { CommandChannel } from './command-channel';
import type { ChargerConnection } from './connection';

/** An accepted charger's open connection. */
export type Session = {
  readonly attemptId: string;
  readonly chargerId: string;
  readonly tenantId: string;
  /** The credential that opened the door. */
  readonly credentialId: string | null;
  readonly address: string;
  readonly startedAt: Date;
  readonly openedMs: number;
  readonly subprotocol: Subprotocol;
  readonly connection: ChargerConnection;
  /** The product's own calls to the charger. */
  readonly commands: CommandChannel;
  readonly charger: DirectoryCharger;
  /** For the diagnosis of its end. */
  readonly known: KnownAttempt;
  readonly evidence: Evidence;
  /** Null for a charger that no limits apply to. */
  readonly traffic: ReturnType<typeof createTrafficMeter> | null;
  /** Can each message of the CPMS be inflated by itself? */
  readonly isCpmsContextFree: boolean;
  /** What a CPMS answered to BootNotification, where that was seen. */
  bootStatus: string | null;
  messagesReceived: number;
  lastHeardMs: number;
  lastReportedMs: number;
  isEnded: boolean;
};

/** Why a side that fell silent is left. */
export const noAnswerToPing = 'No answer to a ping';

export type SessionEnd = {
  by: NonNullable<Evidence['close']>['by'];
  code: number | null;
  reason: string | null;
};
