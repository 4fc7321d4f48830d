import { authorize } from '@/lib/access/policy';
import { authenticationModes, type AuthenticationMode } from './authentication-modes';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { noHealth, readCpmsHealth, type CpmsHealth } from './read-cpms-health';

export type CpmsDetails = {
  id: string;
  name: string;
  url: string | null;
  dialect: string | null;
  authentication: AuthenticationMode;
  hasPresentedSecret: boolean;
  heartbeatIntervalSeconds: number;
  connectionsPerMinute: number;
  callsPerMinute: number;
  messagesPerMinute: number;
  exemptRanges: string[];
  tenant: { id: string; name: string };
  chargerCount: number;
  health: CpmsHealth;
};

export async function getCpms(ctx: Context, cpmsId: string): Promise<CpmsDetails> {
  authorize(ctx.actor, 'cpms.read');
  const id = parseId(cpmsId);
  const [cpms, health] = await inScope(ctx, async (tx) => [
    await tx.cpms.findUnique({
      where: { id },
      select: {
        id: true,
        name: true,
        url: true,
        dialect: true,
        authentication: true,
        sealedSecret: true,
        heartbeatIntervalSeconds: true,
        connectionsPerMinute: true,
        callsPerMinute: true,
        messagesPerMinute: true,
        exemptRanges: true,
        tenant: { select: { id: true, name: true } },
        _count: { select: { chargers: { where: { deletedAt: null } } } },
      },
    }),
    (await readCpmsHealth(tx, [id])).get(id),
  ]);
  if (cpms === null) throw new DomainError('not-found', 'This CPMS does not exist.');
  const { _count, authentication, sealedSecret, ...details } = cpms;
  return {
    ...details,
    authentication: authenticationModes.find((mode) => mode === authentication) ?? 'checked',
    hasPresentedSecret: sealedSecret !== null,
    chargerCount: _count.chargers,
    health: health ?? noHealth,
  };
}
