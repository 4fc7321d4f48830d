import { chargerCommandSchema, type CommandOutcome } from '@/lib/commands/schemas';
import { unseal } from '@/lib/credentials/seal';
import { endSession } from '@/lib/gateway/session/end-session';
import type { Session } from '@/lib/gateway/session/session';
import type { SessionServices } from '@/lib/gateway/session/session-services';
import { generationOf } from '@/lib/ocpp/recommended-settings';
import { ask } from './ask';
import type { ClaimedCommand } from './claim-commands';
import { configure } from './configure';
import { testHandshake } from './test-handshake';

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
  if (command.kind === 'configure') {
    return configure(session, command[generationOf(session.subprotocol) ?? 'ocpp16']);
  }
  return ask(session, command);
}

function closeSession(session: Session, services: SessionServices): CommandOutcome {
  const end = { by: 'gateway', code: serviceRestart, reason: askedToReturn } as const;
  endSession(session, end, services, { kind: 'withdrawn' });
  session.connection.close(end.code, end.reason);
  return { status: 'accepted', detail: null };
}
