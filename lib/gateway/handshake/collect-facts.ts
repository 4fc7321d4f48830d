import type { CpmsFacts, Facts } from '@/lib/diagnosis/facts';
import type { DirectoryCharger, DirectoryCpms } from '@/lib/gateway/directory/directory-entry';
import type { KnownAttempt } from './attempt';
import type { HandshakeServices } from './handshake-services';
import { subjectOf } from './subject-of';

/**
 * What the product knows of an attempt, for its diagnosis.
 * @param status what the CPMS answered, if it did: how many others got the same?
 */
export function collectFacts(
  attempt: KnownAttempt,
  services: HandshakeServices,
  status: number | null = null,
): Facts {
  const { arrival, charger, surroundings, tenant } = attempt;
  const nowMs = services.now().getTime();
  return {
    ...factsWithoutRequest(services),
    tenant,
    charger: charger === null ? deletedCharger(attempt) : chargerFacts(charger),
    resembles: surroundings?.resembles ?? [],
    registeredElsewhere: surroundings?.isRegisteredElsewhere ?? false,
    cpms: charger?.cpms == null ? null : cpmsFacts(charger.id, charger.cpms, status, services),
    pathHints: attempt.pathHints ?? { isCutOff: surroundings?.isCutOff ?? false },
    history: services.history.of(subjectOf(attempt), arrival.address, nowMs),
  };
}

/** With `status`, what the CPMS refused with, also how it answered the others. */
export function cpmsFacts(
  chargerId: string,
  cpms: DirectoryCpms,
  status: number | null,
  { cpmsAnswers, now, sessions }: HandshakeServices,
): CpmsFacts {
  const { dialect, url } = cpms;
  const path = url === null ? null : new URL(url).pathname;
  const facts = { dialect, builtIn: url === null, path };
  if (status === null) return facts;
  const isConnected = (id: string) => sessions.find(id) !== undefined;
  const others = cpmsAnswers.others(cpms, { chargerId, status }, isConnected, now().getTime());
  return { ...facts, others };
}

/** What is known when nobody has said who they are. */
export function factsWithoutRequest(services: HandshakeServices): Facts {
  return {
    tenant: null,
    charger: null,
    resembles: [],
    registeredElsewhere: false,
    cpms: null,
    serverCertificateExpired: services.certificateValidTo < services.now(),
    history: { recentAttempts: 1, medianIntervalMs: null, identitiesFromAddress: 0 },
  };
}

export function chargerFacts(charger: DirectoryCharger): Facts['charger'] {
  const usable = charger.credentials.filter(
    ({ state }) => state === 'active' || state === 'pending',
  );
  const active = usable.find(({ state }) => state === 'active') ?? usable[0];
  return {
    id: charger.id,
    identity: charger.identity,
    deletedAt: null,
    ocppVersion: charger.ocppVersion,
    vendor: charger.vendor,
    model: charger.model,
    lastConnectedAt: charger.lastConnectedAt,
    credential: {
      hasActive: active !== undefined,
      activeSince: active?.activatedAt ?? null,
      activeUsed: active?.isUsed ?? false,
    },
  };
}

function deletedCharger({ surroundings }: KnownAttempt): Facts['charger'] {
  const deleted = surroundings?.deleted ?? null;
  if (deleted === null) return null;
  return {
    ...deleted,
    ocppVersion: null,
    vendor: null,
    model: null,
    lastConnectedAt: null,
    credential: { hasActive: false, activeSince: null, activeUsed: false },
  };
}
