import type pg from 'pg';
import { routes } from '@/lib/routes';
import type { TicketMail } from './ticket-mail';

type Asked = { identity: string; askingName: string; askedBy: string };

/** That another tenant asks for a charger, or offers one. Null when it needs no answer any more. */
export async function moveMail(
  client: pg.ClientBase,
  moveId: string,
  { portalUrl, now }: { portalUrl: string; now: Date },
): Promise<TicketMail | null> {
  const { rows } = await client.query<Asked>(
    `SELECT identity, asking_name AS "askingName", asked_by AS "askedBy" FROM charger_move
     WHERE id = $1 AND state = 'pending' AND expires_at > $2`,
    [moveId, now],
  );
  const [move] = rows;
  if (move === undefined) return null;
  const { askedBy, askingName, identity } = move;
  const title =
    askedBy === 'from'
      ? `${askingName} offers you ${identity}`
      : `${askingName} asks for ${identity}`;
  const text =
    askedBy === 'from'
      ? 'It knocks at your tenant, and is registered at theirs. Accepted, it moves to you with its password.'
      : 'It knocks at their tenant, and is registered at yours. Accepted, it moves to them with its password.';
  return {
    ...{ subject: title, title },
    blocks: [
      { kind: 'text', text },
      { kind: 'button', label: 'Answer', url: `${portalUrl}${routes.chargerMoves()}` },
      { kind: 'text', text: 'Nothing moves until somebody of your tenant accepts.' },
    ],
  };
}
