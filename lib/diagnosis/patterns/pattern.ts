import type { ErrorType } from '@/lib/diagnosis/error-types';
import type { Boot } from './boots';
import type { PatternId } from './pattern-texts';

/** One attempt of a charger, as little of it as patterns need. */
export type PastAttempt = {
  startedAt: Date;
  /** Of an accepted one whose session is over. */
  endedAt: Date | null;
  isAccepted: boolean;
  errorType: ErrorType | null;
  address: string;
  closedBy: 'charger' | 'gateway' | 'cpms' | 'network' | null;
  closeCode: number | null;
};

/** What is known of a charger's latest time. Bounded, whatever its age. */
export type ChargerPast = {
  now: Date;
  /** Newest first. */
  attempts: readonly PastAttempt[];
  /** Oldest first. */
  boots: readonly Boot[];
  /** The address that it came from last, and how many of the tenant's chargers use it. */
  address: { value: string; chargers: number; connectionsPerMinute: number } | null;
  /** Set while the charger is silent. */
  silence: {
    since: Date;
    certificateChangedAt: Date | null;
    hostChangedAt: Date | null;
  } | null;
};

/** A habit that shows only over time: an id of the catalogue and the figures that fill it. */
export type Pattern = { id: PatternId; values: Readonly<Record<string, string>> };

/** Null where the pattern is not there. */
export type PatternRule = (past: ChargerPast) => Pattern | null;
