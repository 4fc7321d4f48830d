import type { AuditAction } from '@/lib/format/audit-sentence';

/**
 * The steps of `followTickets` in SQL, in their order; `$1` is the time. Each changes a set of
 * tickets and, in the same statement, tells it in their stories and in the audit log.
 */

type Step = {
  /** Which tickets, with what they were: id, status, and details for the story. */
  which: string;
  set: string;
  kind: 'proposed' | 'returned' | 'status';
  action: AuditAction;
};

const step = ({ which, set, kind, action }: Step): string => `
  WITH meant AS (${which} FOR NO KEY UPDATE OF t SKIP LOCKED),
  changed AS (
    UPDATE ticket SET ${set}, updated_at = $1, public_at = $1
    FROM meant WHERE ticket.id = meant.id
    RETURNING ticket.id, ticket.tenant_id, ticket.number, meant.details),
  told AS (
    INSERT INTO ticket_event (id, tenant_id, ticket_id, kind, details, actor_name, is_staff, created_at)
    SELECT gen_random_uuid(), tenant_id, id, '${kind}', details, 'Exolink', true,
      -- What follows from a proposal of the same round stands after it.
      $1::timestamptz + interval '${kind === 'status' ? 1 : 0} ms' FROM changed),
  audited AS (
    INSERT INTO audit_entry (id, at, tenant_id, actor_name, action, subject_type, subject_id, details)
    SELECT gen_random_uuid(), $1, tenant_id, 'worker', '${action}', 'ticket', id,
      jsonb_build_object('name', '#' || number) FROM changed)
  SELECT id, tenant_id AS "tenantId" FROM changed`;

const isUnsolved = `t.solved_at IS NULL`;

/** An open problem with the same error, of the charger or of what knocks unregistered. */
const isFailing = (since: string) => `EXISTS (
  SELECT FROM episode e WHERE e.state = 'open' AND e.error_type = t.error_type
    AND e.last_seen_at > ${since}
    AND (e.charger_id = t.charger_id OR e.unknown_identity_id = t.unknown_identity_id))`;

export const followSteps = {
  /** What was unknown has been registered: from now on the charger is followed. */
  found: `
    UPDATE ticket t SET charger_id = c.id
    FROM unknown_identity u
    JOIN charger c ON c.tenant_id = u.tenant_id AND c.identity = u.identity AND c.deleted_at IS NULL
    WHERE t.unknown_identity_id = u.id AND t.charger_id IS NULL AND ${isUnsolved}
      AND $1::timestamptz IS NOT NULL
    RETURNING t.id, t.tenant_id AS "tenantId"`,

  returned: step({
    which: `SELECT t.id, jsonb_build_object('wasSolved', true) AS details FROM ticket t
      WHERE t.status = 'solved' AND t.error_type IS NOT NULL AND ${isFailing('t.solved_at')}`,
    set: `status = 'open', status_since = $1, solved_at = NULL, proposed_at = NULL,
      reopened_count = reopened_count + 1`,
    kind: 'returned',
    action: 'ticket.return',
  }),

  withdrawn: step({
    which: `SELECT t.id, jsonb_build_object('wasSolved', false) AS details FROM ticket t
      WHERE ${isUnsolved} AND t.proposed_at IS NOT NULL AND ${isFailing('t.proposed_at')}`,
    set: 'proposed_at = NULL',
    kind: 'returned',
    action: 'ticket.return',
  }),

  proposed: step({
    which: `SELECT t.id, jsonb_build_object('minutes', tenant.ticket_hold_minutes) AS details
      FROM ticket t
      JOIN tenant ON tenant.id = t.tenant_id
      JOIN charger c ON c.id = t.charger_id
      JOIN charger_session live ON live.charger_id = t.charger_id
      WHERE ${isUnsolved} AND t.proposed_at IS NULL AND t.error_type IS NOT NULL
        AND c.error_type IS NULL AND live.lease_until > $1::timestamptz
        AND greatest(live.connected_at, t.created_at)
          + make_interval(mins => tenant.ticket_hold_minutes) <= $1::timestamptz
        AND (t.declined_at IS NULL OR live.connected_at > t.declined_at)`,
    set: 'proposed_at = $1',
    kind: 'proposed',
    action: 'ticket.propose',
  }),

  over: step({
    which: `SELECT t.id, jsonb_build_object('isShared', true) AS details
      FROM ticket t JOIN shared_problem p ON p.id = t.shared_problem_id
      WHERE ${isUnsolved} AND t.proposed_at IS NULL AND p.state = 'resolved'
        AND p.resolved_at > coalesce(t.declined_at, '-infinity'::timestamptz)`,
    set: 'proposed_at = $1',
    kind: 'proposed',
    action: 'ticket.propose',
  }),

  solved: step({
    which: `SELECT t.id, jsonb_build_object('from', t.status, 'to', 'solved') AS details
      FROM ticket t JOIN tenant ON tenant.id = t.tenant_id
      WHERE ${isUnsolved} AND t.proposed_at IS NOT NULL AND tenant.ticket_solves_itself`,
    set: `status = 'solved', status_since = $1, solved_at = $1, proposed_at = NULL`,
    kind: 'status',
    action: 'ticket.solve',
  }),

  closed: step({
    which: `SELECT t.id, jsonb_build_object('from', 'solved', 'to', 'closed') AS details
      FROM ticket t JOIN tenant ON tenant.id = t.tenant_id
      WHERE t.status = 'solved'
        AND t.solved_at + make_interval(days => tenant.ticket_close_days) <= $1::timestamptz`,
    set: `status = 'closed', status_since = $1, closed_at = $1`,
    kind: 'status',
    action: 'ticket.close',
  }),
} as const;
