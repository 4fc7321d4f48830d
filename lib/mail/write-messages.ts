import type pg from 'pg';
import { dueTime } from './due-time';
import { standardChoices, type MessageKind } from './schemas';

/** Who gets a message, with the hours that they chose. */
export type Recipient = {
  tenantId: string;
  /** Null for who has no account, and so no hours. */
  userId: string | null;
  address: string;
  name: string;
  timeZone: string | null;
  quietFrom: number | null;
  quietTo: number | null;
  /** Their digest's, for what may wait for it. */
  digestHour?: number | null;
};

/** Leaves one message to each of these people, due when their hours allow. */
export async function writeMessages<R extends Recipient>(
  client: pg.ClientBase,
  now: Date,
  { kind, to, payload }: { kind: MessageKind; to: readonly R[]; payload: (recipient: R) => object },
): Promise<number> {
  const messages = to.map((recipient) => {
    const { tenantId, userId, address, name, quietFrom, quietTo, digestHour = null } = recipient;
    const timeZone = recipient.timeZone ?? standardChoices.timeZone;
    return {
      ...{ tenant_id: tenantId, user_id: userId, address, name, payload: payload(recipient) },
      is_for_digest: digestHour !== null,
      due_at: dueTime(now, { timeZone, digestHour, quietFrom, quietTo }),
    };
  });
  if (messages.length > 0) await client.query(insertSql, [JSON.stringify(messages), kind, now]);
  return messages.length;
}

const insertSql = `
  INSERT INTO outbox_message
    (tenant_id, kind, user_id, address, name, payload, is_for_digest, created_at, due_at)
  SELECT tenant_id, $2, user_id, address, name, payload, is_for_digest, $3, due_at
  FROM jsonb_to_recordset($1::jsonb) AS message (tenant_id uuid, user_id uuid, address text,
    name text, payload jsonb, is_for_digest boolean, due_at timestamptz)`;
