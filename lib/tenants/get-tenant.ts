import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

export type TenantDetails = {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  silenceFactor: number;
  createdAt: Date;
  chargerCount: number;
  hostNames: string[];
};

export async function getTenant(ctx: Context, tenantId: string): Promise<TenantDetails> {
  authorize(ctx.actor, 'tenant.read', parseId(tenantId));
  const tenant = await inScope(ctx, (tx) =>
    tx.tenant.findUnique({
      where: { id: tenantId },
      select: {
        id: true,
        slug: true,
        name: true,
        timeZone: true,
        silenceFactor: true,
        createdAt: true,
        hosts: { select: { name: true }, orderBy: { name: 'asc' } },
        _count: { select: { chargers: { where: { deletedAt: null } } } },
      },
    }),
  );
  if (tenant === null) throw new DomainError('not-found', 'This tenant does not exist.');
  const { _count, hosts, ...details } = tenant;
  return {
    ...details,
    chargerCount: _count.chargers,
    hostNames: hosts.map(({ name }) => name),
  };
}
