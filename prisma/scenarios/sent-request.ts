import type { Scenario, ScenarioCharger, ScenarioTenant } from './scenario';
import type { ScenarioSecrets } from './scenario-secrets';

/** What a charger puts into its upgrade request. */
export type SentRequest = {
  target: string;
  /** The identity in the target, as the charger spells it. */
  identity: string;
  /** Null for a request without an Authorization header. */
  credentials: { username: string; password: Buffer } | null;
  subprotocols: readonly string[];
};

/** The request of a charger that behaves like this, right or wrong. */
export function sentRequest(
  scenario: Scenario,
  tenant: ScenarioTenant,
  charger: ScenarioCharger,
  secrets: ScenarioSecrets,
): SentRequest {
  const identity = sentIdentity(charger);
  return {
    target: sentTarget(scenario, tenant, charger, identity),
    identity,
    credentials: sentCredentials(tenant, charger, secrets, identity),
    subprotocols: charger.behaviour === 'no-subprotocol' ? [] : [charger.subprotocol],
  };
}

/** A right request, as the charger sent it before it was changed. */
export function rightRequest(
  tenant: ScenarioTenant,
  charger: ScenarioCharger,
  secrets: ScenarioSecrets,
): SentRequest {
  return {
    target: `/${tenant.slug}/${charger.identity}`,
    identity: charger.identity,
    credentials: {
      username: charger.identity,
      password: onTheWire(charger, secrets.current(charger)),
    },
    subprotocols: [charger.subprotocol],
  };
}

function sentIdentity({ identity, behaviour }: ScenarioCharger): string {
  switch (behaviour) {
    case 'identity-in-other-case': {
      const lower = identity.toLowerCase();
      return lower === identity ? identity.toUpperCase() : lower;
    }
    case 'identity-with-other-separators':
      return identity.includes('_') ? identity.replaceAll('_', '-') : identity.replaceAll('-', '_');
    default:
      return identity;
  }
}

function sentTarget(
  scenario: Scenario,
  tenant: ScenarioTenant,
  charger: ScenarioCharger,
  identity: string,
): string {
  switch (charger.behaviour) {
    case 'wrong-path':
      return `/ocpp/${tenant.slug}/${identity}`;
    case 'wrong-tenant': {
      const other = scenario.tenants.find(({ slug }) => slug !== tenant.slug) ?? tenant;
      return `/${other.slug}/${identity}`;
    }
    default:
      return `/${tenant.slug}/${identity}`;
  }
}

function sentCredentials(
  tenant: ScenarioTenant,
  charger: ScenarioCharger,
  secrets: ScenarioSecrets,
  identity: string,
): SentRequest['credentials'] {
  const current = secrets.current(charger);
  const sending = (password: string) => ({
    username: identity,
    password: onTheWire(charger, password),
  });
  switch (charger.behaviour) {
    case 'no-credentials':
      return null;
    case 'empty-password':
      return { username: identity, password: Buffer.alloc(0) };
    case 'previous-password':
    case 'mended-later':
      return sending(secrets.previous(charger));
    case 'hex-of-password':
      return { username: identity, password: Buffer.from(Buffer.from(current).toString('hex')) };
    case 'password-of-neighbour':
      return sending(secrets.current(neighbourOf(tenant, charger)));
    case 'username-mismatch':
      return { username: charger.serial, password: onTheWire(charger, current) };
    default:
      return sending(current);
  }
}

/** A charger of the same tenant whose password this one was given by mistake. */
export function neighbourOf(tenant: ScenarioTenant, charger: ScenarioCharger): ScenarioCharger {
  const others = tenant.chargers.filter(({ behaviour }) => behaviour === 'steady');
  return others.find(({ siteId }) => siteId === charger.siteId) ?? others[0] ?? charger;
}

/** OCPP 1.6 sends the bytes of a key of hex digits, 2.0.1 its text. */
export function onTheWire(charger: ScenarioCharger, password: string): Buffer {
  const isKey = /^[0-9a-f]{40}$/.test(password);
  return isKey && charger.subprotocol === 'ocpp1.6'
    ? Buffer.from(password, 'hex')
    : Buffer.from(password);
}
