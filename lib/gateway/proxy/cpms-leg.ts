import type { Socket } from 'node:net';
import type { Evidence } from '@/lib/diagnosis/evidence';

type Problem = NonNullable<NonNullable<Evidence['cpms']>['problem']>;

/** The CPMS accepted: an open WebSocket to it, on which no frame has been read yet. */
export type OpenedLeg = {
  readonly socket: Socket;
  /** Bytes that came right behind its answer. */
  readonly head: Buffer;
  readonly subprotocol: string;
  /** `Sec-WebSocket-Extensions` for the charger. */
  readonly extensions: string | null;
  /** Can each message of the CPMS be inflated by itself? */
  readonly isContextFree: boolean;
  readonly answer: Evidence['answer'];
  readonly durationMs: number;
};

/** What the CPMS answered in place of 101, to be passed on. */
export type PassedAnswer = {
  status: number;
  reason: string;
  headers: Readonly<Record<string, string>>;
  body: string;
};

export type LegFailure = {
  readonly problem: Problem;
  readonly errorCode: string | null;
  readonly durationMs: number;
  /** Null when no answer came. */
  readonly answer: PassedAnswer | null;
  readonly server: string | null;
};
