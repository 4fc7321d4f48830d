import { shownAttempt, type ShownAttempt } from '@/components/attempts/shown-attempt';
import type { RecentAttempt } from '@/lib/attempts/load-recent-attempts';
import { presentDiagnosis } from '@/lib/diagnosis/present';
import { addressRangeOf } from '@/lib/format/address-range-of';

export type ListedAttempt = ShownAttempt & {
  isLive: boolean;
  charger: RecentAttempt['charger'];
  tenantName: string | null;
  /** What it asked for, as it was sent: an identity, else a path. Null where it came to neither. */
  sent: string | null;
  /** The whole path, where the identity alone does not say what is wrong with it. */
  path: string | null;
  network: string | null;
  /** The diagnosis in one sentence. */
  sentence: string | null;
};

export function presentAttempt(attempt: RecentAttempt): ListedAttempt {
  const { charger, diagnosis, evidence, identity, isLive, tenant } = attempt;
  const name = identity === '' ? null : identity;
  const target = evidence?.request?.target ?? null;
  const values = {
    ...(name === null ? {} : { identity: name }),
    ...(tenant === null ? {} : { tenant: tenant.name }),
  };
  return {
    ...shownAttempt(attempt),
    ...{ charger, isLive },
    tenantName: tenant?.name ?? null,
    sent: name ?? target ?? charger?.identity ?? null,
    path: name !== null && tenant === null ? target : null,
    network: addressRangeOf(attempt.address),
    sentence: diagnosis === null ? null : presentDiagnosis(diagnosis, values).headline,
  };
}
