import { quietBehaviours } from '@/prisma/scenarios/behaviours';
import { createRandom, type Random } from '@/prisma/scenarios/random';
import type { Scenario, ScenarioCharger } from '@/prisma/scenarios/scenario';
import type { ScenarioSecrets } from '@/prisma/scenarios/scenario-secrets';
import { rightRequest, sentRequest, type SentRequest } from '@/prisma/scenarios/sent-request';

/** A simulated charger: one machine at one address. */
export type Station = {
  charger: ScenarioCharger;
  /** Undefined where the system has no further loopback addresses to connect from. */
  localAddress: string | undefined;
  /** What it sends as it is set up now, and what it should send. */
  sent: SentRequest;
  right: SentRequest;
  /** For its pauses. */
  random: Random;
  /** What it can be asked for and told over OCPP, under the names of its version. */
  settings: Map<string, string>;
};

/** The machines of a scenario that try to connect at all. */
export function stationsOf(
  scenario: Scenario,
  secrets: ScenarioSecrets,
  hasLoopbackNetwork: boolean,
): Station[] {
  return scenario.tenants.flatMap((tenant) =>
    tenant.chargers
      .filter(({ behaviour }) => !quietBehaviours.includes(behaviour))
      .flatMap((charger) =>
        addressesOf(charger).map((address) => ({
          charger,
          localAddress: hasLoopbackNetwork ? address : undefined,
          sent: sentRequest(scenario, tenant, charger, secrets),
          right: rightRequest(tenant, charger, secrets),
          random: createRandom(`${scenario.seed}/station/${charger.id}/${address}`),
          settings: new Map(settingsOf(charger)),
        })),
      ),
  );
}

/** As such chargers leave the factory: some not as recommended. */
function settingsOf({ subprotocol }: ScenarioCharger): [string, string][] {
  return subprotocol === 'ocpp1.6'
    ? [
        ['HeartbeatInterval', '60'],
        ['WebSocketPingInterval', '0'],
        ['ConnectionRetryInterval', '5'],
      ]
    : [
        ['OCPPCommCtrlr.HeartbeatInterval', '60'],
        ['OCPPCommCtrlr.WebSocketPingInterval', '60'],
        ['OCPPCommCtrlr.RetryBackOffWaitMinimum', '5'],
        ['OCPPCommCtrlr.RetryBackOffRandomRange', '2'],
        ['OCPPCommCtrlr.RetryBackOffRepeatTimes', '3'],
      ];
}

/** Two machines at two addresses where an identity was given twice. */
function addressesOf({ behaviour, address }: ScenarioCharger): string[] {
  if (behaviour !== 'shared-identity') return [address];
  return [address, address.replace(/^127\.(\d+)/, (_, net) => `127.${Number(net) + 100}`)];
}
