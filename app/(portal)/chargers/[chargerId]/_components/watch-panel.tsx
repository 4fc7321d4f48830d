import { FixWatch } from '@/app/(portal)/chargers/_fixes/fix-watch';
import { FixEntry } from '@/app/(portal)/chargers/_fixes/fix-dialogs';
import { RevokeOldButton } from '@/app/(portal)/chargers/_fixes/revoke-old-button';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';
import { NextAttempt } from './next-attempt';

/** The fix that was applied, and what the charger makes of it. */
export function WatchPanel(page: ChargerPageData) {
  const { watched, offers, expected, credentials, canCommand, canManage, charger } = page;
  if (watched === null) return null;
  const isPending = credentials.some(({ state }) => state === 'pending');
  const old = credentials.find(({ state }) => state === 'active');
  return (
    <FixWatch
      fix={watched}
      offers={offers}
      nextAttempt={
        <NextAttempt
          expectedAt={expected?.at.toISOString() ?? null}
          intervalMs={expected?.intervalMs ?? null}
        />
      }
      revokeOld={
        canManage && isPending && old !== undefined ? (
          <RevokeOldButton credentialId={old.id} />
        ) : null
      }
      retryNow={
        canCommand && charger.state === 'connected' && watched.kind !== 'retry-now' ? (
          <FixEntry
            kind="retry-now"
            name="Retry now"
            href={routes.charger(charger.id, { fix: 'retry-now' })}
          />
        ) : null
      }
    />
  );
}
