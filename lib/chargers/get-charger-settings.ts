import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

export type ChargerSettings = {
  id: string;
  identity: string;
  siteId: string | null;
  cpmsId: string | null;
  vendor: string | null;
  model: string | null;
  serial: string | null;
  securityProfile: number | null;
  isExpectedOnline: boolean;
  connectionState: 'waiting' | 'connected' | 'refused' | 'silent';
  deletedAt: Date | null;
  /** Null where its CPMS is shown the charger's own password. */
  presentedSecret: { isSet: boolean } | null;
  tenant: { id: string; name: string; slug: string };
};

/** What the edit page of a charger shows, of a deleted one too. */
export async function getChargerSettings(
  ctx: Context,
  chargerId: string,
): Promise<ChargerSettings> {
  authorize(ctx.actor, 'charger.update');
  const id = parseId(chargerId);
  const charger = await inScope(ctx, (tx) =>
    tx.charger.findFirst({
      where: { ...visibleChargers(ctx.actor), id },
      select: {
        id: true,
        identity: true,
        siteId: true,
        cpmsId: true,
        vendor: true,
        model: true,
        serial: true,
        securityProfile: true,
        isExpectedOnline: true,
        connectionState: true,
        deletedAt: true,
        cpms: { select: { authentication: true } },
        presented: { select: { chargerId: true } },
        tenant: { select: { id: true, name: true, slug: true } },
      },
    }),
  );
  if (charger === null) throw new DomainError('not-found', 'This charger does not exist.');
  const { cpms, presented, ...settings } = charger;
  const isPresented = cpms?.authentication === 'presented';
  return { ...settings, presentedSecret: isPresented ? { isSet: presented !== null } : null };
}
