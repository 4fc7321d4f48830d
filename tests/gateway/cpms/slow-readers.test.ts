import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { basic, upgradeRequest } from '../raw-client';
import { useGateway } from '../test-gateway';
import { useCpms } from './proxied-charger';

const test = useGateway();
const world = useCpms(test);
const megabyte = 1_048_576;
const sent = 64;
/** What kernel, sockets and gateway may hold between the two. */
const heldAtMost = 24 * megabyte;
const message = JSON.stringify([2, 'id', 'DataTransfer', { data: 'x'.repeat(500_000) }]);

describe('a side that does not read', () => {
  it('the charger: the CPMS has to wait, and the gateway holds little', async () => {
    const charger = await world.charger();
    world.cpms.behave({ do: 'accept' });
    const socket = connectSocket({ host: '127.0.0.1', port: test.gateway.wsPort });
    socket.on('error', () => undefined);
    socket.write(
      upgradeRequest(`/${world.tenant.slug}/${charger.identity}`, {
        Authorization: basic(charger.identity, charger.password),
      }),
    );
    await once(socket, 'data');
    socket.pause();
    const [cpms] = world.cpms.sockets;
    if (cpms === undefined) throw new Error('The CPMS has accepted.');
    const count = (sent * megabyte) / message.length;
    for (let index = 0; index < count; index += 1) cpms.send(message);
    await settled(() => cpms.bufferedAmount);
    expect(cpms.bufferedAmount).toBeGreaterThan(sent * megabyte - heldAtMost);
    const all = once(socket, 'close');
    let received = 0;
    socket.on('data', (data: Buffer) => {
      received += data.length;
      if (received >= count * message.length) socket.destroy();
    });
    socket.resume();
    await all;
    expect(received).toBeGreaterThanOrEqual(count * message.length);
  });

  it('the CPMS: the charger has to wait, and nothing is lost', async () => {
    const charger = await world.charger({ messagesPerMinute: 1_000_000 });
    let got = 0;
    const paused: { resume?: () => void } = {};
    world.cpms.behave({
      do: 'accept',
      serve: (cpms) => {
        cpms.pause();
        paused.resume = () => cpms.resume();
        cpms.on('message', () => (got += 1));
      },
    });
    const socket = new WebSocket(
      `ws://127.0.0.1:${test.gateway.wsPort}/${world.tenant.slug}/${charger.identity}`,
      'ocpp1.6',
      { headers: { Authorization: basic(charger.identity, charger.password) } },
    );
    await once(socket, 'open');
    const count = Math.floor((sent * megabyte) / message.length);
    for (let index = 0; index < count; index += 1) socket.send(message);
    await settled(() => socket.bufferedAmount);
    expect(socket.bufferedAmount).toBeGreaterThan(sent * megabyte - heldAtMost);
    paused.resume?.();
    await expect.poll(() => got, { timeout: 20_000 }).toBe(count);
    socket.close();
    await once(socket, 'close');
  });
});

/** Resolves when the amount has stayed the same over many turns: the pipe is full. */
async function settled(amount: () => number): Promise<void> {
  let last = -1;
  for (let same = 0; same < 40;) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const now = amount();
    same = now === last ? same + 1 : 0;
    last = now;
  }
}
