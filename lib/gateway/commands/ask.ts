import type { ChargerCommand, CommandOutcome } from '@/lib/commands/schemas';
import type { Session } from '@/lib/gateway/session/session';
import { callFor } from '@/lib/ocpp/commands/call-for';
import { readErrorOutcome, readOutcome } from '@/lib/ocpp/commands/read-outcome';

const answerWithinMs = 15_000;

/** One call to the charger, and what its answer means. */
export async function ask(session: Session, command: ChargerCommand): Promise<CommandOutcome> {
  const call = callFor(session.subprotocol, command);
  if (call === null) return { status: 'not-supported', detail: null };
  const answer = await session.commands.call(call.action, call.payload, answerWithinMs);
  switch (answer.kind) {
    case 'result':
      return readOutcome(answer.payload);
    case 'error':
      return readErrorOutcome(answer.code, answer.description);
    case 'timeout':
      return { status: 'timeout', detail: null };
    case 'gone':
      return { status: 'disconnected', detail: null };
  }
}
