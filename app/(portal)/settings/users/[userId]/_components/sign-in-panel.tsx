import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import type { UserDetails } from '@/lib/users/get-user';
import { DisableUserButton } from './disable-user-button';
import { EnableUserForm } from './enable-user-form';
import { LinkForm } from './link-form';

/** Whether this person can sign in, and what to do when they cannot. */
export function SignInPanel({ user, isSelf }: { user: UserDetails; isSelf: boolean }) {
  return (
    <Panel title="Sign-in">
      <div className="flex flex-col gap-4">
        <p className="text-base text-ink-2">
          {user.lastSeenAt === null ? (
            'Has never signed in.'
          ) : (
            <>
              Last seen <RelativeTime at={user.lastSeenAt} />.
            </>
          )}{' '}
          {user.disabledAt !== null && (
            <>
              Disabled <RelativeTime at={user.disabledAt} />.
            </>
          )}
        </p>
        {user.disabledAt === null ? (
          <>
            <LinkForm userId={user.id} hasPassword={user.hasPassword} />
            {!isSelf && <DisableUserButton userId={user.id} name={user.name} />}
          </>
        ) : (
          <EnableUserForm userId={user.id} />
        )}
      </div>
    </Panel>
  );
}
