import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Log } from '@/lib/context';
import { alertChargers } from '@/lib/mail/alert-chargers';
import { foldDigests } from '@/lib/mail/fold-digests';
import { sendDueMessages, type SendServices } from '@/lib/mail/send-due-messages';
import { skipMail } from '@/lib/mail/skip-mail';
import { tellEvents } from '@/lib/mail/tell-events';
import { tellMoves } from '@/lib/mail/tell-moves';

export type MailLoop = { stop: () => Promise<void> };

type Options = {
  pool: pg.Pool;
  now: () => Date;
  log: Log;
  /** Null where no mail server is set. */
  sending: Omit<SendServices, 'pool' | 'now'> | null;
  pauseMs?: number;
};

/**
 * Writes and sends mail, round after round. A round that fails is told and the next one tries
 * again; several workers share the messages.
 */
export function mailLoop({ pool, now, log, sending, pauseMs = 2_000 }: Options): MailLoop {
  const stopping = new AbortController();
  const round = async () => {
    if (sending === null) return { skipped: await skipMail(pool, now()) };
    return {
      told: (await tellEvents(pool, now())) + (await tellMoves(pool, now())),
      alerted: await alertChargers(pool, now()),
      digests: await foldDigests(pool, now()),
      sent: await sendDueMessages({ ...sending, pool, now }),
    };
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        const result = await round();
        if (Object.values(result).some((count) => count > 0)) log.debug(result, 'Mail done.');
      } catch (error) {
        log.warn({ err: error }, 'Mail waits: this round of it failed.');
      }
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    sending?.mailer.close();
  };
  const running = run();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
