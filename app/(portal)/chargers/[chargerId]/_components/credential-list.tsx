import { ExactTime } from '@/components/ui/exact-time';
import type { CredentialRow } from '@/lib/credentials/list-credentials';

const stateNames = {
  pending: 'Prepared, takes over once the charger uses it',
  active: 'Valid',
  previous: 'Replaced',
  revoked: 'Withdrawn',
} as const;

/** Every password that the charger has had: its state, never what it is. */
export function CredentialList({ credentials }: { credentials: readonly CredentialRow[] }) {
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {credentials.map((credential) => (
        <li key={credential.id}>
          <p className="font-medium">{stateNames[credential.state]}</p>
          <p className="text-ink-3">
            {credential.origin === 'generated' ? 'Generated' : 'Chosen'}{' '}
            <ExactTime at={credential.createdAt} />
            {' · '}
            {credential.lastUsedAt === null ? (
              'never used'
            ) : (
              <>
                last used <ExactTime at={credential.lastUsedAt} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
