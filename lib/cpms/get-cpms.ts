import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

export type CpmsDetails = {
  id: string;
  name: string;
  url: string | null;
  dialect: string | null;
  heartbeatIntervalSeconds: number;
  connectionsPerMinute: number;
  callsPerMinute: number;
  messagesPerMinute: number;
  exemptRanges: string[];
  tenant: { id: string; name: string };
  chargerCount: number;
};

export async function getCpms(ctx: Context, cpmsId: string): Promise<CpmsDetails> {
  authorize(ctx.actor, 'cpms.read');
  const id = parseId(cpmsId);
  const cpms = await inScope(ctx, (tx) =>
    tx.cpms.findUnique({
      where: { id },
      select: {
        id: true,
        name: true,
        url: true,
        dialect: true,
        heartbeatIntervalSeconds: true,
        connectionsPerMinute: true,
        callsPerMinute: true,
        messagesPerMinute: true,
        exemptRanges: true,
        tenant: { select: { id: true, name: true } },
        _count: { select: { chargers: { where: { deletedAt: null } } } },
      },
    }),
  );
  if (cpms === null) throw new DomainError('not-found', 'This CPMS does not exist.');
  const { _count, ...details } = cpms;
  return { ...details, chargerCount: _count.chargers };
}
