import type { Prisma } from '@/lib/db/generated/client';

type Value = string | number | boolean | null | readonly string[];

/** What an update changes, as `{ field: { from, to } }`, for its audit row. */
export function changedFields<T extends Record<string, Value>>(
  before: T,
  after: T,
): Prisma.InputJsonObject {
  const changes: Record<string, Prisma.InputJsonObject> = {};
  for (const [name, to] of Object.entries(after)) {
    const from = before[name];
    if (JSON.stringify(from) === JSON.stringify(to)) continue;
    changes[name] = { from: from ?? null, to };
  }
  return changes;
}
