import type { UserContext } from '@/lib/context';
import type { Move } from './load-move';
import type { MoveSide } from './schemas';

/**
 * The context in which one side's rows are written. A tenant's log names its own people: the other
 * side's are nothing to it.
 */
export function sideContext(ctx: UserContext, move: Move, side: MoveSide): UserContext {
  const isAsker = move.askedBy === side;
  const userId = isAsker ? move.askerId : (move.answererId ?? ctx.actor.userId);
  const name = isAsker ? move.askerName : (move.answererName ?? ctx.actor.name);
  return { ...ctx, actor: { ...ctx.actor, userId, name } };
}
