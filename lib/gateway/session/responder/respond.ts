import type { Subprotocol } from '@/lib/ocpp/subprotocols';
import { ocpp16Answers } from './ocpp16-answers';
import { ocpp2Answers } from './ocpp2-answers';

type Payload = Readonly<Record<string, unknown>>;

export type ResponderContext = { now: Date; heartbeatIntervalSeconds: number };

/** What is answered to one action. */
export type ActionAnswer = (payload: Payload, context: ResponderContext) => object;

/**
 * The answer of the built-in responder to a call, or null for an action that it does not know.
 * It says yes to all that a charger needs to be commissioned and keeps nothing of it.
 */
export function respond(
  subprotocol: Subprotocol,
  action: string,
  payload: Payload,
  context: ResponderContext,
): object | null {
  const answers = subprotocol === 'ocpp1.6' ? ocpp16Answers : ocpp2Answers;
  return answers.get(action)?.(payload, context) ?? null;
}
