import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { basic } from '../raw-client';
import { useGateway } from '../test-gateway';
import { useCpms, type ReadyCharger } from './proxied-charger';

const test = useGateway();
const world = useCpms(test, { compression: true });

async function open(charger: ReadyCharger, compression: boolean | object): Promise<WebSocket> {
  const socket = new WebSocket(
    `ws://127.0.0.1:${test.gateway.wsPort}/${world.tenant.slug}/${charger.identity}`,
    'ocpp1.6',
    {
      perMessageDeflate: compression,
      headers: { Authorization: basic(charger.identity, charger.password) },
    },
  );
  socket.on('error', () => undefined);
  await once(socket, 'open');
  return socket;
}

const echo = (socket: WebSocket) =>
  socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));

describe('permessage-deflate', () => {
  it('passes through, and what the gateway needs is read all the same', async () => {
    world.cpms.behave({ do: 'accept', serve: echo });
    const socket = await open(await world.charger(), { threshold: 0 });
    expect(socket.extensions).toContain('permessage-deflate');
    expect(world.cpms.requests[0]?.headers['sec-websocket-extensions']).toMatch(
      /server_no_context_takeover; client_no_context_takeover/,
    );
    const boot = '[2,"b1","BootNotification",{"chargePointVendor":"Vend","chargePointModel":"M"}]';
    const messages = [
      boot,
      '[2,"h1","Heartbeat",{}]',
      `[2,"d","DataTransfer",{"data":"${'ä'.repeat(40_000)}"}]`,
    ];
    const echoed: string[] = [];
    socket.on('message', (data: Buffer) => echoed.push(data.toString()));
    for (const message of messages) socket.send(message);
    await test.waitForEvent('boot', (event) => event.vendor === 'Vend' && event.model === 'M');
    while (echoed.length < messages.length) await once(socket, 'message');
    expect(echoed).toEqual(messages);
    socket.close();
    await once(socket, 'close');
  });

  it('is not offered to the CPMS for a charger that does not know it', async () => {
    world.cpms.behave({ do: 'accept', serve: echo });
    const socket = await open(await world.charger(), false);
    expect(world.cpms.requests[0]?.headers['sec-websocket-extensions']).toBeUndefined();
    socket.send('[2,"h1","Heartbeat",{}]');
    await once(socket, 'message');
    socket.close();
    await once(socket, 'close');
  });

  it('counts the calls of compressed messages', async () => {
    world.cpms.behave({ do: 'accept', serve: echo });
    const charger = await world.charger({ callsPerMinute: 3 });
    const socket = await open(charger, { threshold: 0 });
    for (let index = 0; index < 6; index += 1) socket.send(`[2,"h${index}","Heartbeat",{}]`);
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1008);
    const ended = await test.waitForEvent('session-ended');
    expect(ended.evidence.limit).toMatchObject({ name: 'calls', allowed: 3 });
  });

  it('takes a bomb for what it is: one message, read no further', async () => {
    world.cpms.behave({ do: 'accept' });
    const socket = await open(await world.charger(), { threshold: 0 });
    socket.send(' '.repeat(900_000));
    socket.send('[2,"b1","BootNotification",{"chargePointVendor":"V","chargePointModel":"After"}]');
    await test.waitForEvent('boot', (event) => event.model === 'After');
    socket.close();
    await once(socket, 'close');
  });
});
