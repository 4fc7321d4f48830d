import type { ScenarioCharger } from '@/prisma/scenarios/scenario';
import type { CpmsKind } from '@/prisma/scenarios/simulated-cpms';

/** What a simulated CPMS does with an upgrade request. */
export type UpgradeAnswer =
  /** `closeCode` ends the connection right after it stands. */
  | { do: 'accept'; closeCode: number | null }
  | { do: 'refuse'; status: number; reason: string; headers: Readonly<Record<string, string>> }
  | { do: 'wait' };

type Asked = {
  /** Null for one that is not of the scenario, such as one that was just registered. */
  charger: ScenarioCharger | null;
  /** Basic password as it was sent, or null. */
  password: Buffer | null;
  /** What the CPMS takes of a charger whose password was replaced in Exolink alone. */
  passwordAtCpms: (charger: ScenarioCharger) => Buffer;
  /** Where a CPMS that has moved sends its chargers. */
  movedTo: string;
};

/** Each kind refuses in its own way, those chargers that are to be refused; others are let in. */
export function upgradeAnswer(kind: CpmsKind, asked: Asked): UpgradeAnswer {
  switch (kind) {
    case 'steve':
      return steve(asked);
    case 'citrineos':
      return accept(asked.charger?.behaviour === 'cpms-limit' ? 1013 : null);
    case 'ocpp-core':
      return asked.charger?.behaviour === 'unknown-to-ocpp-core'
        ? refuse(412, 'Precondition Failed', { Server: 'Kestrel' })
        : accept();
    case 'java-websocket':
      return refuse(404, 'WebSocket Upgrade Failure', { Server: 'TooTallNate Java-WebSocket' });
    case 'redirecting':
      return refuse(301, 'Moved Permanently', { Server: 'nginx', Location: asked.movedTo });
    case 'faulty':
      return refuse(500, 'Internal Server Error');
    case 'slow':
      return { do: 'wait' };
    case 'expired-certificate':
    case 'down':
      return accept();
  }
}

function steve({ charger, password, passwordAtCpms }: Asked): UpgradeAnswer {
  if (charger?.behaviour === 'unknown-to-cpms') return refuse(404, 'Not Found');
  if (charger?.behaviour !== 'password-differs-at-cpms') return accept();
  const isRight = password?.equals(passwordAtCpms(charger)) ?? false;
  return isRight ? accept() : refuse(401, 'Unauthorized');
}

function accept(closeCode: number | null = null): UpgradeAnswer {
  return { do: 'accept', closeCode };
}

function refuse(
  status: number,
  reason: string,
  headers: Readonly<Record<string, string>> = {},
): UpgradeAnswer {
  return { do: 'refuse', status, reason, headers };
}
