import type { Pool } from 'pg';
import { endSessionsOf } from '@/lib/chargers/end-lost-sessions';
import type { Log } from '@/lib/context';
import { noteGatewayFace, type GatewayFace } from '@/lib/episodes/note-gateway-face';
import type { Session } from './session';
import type { SessionRegistry } from './session-registry';

const chunkSize = 1_000;
const clearRetryMs = 1_000;

/**
 * Renews the leases of the sessions that are open here, so that others can tell them from those
 * of a gateway that died. Rows come and go with the events of attempts; a row that was taken for
 * dead comes back with the next renewal.
 */
export function createSessionLeases(options: {
  pool: Pool;
  sessions: SessionRegistry;
  node: string;
  /** The certificates that chargers are shown now. */
  certificates: () => readonly GatewayFace[];
  now: () => Date;
  leaseMs: number;
  renewMs: number;
  log: Log;
  /** Another gateway holds a newer session of this charger. */
  onDisplaced: (session: Session) => void;
}): { stop: () => Promise<void> } {
  const { node, pool, renewMs } = options;
  const startedAt = options.now();
  let isCleared = false;
  let notedFace: string | null = null;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function work(): Promise<void> {
    try {
      if (!isCleared) {
        const own = [...options.sessions.all()].map((session) => session.attemptId);
        await endSessionsOf(pool, node, own);
      }
      isCleared = true;
      await noteListening(pool, node, startedAt);
      await noteCertificates();
      // A session that has just begun is written with its attempt.
      const settledMs = performance.now() - renewMs / 2;
      const held = [...options.sessions.all()].filter((one) => one.openedMs < settledMs);
      for (let at = 0; at < held.length; at += chunkSize) {
        const until = new Date(options.now().getTime() + options.leaseMs);
        const chunk = held.slice(at, at + chunkSize);
        const kept = await renew(pool, node, chunk, until);
        const lost = chunk.filter((session) => !kept.has(session.chargerId));
        for (const session of await displaced(pool, lost)) options.onDisplaced(session);
      }
    } catch (error) {
      options.log.debug({ err: error }, 'leases of sessions could not be renewed');
    }
  }
  async function noteCertificates(): Promise<void> {
    const certificates = options.certificates();
    const face = certificates.map(({ value }) => value).join();
    if (face === notedFace) return;
    await noteGatewayFace(pool, node, 'certificate', certificates, options.now());
    notedFace = face;
  }
  let working = work();
  const schedule = () => {
    if (isStopped) return;
    timer = setTimeout(
      () => {
        working = work().finally(schedule);
      },
      isCleared ? renewMs : Math.min(renewMs, clearRetryMs),
    );
    timer.unref();
  };
  void working.finally(schedule);

  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return working;
    },
  };
}

/** Tells the worker since when chargers could have been heard here. */
async function noteListening(pool: Pool, node: string, startedAt: Date): Promise<void> {
  await pool.query(
    `INSERT INTO gateway_node (name, started_at, seen_at) VALUES ($1, $2, now())
     ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at,
       started_at = CASE WHEN gateway_node.seen_at < $2::timestamptz THEN $2 ELSE gateway_node.started_at END`,
    [node, startedAt],
  );
}

/** A charger that was deleted in the meantime gets no row, nor does one that connected elsewhere. */
async function renew(
  pool: Pool,
  node: string,
  sessions: readonly Session[],
  leaseUntil: Date,
): Promise<Set<string>> {
  const { rows } = await pool.query<{ charger_id: string }>(
    `INSERT INTO charger_session
       (charger_id, tenant_id, gateway, attempt_id, address, connected_at, lease_until)
     SELECT c.id, c.tenant_id, $1, s.attempt_id, s.address, s.connected_at, $2
     FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[])
       AS s (charger_id, attempt_id, address, connected_at)
     JOIN charger c ON c.id = s.charger_id
     ON CONFLICT (charger_id) DO UPDATE SET gateway = excluded.gateway,
       attempt_id = excluded.attempt_id, address = excluded.address,
       connected_at = excluded.connected_at, lease_until = excluded.lease_until
     WHERE charger_session.connected_at <= excluded.connected_at
     RETURNING charger_id`,
    [
      node,
      leaseUntil,
      sessions.map((session) => session.chargerId),
      sessions.map((session) => session.attemptId),
      sessions.map((session) => session.address),
      sessions.map((session) => session.startedAt),
    ],
  );
  return new Set(rows.map((row) => row.charger_id));
}

/** Those of which a newer session is open at another gateway: the newest wins there too. */
async function displaced(pool: Pool, sessions: readonly Session[]): Promise<Session[]> {
  if (sessions.length === 0) return [];
  const { rows } = await pool.query<{ charger_id: string; connected_at: Date }>(
    'SELECT charger_id, connected_at FROM charger_session WHERE charger_id = ANY ($1::uuid[])',
    [sessions.map((session) => session.chargerId)],
  );
  const newest = new Map(rows.map((row) => [row.charger_id, row.connected_at]));
  return sessions.filter((session) => {
    const connectedAt = newest.get(session.chargerId);
    return connectedAt !== undefined && connectedAt > session.startedAt;
  });
}
