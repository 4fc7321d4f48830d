import { Pager } from '@/components/ui/pager';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import type { UnknownIdentityList } from '@/lib/unknown-identities/list-unknown-identities';
import {
  unknownIdentityParams,
  type UnknownIdentityFilters,
} from '@/lib/unknown-identities/unknown-identity-filters';

type UnknownIdentityPagerProps = { list: UnknownIdentityList; filters: UnknownIdentityFilters };

export function UnknownIdentityPager({ list, filters }: UnknownIdentityPagerProps) {
  const params = unknownIdentityParams(filters);
  const isFirst = filters.cursor === null;
  if (isFirst && list.identities.length === 0) return null;
  return (
    <Pager
      label="Pages of unknown identities"
      firstHref={isFirst ? undefined : routes.unknownIdentities(params)}
      nextHref={
        list.next === null ? undefined : routes.unknownIdentities({ ...params, cursor: list.next })
      }
    >
      {list.next === null && isFirst
        ? countOf(list.identities.length, 'identity', 'identities')
        : `${list.identities.length} on this page, latest first`}
    </Pager>
  );
}
