import { Pager } from '@/components/ui/pager';
import type { ChargerList } from '@/lib/chargers/list-chargers';
import { countOf, formatCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';

type ChargerPagerProps = { list: ChargerList; params: Record<string, string> };

export function ChargerPager({ list, params }: ChargerPagerProps) {
  if (list.chargers.length === 0 && list.previous === null) return null;
  const at = (cursor: string | null) =>
    cursor === null ? undefined : routes.chargers({ ...params, cursor });
  return (
    <Pager
      label="Pages of chargers"
      firstHref={list.previous === null ? undefined : routes.chargers(params)}
      previousHref={at(list.previous)}
      nextHref={at(list.next)}
    >
      {total(list)}
    </Pager>
  );
}

function total({ count, chargers, next, previous, match }: ChargerList): string {
  if (match === 'similar') return countOf(chargers.length, 'similar charger');
  const all = count.isCapped
    ? `${formatCount(count.value)}+ chargers`
    : countOf(count.value, 'charger');
  return next === null && previous === null ? all : `${chargers.length} of ${all}`;
}
