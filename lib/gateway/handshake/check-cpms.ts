import { legRequest } from '@/lib/gateway/proxy/leg-request';
import type { LegFailure } from '@/lib/gateway/proxy/cpms-leg';
import { openCpmsLeg } from '@/lib/gateway/proxy/open-cpms-leg';
import { authorizationForCpms } from '@/lib/gateway/proxy/authorization-for-cpms';
import type { DirectoryCharger, DirectoryCpms } from '@/lib/gateway/directory/directory-entry';
import type { Attempt } from './attempt';
import type { Check } from './check';
import { explainPassword } from './check-credentials';
import type { HandshakeServices } from './handshake-services';

/**
 * Does the CPMS let the charger in? Its connection is opened first: the charger is told that it is
 * connected only when it is.
 */
export const checkCpms: Check = {
  stage: 'cpms',
  isRefused: (attempt, services) => {
    const { charger } = attempt;
    const cpms = charger?.cpms ?? null;
    if (charger === null || cpms === null || cpms.url === null) return false;
    return isRefusedBy(cpms, cpms.url, attempt, charger, services);
  },
};

async function isRefusedBy(
  cpms: DirectoryCpms,
  url: string,
  attempt: Attempt,
  charger: DirectoryCharger,
  services: HandshakeServices,
): Promise<boolean> {
  const { stream } = attempt.arrival;
  const left = new AbortController();
  const onClose = () => left.abort();
  stream.once('close', onClose);
  const authorization = authorizationForCpms(attempt, charger, services.sealingKey);
  const result = await openCpmsLeg(legRequest(attempt, charger, url, authorization), {
    timeoutMs: services.tuning.cpmsTimeoutMs,
    signal: left.signal,
  });
  stream.removeListener('close', onClose);
  if ('failure' in result) {
    await noteFailure(cpms, attempt, charger, result.failure, services);
    return true;
  }
  const { leg } = result;
  services.cpmsAnswers.noteAccepted(
    cpms,
    { chargerId: charger.id, isTls: attempt.arrival.transport === 'wss' },
    services.now().getTime(),
  );
  attempt.leg = leg;
  attempt.cpms = { problem: null, errorCode: null, durationMs: leg.durationMs };
  attempt.subprotocol = leg.subprotocol;
  return false;
}

async function noteFailure(
  cpms: DirectoryCpms,
  attempt: Attempt,
  charger: DirectoryCharger,
  { answer, durationMs, errorCode, problem, server }: LegFailure,
  services: HandshakeServices,
): Promise<void> {
  attempt.cpms = { problem, errorCode, durationMs };
  if (answer === null) return;
  if (problem === 'status') {
    services.cpmsAnswers.noteRefused(cpms, charger.id, answer.status, services.now().getTime());
  }
  attempt.cpmsAnswer = { ...answer, server };
  await explainPassword(attempt, charger, services);
}
