/**
 * The next tickets of a broadcast, by id: each told as its own public reply, solved, or both, and
 * in the same statement written into its story and the audit log. $1 problem, $2 begun at,
 * $3 reached, $4 how many, $5 message, $6 solves, $7 broadcast, $8 and $9 who began it, $10 now.
 */
export const broadcastSetSql = `
  WITH meant AS (
    SELECT t.id, t.status, $5::text IS NOT NULL AND t.requester_id IS NOT NULL AS is_told,
      $6::boolean AND t.status NOT IN ('solved', 'closed') AS is_solved
    FROM ticket t
    WHERE t.problem_id = $1::uuid AND t.attached_at <= $2::timestamptz
      AND ($3::uuid IS NULL OR t.id > $3::uuid) AND t.status <> 'closed'
      AND (($5::text IS NOT NULL AND t.requester_id IS NOT NULL)
        OR ($6::boolean AND t.status <> 'solved'))
    ORDER BY t.id LIMIT $4 FOR NO KEY UPDATE OF t),
  next AS (
    SELECT id, status AS was, is_told, is_solved, CASE WHEN is_solved THEN 'solved'
      WHEN is_told AND status = 'new' THEN 'open' ELSE status END AS becomes
    FROM meant),
  changed AS (
    UPDATE ticket t SET status = becomes, updated_at = $10, public_at = $10,
      status_since = CASE WHEN becomes <> was THEN $10 ELSE t.status_since END,
      solved_at = CASE WHEN is_solved THEN $10 ELSE t.solved_at END,
      proposed_at = CASE WHEN is_solved THEN NULL ELSE t.proposed_at END,
      first_reply_at = CASE WHEN is_told THEN coalesce(t.first_reply_at, $10) ELSE t.first_reply_at END
    FROM next WHERE t.id = next.id
    RETURNING t.id, t.tenant_id, t.number, was, becomes, is_told),
  replied AS (
    INSERT INTO ticket_event (id, tenant_id, ticket_id, kind, body, details, actor_id, actor_name, is_staff, key, created_at)
    SELECT uuidv7(), tenant_id, id, 'reply', $5, jsonb_build_object('broadcast', $7::uuid),
      $8::uuid, $9, true, $7::uuid, $10::timestamptz FROM changed WHERE is_told
    ON CONFLICT (ticket_id, key) DO NOTHING),
  moved AS (
    INSERT INTO ticket_event (id, tenant_id, ticket_id, kind, details, actor_id, actor_name, is_staff, created_at)
    SELECT uuidv7(), tenant_id, id, 'status',
      jsonb_build_object('from', was, 'to', becomes, 'broadcast', $7::uuid), $8::uuid, $9, true,
      -- It stands after the message that it came with.
      $10::timestamptz + interval '1 ms' FROM changed WHERE becomes <> was),
  audited AS (
    INSERT INTO audit_entry (id, at, tenant_id, actor_id, actor_name, action, subject_type, subject_id, details)
    SELECT uuidv7(), $10, tenant_id, $8::uuid, $9,
      CASE WHEN becomes = 'solved' AND was <> 'solved' THEN 'ticket.solve' ELSE 'ticket.reply' END,
      'ticket', id, jsonb_build_object('name', '#' || number) FROM changed)
  SELECT id, tenant_id AS "tenantId" FROM changed ORDER BY id`;
