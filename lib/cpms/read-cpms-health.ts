import { z } from 'zod';
import type { Transaction } from '@/lib/db/database';

/** How a CPMS treats its chargers, from what is kept of each charger: no attempt is read. */
export type CpmsHealth = {
  connected: number;
  /** Chargers that it refuses, or that cannot reach it, right now. */
  refusing: number;
  lastAcceptedAt: Date | null;
  lastRefusedAt: Date | null;
};

const rowSchema = z.object({
  id: z.string(),
  connected: z.number(),
  refusing: z.number(),
  lastAcceptedAt: z.date().nullable(),
  lastRefusedAt: z.date().nullable(),
});

export const noHealth: CpmsHealth = {
  connected: 0,
  refusing: 0,
  lastAcceptedAt: null,
  lastRefusedAt: null,
};

/** Those without a charger are left out. */
export async function readCpmsHealth(
  tx: Transaction,
  cpmsIds: readonly string[],
): Promise<ReadonlyMap<string, CpmsHealth>> {
  const rows = await tx.$queryRaw`
    SELECT c.cpms_id AS id,
      count(*) FILTER (WHERE c.connection_state = 'connected')::int AS connected,
      count(refusal.charger_id) FILTER (WHERE refusal.is_open)::int AS refusing,
      max(c.last_connected_at) AS "lastAcceptedAt",
      max(refusal.at) AS "lastRefusedAt"
    FROM charger AS c
    LEFT JOIN (
      SELECT e.charger_id, bool_or(e.state = 'open') AS is_open, max(e.last_seen_at) AS at
      FROM episode AS e JOIN charger AS own ON own.id = e.charger_id
      WHERE own.cpms_id = ANY (${cpmsIds}::uuid[]) AND e.refused_by = 'cpms'
      GROUP BY e.charger_id
    ) AS refusal ON refusal.charger_id = c.id
    WHERE c.cpms_id = ANY (${cpmsIds}::uuid[]) AND c.deleted_at IS NULL
    GROUP BY c.cpms_id`;
  const parsed = z.array(rowSchema).parse(rows);
  return new Map(parsed.map(({ id, ...health }) => [id, health]));
}
