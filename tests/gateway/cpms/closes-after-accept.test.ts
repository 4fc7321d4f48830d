import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Dialect } from '@/lib/diagnosis/facts';
import { basic } from '../raw-client';
import { useGateway } from '../test-gateway';
import { useCpms, type ReadyCharger } from './proxied-charger';

const test = useGateway({ quickDropMs: 10_000, pingIntervalMs: 150 });
const world = useCpms(test);
const times = 3;

async function connectAndWait(charger: ReadyCharger, first?: string): Promise<void> {
  const socket = new WebSocket(
    `ws://127.0.0.1:${test.gateway.wsPort}/${world.tenant.slug}/${charger.identity}`,
    'ocpp1.6',
    { headers: { Authorization: basic(charger.identity, charger.password) } },
  );
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  await once(socket, 'open');
  if (first !== undefined) socket.send(first);
  await closed;
}

/** As a machine that was cut off: its end of the connection stays open and silent. */
function stopReading(socket: WebSocket): void {
  (socket as WebSocket & { _socket: { pause: () => void } })._socket.pause();
}

type Row = { name: string; dialect?: Dialect; code: number; reason?: string; cause: CauseId };

describe('a CPMS that accepts first and says no after', () => {
  it.each<Row>([
    { name: 'CitrineOS: too many', dialect: 'citrineos', code: 1013, cause: 'throttled-by-cpms' },
    {
      name: 'CitrineOS: unknown',
      dialect: 'citrineos',
      code: 1011,
      reason: 'Unknown charging station',
      cause: 'unknown-to-cpms',
    },
    { name: 'ev-server: unknown', dialect: 'ev-server', code: 1000, cause: 'unknown-to-cpms' },
    {
      name: 'OCPP.Core: receives badly',
      dialect: 'ocpp-core',
      code: 3001,
      cause: 'messages-invalid',
    },
    { name: 'without a reason', code: 1000, cause: 'cpms-closes' },
    { name: 'a policy', code: 1008, cause: 'cpms-closes' },
    { name: 'a fault', code: 1011, cause: 'cpms-crashed-on-charger' },
  ])('$name', async ({ cause, code, dialect, reason }) => {
    const charger = await world.charger({ dialect });
    world.cpms.behave({
      do: 'accept',
      serve: (socket) => setImmediate(() => socket.close(code, reason)),
    });
    for (let count = 0; count < times; count += 1) await connectAndWait(charger);
    const ended = await test.waitForEvent('session-ended', (event) => event.diagnosis !== null);
    expect(ended.evidence.close).toMatchObject({ by: 'cpms', code });
    expect(ended.diagnosis).toMatchObject({ refusedBy: 'cpms' });
    expect(ended.diagnosis?.causes[0]?.causeId).toBe(cause);
  });

  it('a connection that is half-open: the CPMS answers nothing any more', async () => {
    const charger = await world.charger();
    world.cpms.behave({ do: 'accept', serve: stopReading });
    for (let count = 0; count < times; count += 1) await connectAndWait(charger);
    const ended = await test.waitForEvent('session-ended', (event) => event.diagnosis !== null);
    expect(ended.evidence.close).toMatchObject({ by: 'cpms', code: null });
    expect(ended.diagnosis).toMatchObject({ errorType: 'cpms-unavailable', refusedBy: 'cpms' });
    expect(ended.diagnosis?.causes[0]?.causeId).toBe('cpms-stops-answering');
  });

  it('a boot that is rejected', async () => {
    const charger = await world.charger();
    world.cpms.behave({
      do: 'accept',
      serve: (socket) =>
        socket.on('message', () => {
          socket.send('[3,"b",{"status":"Rejected","interval":5,"currentTime":"x"}]');
          socket.close(1000);
        }),
    });
    const boot = '[2,"b","BootNotification",{"chargePointVendor":"V","chargePointModel":"M"}]';
    for (let count = 0; count < times; count += 1) await connectAndWait(charger, boot);
    const ended = await test.waitForEvent('session-ended', (event) => event.diagnosis !== null);
    expect(ended.diagnosis?.causes[0]?.causeId).toBe('boot-rejected');
  });
});
