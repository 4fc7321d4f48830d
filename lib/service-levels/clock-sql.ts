/**
 * What `clockTickets` asks Postgres, each for a set of tickets. The lock on a ticket keeps two
 * workers apart, and the worker and whoever changes the ticket; what follows from it is read
 * in later statements, which see what was written before the lock was had.
 */

/** Takes those that were changed and those of which something is due at `$1`, `$2` of each. */
export const takeSql = `
  WITH meant AS (
    (SELECT ticket_id FROM unclocked_ticket ORDER BY id LIMIT $2)
    UNION
    (SELECT ticket_id FROM ticket_clock WHERE check_at <= $1::timestamptz
     ORDER BY check_at LIMIT $2))
  SELECT t.id, t.tenant_id AS "tenantId", t.created_at AS "createdAt", t.status, t.priority,
    t.status_since AS "statusSince", t.requester_id AS "requesterId",
    t.first_reply_at AS "firstReplyAt", t.solved_at AS "solvedAt"
  FROM ticket t WHERE t.id IN (SELECT ticket_id FROM meant)
  FOR NO KEY UPDATE OF t SKIP LOCKED`;

export const levelsSql = `
  SELECT tenant_id AS "tenantId", time_zone AS "timeZone", week, holidays, targets,
    warn_percent AS "warnPercent", changed_at AS "changedAt"
  FROM service_levels WHERE tenant_id = ANY ($1::uuid[])`;

/** When each was given another status, in order. */
export const changesSql = `
  SELECT ticket_id AS "ticketId", created_at AS at,
    CASE kind WHEN 'returned' THEN 'open' ELSE details->>'to' END AS "to"
  FROM ticket_event
  WHERE ticket_id = ANY ($1::uuid[])
    AND (kind = 'status' OR kind = 'returned' AND details->>'wasSolved' = 'true')
  ORDER BY ticket_id, created_at, id`;

export const clocksSql = `
  SELECT ticket_id, paused_since, due_at, soon_at,
    reply_target, reply_due_at, reply_warned_at, reply_breached_at, reply_done_at,
    solution_target, solution_due_at, solution_warned_at, solution_breached_at, solution_done_at
  FROM ticket_clock WHERE ticket_id = ANY ($1::uuid[])`;

const columns = `ticket_id, tenant_id, paused_since, reply_target, reply_used, reply_due_at,
  reply_warned_at, reply_breached_at, reply_done_at, solution_target, solution_used,
  solution_due_at, solution_warned_at, solution_breached_at, solution_done_at, due_at, soon_at,
  check_at, counted_at`;

export const storeSql = `
  INSERT INTO ticket_clock (${columns})
  SELECT ${columns} FROM jsonb_populate_recordset(NULL::ticket_clock, $1::jsonb)
  ON CONFLICT (ticket_id) DO UPDATE SET
    (${columns}) = ROW (${columns.replace(/\w+/g, 'EXCLUDED.$&')})`;

export const forgetSql = `DELETE FROM ticket_clock WHERE ticket_id = ANY ($1::uuid[])`;

export const settleSql = `DELETE FROM unclocked_ticket WHERE ticket_id = ANY ($1::uuid[])`;

/** Writes the lines of `$1` into the stories, and brings their tickets up in the queue. */
export const tellSql = `
  WITH line AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS line (ticket_id uuid, tenant_id uuid, kind ticket_event_kind, details jsonb)),
  told AS (
    INSERT INTO ticket_event (id, tenant_id, ticket_id, kind, details, actor_name, is_staff, created_at)
    SELECT gen_random_uuid(), tenant_id, ticket_id, kind, details, 'Exolink', true, $2::timestamptz
    FROM line)
  UPDATE ticket SET updated_at = $2::timestamptz
  WHERE id IN (SELECT ticket_id FROM line)`;
