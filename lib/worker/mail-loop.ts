import type pg from 'pg';
import type { Log } from '@/lib/context';
import { alertChargers } from '@/lib/mail/alert-chargers';
import { foldDigests } from '@/lib/mail/fold-digests';
import { sendDueMessages, type SendServices } from '@/lib/mail/send-due-messages';
import { skipMail } from '@/lib/mail/skip-mail';
import { tellEvents } from '@/lib/mail/tell-events';
import { tellMoves } from '@/lib/mail/tell-moves';
import { roundLoop, type RoundLoop } from './round-loop';

type Options = {
  pool: pg.Pool;
  now: () => Date;
  log: Log;
  /** Null where no mail server is set. */
  sending: Omit<SendServices, 'pool' | 'now'> | null;
};

/** Writes and sends mail, round after round; several workers share the messages. */
export function mailLoop({ pool, now, log, sending }: Options): RoundLoop {
  const round = async (): Promise<Record<string, number>> => {
    if (sending === null) return { skipped: await skipMail(pool, now()) };
    return {
      told: (await tellEvents(pool, now())) + (await tellMoves(pool, now())),
      alerted: await alertChargers(pool, now()),
      digests: await foldDigests(pool, now()),
      sent: await sendDueMessages({ ...sending, pool, now }),
    };
  };
  const words = { done: 'Mail done.', failed: 'Mail waits: this round of it failed.' };
  return roundLoop({ round, log, words, close: () => sending?.mailer.close() });
}
