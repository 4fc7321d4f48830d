import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { Random } from '@/prisma/scenarios/random';
import type { ScenarioCharger } from '@/prisma/scenarios/scenario';

const longestHeartbeatMs = 60_000;

/**
 * Speaks OCPP over an open socket until `forMs` are over or the connection ends: boots, says
 * that its connector is free, sends heartbeats at the pace of a demo.
 */
export async function holdSession(
  socket: WebSocket,
  charger: ScenarioCharger,
  random: Random,
  forMs: number,
): Promise<void> {
  const ended = new AbortController();
  let count = 0;
  const call = (action: string, payload: object) => {
    count += 1;
    socket.send(JSON.stringify([2, `${charger.serial}-${count}`, action, payload]));
  };
  socket.once('close', () => ended.abort());
  socket.once('message', () => call('StatusNotification', statusPayload(charger)));
  call('BootNotification', bootPayload(charger));

  const endAt = performance.now() + forMs;
  while (!ended.signal.aborted && performance.now() < endAt) {
    const pauseMs = longestHeartbeatMs * (0.5 + random.fraction() * 0.5);
    await wait(Math.min(pauseMs, endAt - performance.now()), undefined, {
      signal: ended.signal,
    }).catch(() => undefined);
    if (socket.readyState === socket.OPEN) call('Heartbeat', {});
  }
  if (ended.signal.aborted) return;
  const closed = once(socket, 'close');
  socket.terminate();
  await closed;
}

function bootPayload({ vendor, model, serial, firmware, subprotocol }: ScenarioCharger): object {
  if (subprotocol === 'ocpp1.6') {
    return {
      chargePointVendor: vendor,
      chargePointModel: model,
      chargePointSerialNumber: serial,
      firmwareVersion: firmware,
    };
  }
  return {
    reason: 'PowerUp',
    chargingStation: { vendorName: vendor, model, serialNumber: serial, firmwareVersion: firmware },
  };
}

function statusPayload({ subprotocol }: ScenarioCharger): object {
  const timestamp = new Date().toISOString();
  return subprotocol === 'ocpp1.6'
    ? { connectorId: 1, errorCode: 'NoError', status: 'Available', timestamp }
    : { timestamp, connectorStatus: 'Available', evseId: 1, connectorId: 1 };
}
