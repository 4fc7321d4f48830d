import { ExactTime } from '@/components/ui/exact-time';
import type { ChargerDetails } from '@/lib/chargers/get-charger';

/** The state of the password that counts. Never what it is. */
export function PasswordLine({
  password: { active, pendingSince },
}: Pick<ChargerDetails, 'password'>) {
  return (
    <>
      {active === null ? 'None is valid yet.' : <ActiveLine {...active} />}
      {pendingSince !== null && (
        <>
          {' '}
          A new one, of <ExactTime at={pendingSince} />, takes over once the charger uses it.
        </>
      )}
    </>
  );
}

function ActiveLine({ since, lastUsedAt }: { since: Date; lastUsedAt: Date | null }) {
  return (
    <>
      Set on <ExactTime at={since} form="day" />
      {lastUsedAt === null ? (
        ', never used with success.'
      ) : (
        <>
          , last used <ExactTime at={lastUsedAt} />.
        </>
      )}
    </>
  );
}
