import {
  chargerCommandSchema,
  type ChargerCommand,
  type CommandOutcome,
} from '@/lib/commands/schemas';
import { unseal } from '@/lib/credentials/seal';
import { endSession } from '@/lib/gateway/session/end-session';
import type { Session } from '@/lib/gateway/session/session';
import type { SessionServices } from '@/lib/gateway/session/session-services';
import { callFor } from '@/lib/ocpp/commands/call-for';
import { readErrorOutcome, readOutcome } from '@/lib/ocpp/commands/read-outcome';
import type { ClaimedCommand } from './claim-commands';
import { testHandshake } from './test-handshake';

const answerWithinMs = 15_000;
const serviceRestart = 1012;
const askedToReturn = 'The portal asked the charger to connect anew';

export async function carryOut(
  { chargerId, id, identity, lastAddress, sealed, tenant }: ClaimedCommand,
  services: SessionServices,
): Promise<CommandOutcome> {
  const opened = unseal(services.sealingKey, sealed, id);
  if (opened === null) return { status: 'failed', detail: 'The request could not be read.' };
  const command = chargerCommandSchema.parse(JSON.parse(opened));
  if (command.kind === 'test-handshake') {
    const { password = null } = command;
    return testHandshake({ tenant, identity, address: lastAddress, password }, services);
  }
  const session = services.sessions.find(chargerId);
  if (session === undefined) return { status: 'not-connected', detail: null };
  if (command.kind === 'close-session') return closeSession(session, services);
  return ask(session, command);
}

async function ask(session: Session, command: ChargerCommand): Promise<CommandOutcome> {
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

function closeSession(session: Session, services: SessionServices): CommandOutcome {
  const end = { by: 'gateway', code: serviceRestart, reason: askedToReturn } as const;
  endSession(session, end, services, { kind: 'withdrawn' });
  session.connection.close(end.code, end.reason);
  return { status: 'accepted', detail: null };
}
