import type { Evidence } from '@/lib/diagnosis/evidence';
import type { CpmsFacts } from '@/lib/diagnosis/facts';
import type { Behaviour } from './behaviours';
import type { PastEnd } from './history-evidence';
import type { Random } from './random';
import type { ScenarioCharger, ScenarioTenant } from './scenario';

type Problem = NonNullable<Evidence['cpms']>['problem'];

/** How the CPMS of a proxied charger answered; null for behaviours that never get to one. */
export function cpmsEnd(behaviour: Behaviour, random: Random): PastEnd | null {
  const durationMs = random.whole(2, 30);
  const refused = (
    status: number,
    reason: string,
    server: string | null = null,
    problem: Problem = 'status',
  ): PastEnd => ({
    stage: 'cpms',
    passwordMatch: 'right',
    cpms: { problem, errorCode: null, durationMs },
    answer: { by: 'cpms', status, reason, server },
  });
  const unreached = (problem: Problem, errorCode: string, lengthMs = durationMs): PastEnd => ({
    stage: 'cpms',
    passwordMatch: 'right',
    cpms: { problem, errorCode, durationMs: lengthMs },
    answer:
      problem === 'timeout'
        ? { by: 'gateway', status: 504, reason: 'Gateway Timeout', server: null }
        : { by: 'gateway', status: 502, reason: 'Bad Gateway', server: null },
  });
  switch (behaviour) {
    case 'unknown-to-cpms':
      return refused(404, 'Not Found');
    case 'password-differs-at-cpms':
      return refused(401, 'Unauthorized');
    case 'unknown-to-ocpp-core':
      return refused(412, 'Precondition Failed', 'Kestrel');
    case 'cpms-hides-reason':
      return refused(404, 'WebSocket Upgrade Failure', 'TooTallNate Java-WebSocket');
    case 'cpms-redirects':
      return refused(301, 'Moved Permanently', 'nginx', 'redirect');
    case 'cpms-fault':
      return refused(500, 'Internal Server Error');
    case 'cpms-down':
      return unreached('tcp', 'ECONNREFUSED', random.whole(1, 3));
    case 'cpms-slow':
      return unreached('timeout', 'ETIMEDOUT', 10_000 + random.whole(0, 4));
    case 'cpms-certificate-expired':
      return unreached('tls', 'CERT_HAS_EXPIRED');
    case 'cpms-limit':
      return {
        stage: 'accepted',
        passwordMatch: 'right',
        ...acceptedBy(durationMs),
        close: {
          by: 'cpms',
          code: 1013,
          reason: null,
          afterMs: random.whole(5, 40),
          messagesReceived: 0,
        },
      };
    default:
      return null;
  }
}

/** What is added to the end of an attempt that got through, where a CPMS answered it. */
export function passedOn(
  tenant: ScenarioTenant,
  charger: ScenarioCharger,
  random: Random,
): Pick<PastEnd, 'cpms' | 'answer'> {
  return cpmsOf(tenant, charger)?.simulated == null ? {} : acceptedBy(random.whole(2, 25));
}

function acceptedBy(durationMs: number): Pick<PastEnd, 'cpms' | 'answer'> {
  return {
    cpms: { problem: null, errorCode: null, durationMs },
    answer: { by: 'cpms', status: 101, reason: 'Switching Protocols', server: null },
  };
}

/** What the gateway knew of a charger's CPMS. Those of the usual kinds let most others in. */
export function pastCpmsFacts(tenant: ScenarioTenant, charger: ScenarioCharger): CpmsFacts {
  const cpms = cpmsOf(tenant, charger);
  if (cpms?.simulated == null) return { dialect: null, builtIn: true };
  const { kind, path } = cpms.simulated;
  const facts = { dialect: cpms.dialect, builtIn: false, path };
  const letsOthersIn = kind === 'steve' || kind === 'citrineos';
  if (!letsOthersIn) return facts;
  return { ...facts, others: { accepted: 30, acceptedOverTls: 9, sameAnswer: 0 } };
}

function cpmsOf({ cpmses }: ScenarioTenant, { cpmsId }: ScenarioCharger) {
  return cpmses.find(({ id }) => id === cpmsId);
}
