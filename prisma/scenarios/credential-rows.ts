import { fingerprint } from '@/lib/credentials/fingerprint';
import type { CredentialState } from '@/lib/db/generated/enums';
import type { ScenarioCharger, ScenarioTenant } from './scenario';
import type { ScenarioSecrets } from './scenario-secrets';

type CredentialRow = {
  tenantId: string;
  chargerId: string;
  state: CredentialState;
  fingerprint: string;
  createdAt: Date;
  activatedAt?: Date;
  replacedAt?: Date;
  revokedAt?: Date;
};

/** The credentials that a charger has by its history. */
export function credentialRows(
  tenant: ScenarioTenant,
  charger: ScenarioCharger,
  secrets: ScenarioSecrets,
  fingerprintKey: Buffer,
  { issuedAt, rotatedAt }: { issuedAt: Date; rotatedAt: Date },
): CredentialRow[] {
  const row = (password: string, state: CredentialState, createdAt: Date) => ({
    tenantId: tenant.id,
    chargerId: charger.id,
    state,
    fingerprint: fingerprint(fingerprintKey, Buffer.from(password)),
    createdAt,
  });
  const current = secrets.current(charger);
  switch (charger.credential) {
    case 'none':
      return [];
    case 'issued':
      return [{ ...row(current, 'active', issuedAt), activatedAt: issuedAt }];
    case 'rotated':
      return [
        {
          ...row(secrets.previous(charger), 'previous', issuedAt),
          activatedAt: issuedAt,
          replacedAt: rotatedAt,
        },
        { ...row(current, 'active', rotatedAt), activatedAt: rotatedAt },
      ];
    case 'pending':
      return [
        { ...row(current, 'active', issuedAt), activatedAt: issuedAt },
        row(secrets.pending(charger), 'pending', rotatedAt),
      ];
    case 'revoked':
      return [{ ...row(current, 'revoked', issuedAt), revokedAt: rotatedAt }];
  }
}
