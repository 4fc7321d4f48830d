import type { Behaviour, BehaviourCounts } from './behaviours';
import { chargerModels } from './charger-models';
import { createRandom, type Random } from './random';
import type { Scenario, ScenarioCharger, ScenarioTenant, ScenarioUser } from './scenario';
import { scenarioSchema } from './scenario';
import { fitsCpms } from './simulated-cpms';
import type { TenantPlan } from './tenant-plans';

/** Makes up tenants, sites, chargers and people: the same ones for the same name and seed. */
export function buildScenario(
  name: string,
  seed: number,
  plans: readonly TenantPlan[],
  past: Pick<Scenario, 'historyDays' | 'hasTickets'>,
): Scenario {
  const tenants = plans.map((plan, index) =>
    buildTenant(plan, index, createRandom(`${seed}/${plan.slug}`)),
  );
  const users = buildUsers(tenants, plans, createRandom(`${seed}/users`));
  return scenarioSchema.parse({ name, seed, ...past, tenants, users });
}

function buildTenant(plan: TenantPlan, tenantIndex: number, random: Random): ScenarioTenant {
  const cpmses = plan.cpmses.map((cpms) => ({ id: random.uuid(), ...cpms }));
  const sites = plan.sites.map(([name, address]) => ({ id: random.uuid(), name, address }));
  const total = plan.sites.length * plan.chargersPerSite;
  const behaviourAt = dealBehaviours(plan, total, random);
  const chargers = Array.from({ length: total }, (_, index) => {
    const siteIndex = Math.floor(index / plan.chargersPerSite);
    const number = (index % plan.chargersPerSite) + 1;
    const behaviour = behaviourAt.get(index) ?? 'steady';
    return buildCharger(random, behaviour, {
      identity: plan.identityOf(plan.sites[siteIndex]?.[2] ?? '', number),
      siteId: sites[siteIndex]?.id ?? '',
      cpmsId: cpmsFor(cpmses, behaviour, siteIndex),
      address: addressOf(tenantIndex, siteIndex, index, behaviour),
      isOwned: siteIndex === 0,
    });
  });
  const { slug, name, timeZone } = plan;
  return { id: random.uuid(), slug, name, timeZone, cpmses, sites, chargers };
}

function cpmsFor(
  cpmses: ScenarioTenant['cpmses'],
  behaviour: Behaviour,
  siteIndex: number,
): string {
  const fitting = cpmses.filter(({ simulated }) => fitsCpms(behaviour, simulated));
  return fitting[siteIndex % fitting.length]?.id ?? '';
}

/**
 * Scatters the failing ones over the sites; those of a crowded address share the last site, those
 * of an outage a site of their own.
 */
function dealBehaviours(plan: TenantPlan, total: number, random: Random): Map<number, Behaviour> {
  const dealt = new Map<number, Behaviour>();
  const crowded = plan.failing['crowded-address'] ?? 0;
  for (let index = 0; index < crowded; index += 1) dealt.set(total - 1 - index, 'crowded-address');
  const outage = plan.failing['site-outage'] ?? 0;
  const first = plan.sites.findIndex(([, , short]) => short === plan.outageSite);
  for (let index = 0; index < outage; index += 1) {
    dealt.set(first * plan.chargersPerSite + index, 'site-outage');
  }
  for (const behaviour of namesOf(plan.failing)) {
    for (let left = plan.failing[behaviour] ?? 0; left > 0; left -= 1) {
      let index = random.whole(0, total - 1);
      while (dealt.has(index)) index = (index + 1) % total;
      dealt.set(index, behaviour);
    }
  }
  return dealt;
}

function namesOf(counts: BehaviourCounts): Behaviour[] {
  return (Object.keys(counts) as Behaviour[]).filter(
    (name) => name !== 'crowded-address' && name !== 'site-outage',
  );
}

function buildCharger(
  random: Random,
  behaviour: Behaviour,
  place: Pick<ScenarioCharger, 'identity' | 'siteId' | 'cpmsId' | 'address' | 'isOwned'>,
): ScenarioCharger {
  const model = random.pick(chargerModels);
  const isNewOcpp = 'isNewOcpp' in model && random.fraction() < 0.7;
  const serialNumber = String(random.whole(100_000, 999_999));
  return {
    id: random.uuid(),
    ...place,
    vendor: model.vendor,
    model: model.model,
    serial: `${model.serialPrefix}${serialNumber}`,
    firmware: random.pick(model.firmwares),
    subprotocol: isNewOcpp ? 'ocpp2.0.1' : 'ocpp1.6',
    transport: transportOf(behaviour, random),
    credential: credentialOf(behaviour, random),
    behaviour,
    isRegistered: behaviour !== 'never-registered' && behaviour !== 'garbage',
    isDeleted: behaviour === 'deleted',
  };
}

function transportOf(behaviour: Behaviour, random: Random): ScenarioCharger['transport'] {
  const isTls = ['distrusts-certificate', 'old-tls', 'plain-on-tls-port'].includes(behaviour);
  return isTls || random.fraction() < 0.3 ? 'wss' : 'ws';
}

/** Their password was replaced, which somebody else has not heard of. */
const rotated: readonly Behaviour[] = [
  'previous-password',
  'mended-later',
  'password-differs-at-cpms',
];

function credentialOf(behaviour: Behaviour, random: Random): ScenarioCharger['credential'] {
  const among = random.fraction();
  if (rotated.includes(behaviour)) return 'rotated';
  if (behaviour === 'absent') return among < 0.5 ? 'none' : 'issued';
  if (behaviour !== 'steady') return 'issued';
  return among < 0.12 ? 'rotated' : among < 0.16 ? 'pending' : 'issued';
}

/**
 * An address of the loopback network for each site, and one of its own for each charger that
 * would use up its site's limit.
 */
function addressOf(
  tenantIndex: number,
  siteIndex: number,
  index: number,
  behaviour: Behaviour,
): string {
  if (behaviour === 'crowded-address') return `127.${tenantIndex + 10}.250.1`;
  const isAlone = !['steady', 'flaky', 'site-outage'].includes(behaviour);
  if (isAlone)
    return `127.${tenantIndex + 10}.${200 + Math.floor(index / 200)}.${(index % 200) + 1}`;
  return `127.${tenantIndex + 10}.${siteIndex + 1}.${(index % 3) + 1}`;
}

function buildUsers(
  tenants: readonly ScenarioTenant[],
  plans: readonly TenantPlan[],
  random: Random,
): ScenarioUser[] {
  const all = tenants.map(({ id }) => id);
  if (tenants.length === 0) return [];
  const person = (role: ScenarioUser['role'], name: string, host: string, tenantIds: string[]) => ({
    id: random.uuid(),
    email: `${role}@${host}.example`,
    name,
    role,
    tenantIds,
  });
  const admins = ['Jana Petersen', 'Sanne de Wit', 'Owen Price'];
  return [
    person('operator', 'Robin Falk', 'exolink', []),
    person('agent', 'Maren Lind', 'exolink', all),
    ...tenants.map((tenant, index) =>
      person('admin', admins[index] ?? 'Alex Morgan', tenant.slug, [tenant.id]),
    ),
    ...tenants.flatMap(({ id, slug }, index) => {
      const name = plans[index]?.customer;
      return name === undefined ? [] : [person('customer', name, slug, [id])];
    }),
  ];
}
