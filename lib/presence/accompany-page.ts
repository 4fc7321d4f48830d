import type { UserContext } from '@/lib/context';
import type { ChangeFeed } from '@/lib/live/change-feed';
import type { Alongside } from '@/lib/live/event-stream';
import { endPresence } from './end-presence';
import { renewEveryMs, returnWithinMs } from './presence-times';
import { showPresence } from './show-presence';

type Page = { number: number; pageId: string; feed: ChangeFeed };

/**
 * The stream of a page is the sign that somebody has it open: while it runs the page is renewed,
 * and told of others; a moment after its end it is gone. No browser has to say anything for that.
 */
export async function accompanyPage(ctx: UserContext, page: Page): Promise<Alongside> {
  const { number, pageId, feed } = page;
  const { ticketId } = await showPresence(ctx, { number, pageId });
  const warn = (error: unknown) => {
    ctx.log.warn({ err: error, number }, 'Who has a ticket open could not be noted.');
  };
  return (send) => {
    const unsubscribe = feed.subscribePresence((changed) => {
      if (changed === null || changed === ticketId) send('presence');
    });
    const renewal = setInterval(() => {
      showPresence(ctx, { number, pageId }).catch(warn);
    }, renewEveryMs);
    return () => {
      unsubscribe();
      clearInterval(renewal);
      const leftAt = ctx.now();
      setTimeout(() => {
        endPresence(ctx, { ticketId, pageId, leftAt }).catch(warn);
      }, returnWithinMs).unref();
    };
  };
}
