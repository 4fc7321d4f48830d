import type { RefusedBy } from '@/lib/diagnosis/error-types';
import type { Evidence } from '@/lib/diagnosis/evidence';

/**
 * What another gateway, or the log of a proxy, says of one connection attempt. All text is inert,
 * and nothing in it is a secret.
 */
export type Report = {
  startedAt: Date;
  transport: Evidence['transport'];
  address: string;
  port: number;
  request: Evidence['request'];
  path: Evidence['path'];
  /** Null when it is not known whether there were any credentials. */
  authorization: Evidence['authorization'];
  /** Set when TLS itself failed. */
  tls: Evidence['tls'];
  status: number | null;
  reason: string | null;
  server: string | null;
  /** Who ended it, where the reporter knows. */
  refusedBy: RefusedBy | null;
  /** What went wrong on the way to the CPMS. */
  cpms: Evidence['cpms'];
  /** Negotiated version of an accepted attempt. */
  subprotocol: string | null;
  /** Of an accepted attempt whose session is over; `lastedMs` null when its length is unknown. */
  end: { lastedMs: number | null; at: Date; close: Omit<Close, 'afterMs'> } | null;
  durationMs: number;
};

type Close = NonNullable<Evidence['close']>;

export function isAccepted({ status }: Pick<Report, 'status'>): boolean {
  return status === 101;
}
