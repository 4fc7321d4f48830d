import type pg from 'pg';
import { formatDayTime } from '@/lib/format/exact-time';
import { routes } from '@/lib/routes';
import type { TicketMail } from './ticket-mail';

type Disabled = {
  name: string;
  url: string;
  tenantName: string;
  timeZone: string;
  isGone: boolean;
  failingSince: Date | null;
  /** How the latest attempt went wrong. */
  error: string | null;
};

/** That a webhook was disabled, and why. Null when it is not any more, or by now for another reason. */
export async function webhookMail(
  client: pg.ClientBase,
  { webhookId, since }: { webhookId: string; since: string },
  { portalUrl, now }: { portalUrl: string; now: Date },
): Promise<TicketMail | null> {
  const { rows } = await client.query<Disabled>(selectSql, [webhookId, since]);
  const [webhook] = rows;
  if (webhook === undefined) return null;
  const { error, failingSince, isGone, name, tenantName, timeZone, url } = webhook;
  const title = `Webhook “${name}” was disabled`;
  const when = (at: Date) => `${formatDayTime(at, timeZone, now)} (${timeZone})`;
  return {
    ...{ subject: title, title },
    blocks: [
      { kind: 'text', text: isGone ? goneText : failingText },
      {
        kind: 'facts',
        rows: [
          ['Tenant', tenantName],
          // The rest of the address may hold a token.
          ['Receiver', new URL(url).host],
          ...(isGone || failingSince === null
            ? []
            : [['Failing since', when(failingSince)] as const]),
          ...(isGone || error === null ? [] : [['Latest attempt', error] as const]),
          ['Disabled', when(new Date(since))],
        ],
      },
      { kind: 'button', label: 'Open webhook', url: `${portalUrl}${routes.webhook(webhookId)}` },
      {
        kind: 'text',
        text: 'What happens meanwhile is not sent later. Mend the receiver or the address, then resume the webhook.',
      },
    ],
  };
}

const goneText = 'Its receiver answered that it wants no more events.';
const failingText = 'Nothing that was sent to its receiver has arrived for days.';

const selectSql = `
  SELECT w.name, w.url, t.name AS "tenantName", t.time_zone AS "timeZone",
    w.disabled_reason = 'gone' AS "isGone", w.failing_since AS "failingSince", (
      SELECT d.error FROM webhook_delivery d
      WHERE d.webhook_id = w.id AND d.attempted_at <= $2::timestamptz
      ORDER BY d.attempted_at DESC LIMIT 1) AS error
  FROM webhook w JOIN tenant t ON t.id = w.tenant_id
  WHERE w.id = $1 AND w.state = 'disabled' AND w.state_since = $2::timestamptz`;
