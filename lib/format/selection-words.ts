import type { SelectionGroup, SelectionSummary } from '@/lib/bulk-fixes/schemas';
import { connectionStateNames } from './connection-state';
import { countOf, formatCount } from './count';
import { errorTypeNames } from './error-type-name';

/** "12 chargers, refused: invalid credentials". What differs among them is listed below it. */
export function selectionTitle(summary: SelectionSummary, areChargers: boolean): string {
  const { groups, isTooMany, total } = summary;
  const what = areChargers
    ? countOf(total, 'charger')
    : countOf(total, 'unknown identity', 'unknown identities');
  const [group] = groups;
  const many = isTooMany ? `More than ${what}` : what;
  return group === undefined || groups.length > 1 ? many : `${many}, ${problemOf(group)}`;
}

/** "9 refused: invalid credentials". */
export function groupWords(group: SelectionGroup): string {
  return `${formatCount(group.count)} ${problemOf(group)}`;
}

function problemOf({ errorType, state }: SelectionGroup): string {
  const name = connectionStateNames[state].toLowerCase();
  return errorType === null ? name : `${name}: ${lowered(errorTypeNames[errorType])}`;
}

/** But not an abbreviation: "CPMS unavailable". */
function lowered(name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
