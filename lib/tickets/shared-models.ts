import type { Transaction } from '@/lib/db/database';
import type { SharedProblemItem } from '@/lib/shared-problems/shared-problem-item';
import type { TicketBundle } from './bundle-schemas';
import { membersOf } from './shared-members';

const maxModels = 10;

type Device = { vendor: string | null; model: string | null; firmware: string | null };
type Group = Device & { count: number };
type SharedModels = Pick<
  NonNullable<TicketBundle['shared']>,
  'vendor' | 'model' | 'firmware' | 'models'
>;

/** Which models the chargers of a shared problem are, and what all of them are. */
export async function readSharedModels(
  tx: Transaction,
  problem: SharedProblemItem,
): Promise<SharedModels> {
  const rows = await tx.charger.groupBy({
    by: ['vendor', 'model', 'firmware'],
    where: membersOf(problem.id),
    _count: { _all: true },
  });
  const groups = rows
    .map(({ _count, ...device }): Group => ({ ...device, count: _count._all }))
    .sort((a, b) => b.count - a.count || nameOf(a).localeCompare(nameOf(b)));
  const fitting = groups.filter((group) => isOfProblem(group, problem));
  // Those that were updated since are what they were no more.
  const alike = fitting.length > 0 ? fitting : groups;
  return {
    vendor: oneOf(alike, 'vendor'),
    model: oneOf(alike, 'model'),
    firmware: oneOf(alike, 'firmware'),
    models: groups
      .slice(0, maxModels)
      .map((group) => ({ model: nameOf(group), firmware: group.firmware, count: group.count })),
  };
}

/** Is it what the problem is named after? Chargers of a site may be anything. */
function isOfProblem({ firmware, model, vendor }: Device, { key, kind }: SharedProblemItem) {
  if (kind !== 'model' && kind !== 'firmware') return true;
  const parts = kind === 'model' ? [vendor, model] : [vendor, model, firmware];
  return parts.filter((part) => part !== null).join(' ') === key;
}

function oneOf(groups: readonly Group[], name: keyof Device): string | null {
  const values = new Set(groups.map((group) => group[name]));
  const [value] = values;
  return values.size === 1 ? (value ?? null) : null;
}

function nameOf({ model, vendor }: Device): string {
  return [vendor, model].filter((part) => part !== null).join(' ') || 'Unknown model';
}
