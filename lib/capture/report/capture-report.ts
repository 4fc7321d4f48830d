import type { Tone } from '@/lib/capture/protocols/step';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';

export type Role = 'charger' | 'resolver' | 'server';

export type LadderStep = {
  /** Since the first packet of the ladder. */
  offsetMs: number;
  /** Null for a remark between the arrows. */
  from: Role | null;
  to: Role | null;
  label: string;
  detail: string | null;
  tone: Tone;
};

/** Who spoke with whom, in order, and where it stopped. */
export type Ladder = {
  participants: readonly { role: Role; name: string; address: string }[];
  steps: readonly LadderStep[];
  leftOutSteps: number;
};

/** Was an Authorization header on the wire? */
export type AuthorizationSeen =
  | { kind: 'yes'; scheme: string; username: string | null }
  | { kind: 'no' | 'hidden' | 'never-asked' };

export const layers = ['dns', 'tcp', 'tls', 'http', 'websocket'] as const;
export type Layer = (typeof layers)[number];

export type ConversationReport = {
  id: number;
  /** Such as "ocpp.example.com" or an address with its port. */
  name: string;
  client: string;
  /** ISO 8601; null when the file keeps no times. */
  startedAt: string | null;
  ladder: Ladder;
  /** The layer it got to, and whether it came to an end there. */
  reached: Layer;
  stopped: string;
  isFailure: boolean;
  authorization: AuthorizationSeen;
  /** For `presentDiagnosis`. Null when it did not fail, or nothing says why. */
  diagnosis: Diagnosis | null;
};

export type CaptureReport = {
  packetCount: number;
  byteCount: number;
  durationMs: number;
  /** Worst first. */
  conversations: readonly ConversationReport[];
  leftOutConversations: number;
  /** What a reader has to know of the file: cut, damaged, fragments. */
  notes: readonly string[];
};
