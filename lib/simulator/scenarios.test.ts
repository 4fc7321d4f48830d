import { describe, expect, it } from 'vitest';
import { gatewayEventSchema } from '@/lib/attempts/gateway-event';
import { errorTypes } from '@/lib/diagnosis/error-types';
import { behaviours } from '@/prisma/scenarios/behaviours';
import { pastEvents } from '@/prisma/scenarios/past-events';
import { scenarioOf } from '@/prisma/scenarios/scenario-catalogue';
import { fitsCpms } from '@/prisma/scenarios/simulated-cpms';
import { scenarioSecrets } from '@/prisma/scenarios/scenario-secrets';
import { stationsOf } from './station';

const secret = 'a secret of an installation, long enough';
const anchor = new Date('2026-11-20T12:00:00Z');

describe('scenarioOf', () => {
  it('makes up the same for the same seed, and another for another', () => {
    expect(scenarioOf('demo', 1)).toEqual(scenarioOf('demo', 1));
    expect(scenarioOf('demo', 2)).not.toEqual(scenarioOf('demo', 1));
  });

  it('has about 300 chargers of three tenants, and shows every behaviour', () => {
    const { tenants, users } = scenarioOf('demo', 1);
    const chargers = tenants.flatMap((tenant) => tenant.chargers);
    expect(tenants).toHaveLength(3);
    expect(chargers).toHaveLength(300);
    expect(new Set(chargers.map(({ behaviour }) => behaviour))).toEqual(new Set(behaviours));
    expect(new Set(users.map(({ role }) => role)).size).toBe(4);
    for (const { chargers: own } of tenants) {
      expect(new Set(own.map(({ identity }) => identity)).size).toBe(own.length);
    }
  });

  it('gives each charger a CPMS at which it can do what it does', () => {
    for (const { chargers, cpmses } of scenarioOf('demo', 1).tenants) {
      for (const { behaviour, cpmsId } of chargers) {
        const cpms = cpmses.find(({ id }) => id === cpmsId);
        expect(fitsCpms(behaviour, cpms?.simulated ?? null), behaviour).toBe(true);
      }
    }
  });

  it('does not put more steady chargers behind one address than its limit lets in', () => {
    const perAddress = new Map<string, number>();
    for (const { address, behaviour } of scenarioOf('demo', 1).tenants.flatMap((t) => t.chargers)) {
      if (behaviour === 'steady' || behaviour === 'flaky') {
        perAddress.set(address, (perAddress.get(address) ?? 0) + 1);
      }
    }
    expect(Math.max(...perAddress.values())).toBeLessThan(10);
  });
});

describe('pastEvents', () => {
  const scenario = scenarioOf('demo', 1);
  const events = pastEvents(scenario, scenarioSecrets(secret, 1), anchor);

  it('is the same past every time, all of it before the seeding', () => {
    expect(pastEvents(scenario, scenarioSecrets(secret, 1), anchor)).toEqual(events);
    const latest = events.map((event) => (event.type === 'attempt' ? event.startedAt : anchor));
    expect(Math.max(...latest.map(Number))).toBeLessThanOrEqual(anchor.getTime());
  });

  it('has what a gateway would have reported, of every error type of the guide', () => {
    for (const event of events) expect(gatewayEventSchema.safeParse(event).success).toBe(true);
    const seen = new Set(
      events.flatMap((event) => ('diagnosis' in event ? (event.diagnosis?.errorType ?? []) : [])),
    );
    expect([...seen]).toEqual(expect.arrayContaining(errorTypes.slice(0, 6)));
  });

  it('has answers of CPMSs, and refusals of every simulated kind', () => {
    const causes = new Set(
      events.flatMap((event) =>
        'diagnosis' in event && event.diagnosis?.refusedBy === 'cpms'
          ? (event.diagnosis.causes[0]?.causeId ?? [])
          : [],
      ),
    );
    expect([...causes].sort()).toEqual([
      'cpms-certificate-invalid',
      'cpms-down',
      'cpms-hides-reason',
      'cpms-redirects',
      'cpms-server-error',
      'cpms-timeout',
      'refused-by-cpms',
      'throttled-by-cpms',
      'unknown-to-cpms',
    ]);
    const letIn = events.filter(
      (event) => event.type === 'attempt' && event.evidence.answer?.status === 101,
    );
    expect(letIn.length).toBeGreaterThan(200);
  });

  it('holds no password', () => {
    const secrets = scenarioSecrets(secret, 1);
    const text = JSON.stringify(events);
    for (const charger of scenario.tenants.flatMap((tenant) => tenant.chargers)) {
      expect(text).not.toContain(secrets.current(charger));
    }
  });
});

describe('stationsOf', () => {
  it('connects all but the absent and silent, from loopback addresses where there are some', () => {
    const scenario = scenarioOf('e2e', 1);
    const stations = stationsOf(scenario, scenarioSecrets(secret, 1), true);
    const chargers = scenario.tenants.flatMap((tenant) => tenant.chargers);
    expect(stations).toHaveLength(chargers.length - 2);
    expect(stations.every(({ localAddress }) => localAddress?.startsWith('127.'))).toBe(true);
    const [elsewhere] = stationsOf(scenario, scenarioSecrets(secret, 1), false);
    expect(elsewhere?.localAddress).toBeUndefined();
  });
});
