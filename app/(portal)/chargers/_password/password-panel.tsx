import { Disclosure } from '@/components/ui/disclosure';
import { ExactTime } from '@/components/ui/exact-time';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import type { CredentialRow } from '@/lib/credentials/list-credentials';
import { routes } from '@/lib/routes';
import { ChoosePassword } from './choose-password';
import { WithdrawButton } from './withdraw-button';

type PasswordPanelProps = { chargerId: string; credentials: readonly CredentialRow[] };

/** The charger's passwords: what is valid, and how to change it. Never what they are. */
export function PasswordPanel({ chargerId, credentials }: PasswordPanelProps) {
  const usable = credentials.filter(({ state }) => state === 'active' || state === 'pending');
  const hasActive = usable.some(({ state }) => state === 'active');
  return (
    <Panel title="Password">
      {usable.length === 0 ? (
        <p className="mb-4 text-base">No password is set, so the charger cannot connect.</p>
      ) : (
        <ul className="mb-4 flex flex-col divide-y divide-line-soft rounded-md border border-line">
          {usable.map((credential) => (
            <li key={credential.id} className="flex items-start justify-between gap-3 px-3 py-2.5">
              <Usable {...credential} />
              <WithdrawButton
                credentialId={credential.id}
                isActive={credential.state === 'active'}
              />
            </li>
          ))}
        </ul>
      )}
      <LinkButton href={routes.charger(chargerId, { fix: 'reset-password' })}>
        {hasActive ? 'Reset password' : 'Generate password'}
      </LinkButton>
      <Disclosure summary="Set a password yourself" className="mt-3">
        <ChoosePassword chargerId={chargerId} hasActive={hasActive} />
      </Disclosure>
    </Panel>
  );
}

function Usable({ state, origin, createdAt, lastUsedAt }: CredentialRow) {
  return (
    <div className="text-sm">
      <p className="font-medium">
        {state === 'active' ? 'Valid' : 'Prepared, takes over once the charger uses it'}
      </p>
      <p className="text-ink-2">
        {origin === 'generated' ? 'Generated' : 'Chosen'} <ExactTime at={createdAt} />,{' '}
        {lastUsedAt === null ? (
          'never used'
        ) : (
          <>
            last used <ExactTime at={lastUsedAt} />
          </>
        )}
      </p>
    </div>
  );
}
