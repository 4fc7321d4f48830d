import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocketServer } from 'ws';
import { parseBasicAuthorization } from '@/lib/ocpp/basic-authorization';
import type { Scenario, ScenarioCharger } from '@/prisma/scenarios/scenario';
import type { ScenarioSecrets } from '@/prisma/scenarios/scenario-secrets';
import { onTheWire } from '@/prisma/scenarios/sent-request';
import type { CpmsKind } from '@/prisma/scenarios/simulated-cpms';
import { serveStation } from './serve-station';
import { upgradeAnswer, type UpgradeAnswer } from './upgrade-answer';

type SimulatedCpms = {
  kind: CpmsKind;
  path: string;
  heartbeatIntervalSeconds: number;
  chargers: ReadonlyMap<string, ScenarioCharger>;
};

const movedTo = 'https://cpms.example/ocpp';
const notFound = { do: 'refuse', status: 404, reason: 'Not Found', headers: {} } as const;

/** Finds out which CPMS a request is for, and does what that one does. */
export function createUpgradeDesk(scenario: Scenario, secrets: ScenarioSecrets) {
  const cpmses = simulatedCpmses(scenario);
  const passwordAtCpms = (charger: ScenarioCharger) =>
    onTheWire(charger, secrets.previous(charger));

  return {
    receive: (
      request: IncomingMessage,
      stream: Duplex,
      head: Buffer,
      sockets: WebSocketServer,
    ): void => {
      const target = request.url ?? '';
      const cpms = cpmses.find(({ path }) => target.startsWith(`${path}/`));
      if (cpms === undefined) {
        act(notFound, stream);
        return;
      }
      const charger = cpms.chargers.get(identityIn(target.slice(cpms.path.length + 1))) ?? null;
      const { password } = parseBasicAuthorization(request.headers.authorization);
      const answer = upgradeAnswer(cpms.kind, { charger, password, passwordAtCpms, movedTo });
      if (answer.do !== 'accept') {
        act(answer, stream);
        return;
      }
      sockets.handleUpgrade(request, stream, head, (socket) => {
        serveStation(socket, cpms.heartbeatIntervalSeconds);
        if (answer.closeCode !== null) socket.close(answer.closeCode);
      });
    },
  };
}

function act(answer: Exclude<UpgradeAnswer, { do: 'accept' }>, stream: Duplex): void {
  if (answer.do === 'wait') return;
  const { headers, reason, status } = answer;
  const lines = Object.entries({ ...headers, 'Content-Length': '0', Connection: 'close' });
  const text = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  stream.end(`HTTP/1.1 ${status} ${reason}\r\n${text}\r\n`);
}

function simulatedCpmses({ tenants }: Scenario): SimulatedCpms[] {
  return tenants.flatMap(({ chargers, cpmses }) =>
    cpmses.flatMap(({ heartbeatIntervalSeconds, id, simulated }) => {
      if (simulated === null) return [];
      const own = chargers.filter(({ cpmsId }) => cpmsId === id);
      const byIdentity = new Map(own.map((charger) => [charger.identity, charger]));
      return [{ ...simulated, heartbeatIntervalSeconds, chargers: byIdentity }];
    }),
  );
}

function identityIn(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
