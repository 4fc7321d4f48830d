import { ExactTime } from '@/components/ui/exact-time';
import type { ChargerDetails } from '@/lib/chargers/get-charger';

/** The state of the password that counts. Never what it is. */
export function PasswordLine({ password }: Pick<ChargerDetails, 'password'>) {
  if (password === null) return <>No password is set yet.</>;
  return (
    <>
      {password.state === 'active' ? 'Set on ' : 'Prepared on '}
      <ExactTime at={password.since} form="day" />
      {password.lastUsedAt === null ? (
        ', never used with success.'
      ) : (
        <>
          , last used <ExactTime at={password.lastUsedAt} />.
        </>
      )}
    </>
  );
}
