import type pg from 'pg';
import { formatDayTime } from '@/lib/format/exact-time';
import { errorTypeNames, errorTypeOf } from '@/lib/format/error-type-name';
import { routes } from '@/lib/routes';
import { countOf } from '@/lib/format/count';
import { downRule } from '@/lib/mail/schemas';
import type { TicketMail } from './ticket-mail';

type Down = {
  chargerId: string;
  identity: string;
  errorType: string;
  openedAt: Date;
  timeZone: string;
  isOpen: boolean;
};

/** Which chargers cannot connect. Null when all of them connect again. */
export async function alertMail(
  client: pg.ClientBase,
  { episodeIds, count }: { episodeIds: readonly string[]; count: number },
  reader: { userId: string; isCustomer: boolean },
  { portalUrl, now }: { portalUrl: string; now: Date },
): Promise<TicketMail | null> {
  const { rows } = await client.query<Down>(selectSql, [
    episodeIds,
    reader.isCustomer,
    reader.userId,
  ]);
  const down = rows.filter((row) => row.isOpen);
  const [first] = down;
  if (first === undefined) return null;
  const more = count - rows.length;
  const what =
    down.length + more === 1
      ? `${first.identity} cannot connect`
      : `${countOf(down.length + more, 'charger')} cannot connect`;
  const lines = down.map(
    (row) =>
      [
        row.identity,
        `${nameOf(row.errorType)}, since ${formatDayTime(row.openedAt, row.timeZone, now)} (${row.timeZone})`,
      ] as const,
  );
  const path = down.length + more === 1 ? routes.charger(first.chargerId) : routes.overview();
  return {
    subject: what,
    title: what,
    blocks: [
      { kind: 'facts', rows: lines },
      ...(more > 0 ? [{ kind: 'text', text: `And ${more} more.` } as const] : []),
      {
        kind: 'button',
        label: down.length + more === 1 ? 'See why' : 'See all',
        url: `${portalUrl}${path}`,
      },
      {
        kind: 'text',
        text: `You are told once per problem, after ${downRule.minutes} minutes or ${downRule.refusals} refused attempts.`,
      },
    ],
  };
}

function nameOf(errorType: string): string {
  const known = errorTypeOf(errorType);
  return known === null ? errorType : errorTypeNames[known];
}

const selectSql = `
  SELECT c.id AS "chargerId", c.identity, e.error_type AS "errorType", e.opened_at AS "openedAt",
    t.time_zone AS "timeZone", e.state = 'open' AS "isOpen"
  FROM episode e JOIN charger c ON c.id = e.charger_id AND c.deleted_at IS NULL
  JOIN tenant t ON t.id = e.tenant_id
  WHERE e.id = ANY ($1::uuid[]) AND (NOT $2 OR EXISTS (
    SELECT FROM charger_owner o WHERE o.charger_id = c.id AND o.user_id = $3))
  ORDER BY c.identity`;
