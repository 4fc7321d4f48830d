import { aliasPath } from '@/lib/ocpp/alias-path';
import type { Stage } from '@/lib/diagnosis/evidence';
import type { Attempt } from './attempt';
import type { HandshakeServices } from './handshake-services';

const pathStages: readonly Stage[] = ['path', 'tenant', 'identity'];

/**
 * Finds the charger that a wrong path is accepted for. Asked only once the path itself has led to
 * nobody, so that right ones never wait for it.
 */
export async function resolvePathAlias(
  attempt: Attempt,
  stage: Stage,
  { directory }: HandshakeServices,
): Promise<boolean> {
  if (!pathStages.includes(stage)) return false;
  const path = aliasPath(attempt.target);
  const accepted = await directory.path(path);
  if (accepted === null) return false;
  const charger = await directory.charger(accepted.tenant.id, accepted.identity);
  if (charger === null) return false;
  attempt.tenant = accepted.tenant;
  attempt.charger = charger;
  attempt.pathAlias = path;
  return true;
}
