import { can } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { countChargerStates } from '@/lib/overview/count-charger-states';
import { medianTimeToProof } from '@/lib/fixes/median-time-to-proof';
import { listFailingNow } from '@/lib/overview/list-failing-now';
import { listFailuresOverTime } from '@/lib/overview/list-failures-over-time';
import type { OverviewFilters } from '@/lib/overview/overview-filters';
import { listSharedProblems } from '@/lib/shared-problems/list-shared-problems';
import { listUnknownIdentities } from '@/lib/unknown-identities/list-unknown-identities';
import { parseUnknownIdentityFilters } from '@/lib/unknown-identities/unknown-identity-filters';

const newestShown = 6;
const sharedShown = 4;

/** All that the overview shows to this person. */
export async function loadOverview(
  ctx: UserContext,
  { tenantId, filters }: { tenantId: string | null; filters: OverviewFilters },
) {
  // Narrowed to another error type, the page has nothing to say about unknown identities.
  const concernsUnknown = filters.error === null || filters.error === 'not-registered';
  const [counts, failures, failing, unknown, shared, timeToProof] = await Promise.all([
    countChargerStates(ctx, { tenantId }),
    listFailuresOverTime(ctx, { tenantId, period: filters.period }),
    listFailingNow(ctx, { tenantId, errorType: filters.error }),
    concernsUnknown && can(ctx.actor, 'unknown-identity.read')
      ? listUnknownIdentities(ctx, {
          tenantId,
          filters: parseUnknownIdentityFilters({}),
          pageSize: newestShown,
        })
      : null,
    can(ctx.actor, 'shared-problem.read')
      ? listSharedProblems(ctx, {
          tenantId,
          view: 'open',
          errorType: filters.error,
          pageSize: sharedShown,
        })
      : null,
    medianTimeToProof(ctx, { tenantId }),
  ]);
  return { counts, failures, failing, unknown, shared, timeToProof };
}
