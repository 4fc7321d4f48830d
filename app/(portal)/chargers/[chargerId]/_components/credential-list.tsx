import type { CredentialRow } from '@/lib/credentials/list-credentials';
import { credentialStateName } from '@/lib/format/credential-words';
import { CredentialTimes } from './credential-times';

/** Every password that the charger has had: its state, never what it is. */
export function CredentialList({ credentials }: { credentials: readonly CredentialRow[] }) {
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {credentials.map((credential) => (
        <li key={credential.id}>
          <p className="font-medium">{credentialStateName('password', credential.state)}</p>
          <CredentialTimes
            made={credential.origin === 'generated' ? 'Generated' : 'Chosen'}
            credential={credential}
          />
        </li>
      ))}
    </ul>
  );
}
