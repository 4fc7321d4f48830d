import type pg from 'pg';
import type { OpenFix } from './judge-fix';

const columns = `id, charger_id AS "chargerId", tenant_id AS "tenantId", kind, state,
  is_open AS "isOpen", needs_hand AS "needsHand", applied_at AS "appliedAt",
  delivered_at AS "deliveredAt", delivery, proof_credential_id AS "proofCredentialId",
  error_type AS "errorType", cause, wait_seconds AS "waitSeconds", hold_seconds AS "holdSeconds",
  deadline_at AS "deadlineAt", attempt_count AS "attemptCount",
  last_attempt_at AS "lastAttemptAt", connected_at AS "connectedAt", verified_by AS "verifiedBy",
  verdict, verdict_at AS "verdictAt", verdict_error_type AS "verdictErrorType",
  verdict_cause AS "verdictCause", settled_at AS "settledAt"`;

export type StoredOpenFix = OpenFix & { chargerId: string; tenantId: string; kind: string };

/** The open fixes of these chargers. */
export async function readOpenFixes(
  client: pg.ClientBase,
  chargerIds: readonly string[],
): Promise<StoredOpenFix[]> {
  const found = await client.query<StoredOpenFix>({
    name: 'open-fixes',
    text: `SELECT ${columns} FROM fix WHERE is_open AND charger_id = ANY ($1::uuid[])`,
    values: [chargerIds],
  });
  return found.rows;
}

/** Writes what judging made of open fixes, in one statement. */
export async function writeJudgedFixes(
  client: pg.ClientBase,
  fixes: readonly OpenFix[],
): Promise<void> {
  if (fixes.length === 0) return;
  const rows = fixes.map((fix) => ({
    id: fix.id,
    state: fix.state,
    is_open: fix.isOpen,
    error_type: fix.errorType,
    cause: fix.cause,
    deadline_at: fix.deadlineAt,
    attempt_count: fix.attemptCount,
    last_attempt_at: fix.lastAttemptAt,
    connected_at: fix.connectedAt,
    verified_by: fix.verifiedBy,
    verdict: fix.verdict,
    verdict_at: fix.verdictAt,
    verdict_error_type: fix.verdictErrorType,
    verdict_cause: fix.verdictCause,
    settled_at: fix.settledAt,
  }));
  await client.query({
    name: 'write-judged-fixes',
    text: writeSql,
    values: [JSON.stringify(rows)],
  });
}

const written = [
  'state',
  'is_open',
  'error_type',
  'cause',
  'deadline_at',
  'attempt_count',
  'last_attempt_at',
  'connected_at',
  'verified_by',
  'verdict',
  'verdict_at',
  'verdict_error_type',
  'verdict_cause',
  'settled_at',
];

const writeSql = `
  UPDATE fix SET ${written.map((column) => `${column} = given.${column}`).join(', ')}
  FROM json_to_recordset($1::json) AS given (
    id uuid, state fix_state, is_open boolean, error_type text, cause text, deadline_at timestamptz, attempt_count int,
    last_attempt_at timestamptz, connected_at timestamptz, verified_by uuid, verdict text,
    verdict_at timestamptz, verdict_error_type text, verdict_cause text, settled_at timestamptz)
  WHERE fix.id = given.id`;
