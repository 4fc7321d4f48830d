import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';

type Predicate = (evidence: Evidence, facts: Facts) => boolean;

const recentMs = 15 * 60_000;
const longAgoMs = 60 * 60_000;
const soonMs = 5000;
const versionsOfSteve = new Set(['ocpp1.2', 'ocpp1.5', 'ocpp1.6']);

/** What of an attempt can decide what a CPMS means by its answer. */
const predicates = {
  'no-authorization': ({ authorization }) => authorization?.scheme === 'none',
  'password-empty': ({ authorization }) =>
    authorization?.scheme === 'basic' && authorization.password?.length === 0,
  'authorization-malformed': ({ authorization }) => authorization?.wellFormed === false,
  'username-case': ({ authorization }) => authorization?.usernameMatch === 'other-case',
  'username-differs': ({ authorization }) => authorization?.usernameMatch === 'different',
  'identity-encoded': ({ path }) =>
    path !== null && path.rawIdentity !== path.identity && path.rawIdentity?.includes('%') === true,
  'identity-odd': ({ path }) => /[\s=/()<>]/.test(path?.identity ?? ''),
  'identity-empty': ({ path }) => path?.problem === 'trailing-slash',
  'password-colon': ({ authorization }) => authorization?.password?.hasColon === true,
  'password-under-16': ({ authorization }) => isBetween(authorization?.password?.length, 1, 15),
  'password-over-20': ({ authorization }) =>
    isBetween(authorization?.password?.length, 21, 39) ||
    isBetween(authorization?.password?.length, 41, Infinity),
  'no-subprotocol': ({ request }) => request?.subprotocols.length === 0,
  'no-version-of-steve': ({ request }) =>
    request !== null &&
    request.subprotocols.length > 0 &&
    !request.subprotocols.some((name) => versionsOfSteve.has(name)),
  'over-tls': ({ transport }) => transport === 'wss',
  'session-held': ({ session }) => session !== null,
  'session-recent': (_evidence, { history }) =>
    history.sinceLastSessionMs != null && history.sinceLastSessionMs < recentMs,
  'session-long-ago': (_evidence, { history }) =>
    history.sinceLastSessionMs != null && history.sinceLastSessionMs > longAgoMs,
  'connected-before': (_evidence, { charger }) => charger?.lastConnectedAt != null,
  'never-connected': (_evidence, { charger }) => charger?.lastConnectedAt == null,
  'at-once': ({ close }) => close !== null && close.afterMs < soonMs,
} as const satisfies Record<string, Predicate>;

export type Circumstance = keyof typeof predicates;

export function holds(circumstance: Circumstance, evidence: Evidence, facts: Facts): boolean {
  return predicates[circumstance](evidence, facts);
}

function isBetween(value: number | undefined, low: number, high: number): boolean {
  return value !== undefined && value >= low && value <= high;
}
