import type { Behaviour } from './behaviours';
import type { PastEnd } from './history-evidence';
import { cpmsEnd, passedOn } from './past-cpms';
import type { Random } from './random';
import type { ScenarioCharger, ScenarioTenant } from './scenario';
import { neighbourOf } from './sent-request';

const minuteMs = 60_000;

/** How an attempt of a failing charger ended; null for kinds that leave no request behind. */
export function pastEnd(
  tenant: ScenarioTenant,
  charger: ScenarioCharger,
  rotatedAt: Date,
  random: Random,
): PastEnd | null {
  const wrongPassword = passwordEnds[charger.behaviour];
  if (wrongPassword !== undefined) return wrongPassword(tenant, charger, rotatedAt);
  switch (charger.behaviour) {
    case 'identity-in-other-case':
    case 'identity-with-other-separators':
    case 'wrong-tenant':
    case 'deleted':
    case 'never-registered':
      return { stage: 'identity' };
    case 'wrong-path':
      return { stage: 'path' };
    case 'no-subprotocol':
      return { stage: 'subprotocol' };
    case 'retry-storm':
      return { stage: 'limits', limit: limitOf(random, 1) };
    case 'crowded-address':
      return { stage: 'limits', limit: limitOf(random, 14) };
    case 'drops-after-accept':
      return { ...accepted(tenant, charger, random), close: closedByCharger(random) };
    case 'shared-identity':
      return { ...accepted(tenant, charger, random), close: replaced(random) };
    default:
      return cpmsEnd(charger.behaviour, random);
  }
}

function accepted(tenant: ScenarioTenant, charger: ScenarioCharger, random: Random): PastEnd {
  return { stage: 'accepted', passwordMatch: 'right', ...passedOn(tenant, charger, random) };
}

type PasswordEnd = (tenant: ScenarioTenant, charger: ScenarioCharger, rotatedAt: Date) => PastEnd;

const passwordEnds: Partial<Record<Behaviour, PasswordEnd>> = {
  'no-credentials': () => ({ stage: 'credentials' }),
  'empty-password': () => ({ stage: 'credentials' }),
  'previous-password': (_tenant, _charger, rotatedAt) => previousPassword(rotatedAt),
  'mended-later': (_tenant, _charger, rotatedAt) => previousPassword(rotatedAt),
  'hex-of-password': () => ({ stage: 'credentials', passwordMatch: 'hex-of-text' }),
  'password-of-neighbour': (tenant, charger) => ({
    stage: 'credentials',
    passwordMatch: 'other-charger',
    matchedChargerId: neighbourOf(tenant, charger).id,
  }),
  'username-mismatch': () => ({ stage: 'credentials', passwordMatch: 'right' }),
};

function previousPassword(rotatedAt: Date): PastEnd {
  return { stage: 'credentials', passwordMatch: 'previous', matchedReplacedAt: rotatedAt };
}

function limitOf(random: Random, identitiesFromAddress: number): NonNullable<PastEnd['limit']> {
  return {
    name: 'connections',
    scope: 'address',
    allowed: 10,
    observed: random.whole(11, 40),
    windowSeconds: 60,
    retryAfterSeconds: random.whole(5, 55),
    identitiesFromAddress,
  };
}

function closedByCharger(random: Random): NonNullable<PastEnd['close']> {
  const afterMs = random.whole(300, 2_500);
  return { by: 'charger', code: 1006, reason: null, afterMs, messagesReceived: 0 };
}

function replaced(random: Random): NonNullable<PastEnd['close']> {
  const afterMs = random.whole(minuteMs / 2, 2 * minuteMs);
  const reason = 'replaced by a newer connection';
  return { by: 'gateway', code: 1008, reason, afterMs, messagesReceived: 2 };
}
