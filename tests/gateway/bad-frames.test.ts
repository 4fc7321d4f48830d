import { once } from 'node:events';
import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { basic, closeOf, exchange, openSocket, upgradeRequest, type Transport } from './raw-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';

/** What breaks the WebSocket protocol after a good handshake, over both doors. */

const messagesPerMinute = 100;
const test = useGateway({ maxPayloadBytes: 100_000 });
let tenant: Awaited<ReturnType<typeof createUnlimitedTenant>>;

beforeAll(async () => {
  const connectionsPerMinute = 100_000;
  tenant = await createUnlimitedTenant(test.database, { connectionsPerMinute, messagesPerMinute });
});

const mask = Buffer.alloc(4);
/** A frame of a client, masked with zeros. */
function frame(firstByte: number, payload: Buffer): Buffer {
  const length = Buffer.from([0x80 | 126, payload.length >> 8, payload.length & 0xff]);
  const head = payload.length < 126 ? Buffer.from([0x80 | payload.length]) : length;
  return Buffer.concat([Buffer.from([firstByte]), head, mask, payload]);
}

const bomb = deflateRawSync(Buffer.alloc(10_000_000, 0x20));
const cases: [name: string, bytes: Buffer, code: number][] = [
  ['an unmasked frame', Buffer.from([0x81, 0x01, 0x41]), 1002],
  ['a reserved opcode', frame(0x83, Buffer.alloc(0)), 1002],
  ['a reserved control opcode', frame(0x8b, Buffer.alloc(0)), 1002],
  ['a ping that is too long', frame(0x89, Buffer.alloc(126)), 1002],
  ['a ping in parts', frame(0x09, Buffer.alloc(1)), 1002],
  ['a continuation of nothing', frame(0x80, Buffer.from('x')), 1002],
  ['the header of 100 MB', Buffer.from('81ff000000000640000000000000', 'hex'), 1009],
  ['the header of an impossible length', Buffer.from('81ffffffffffffffffff00000000', 'hex'), 1009],
  ['a zip bomb', frame(0xc1, bomb), 1002],
  ['invalid UTF-8', frame(0x81, Buffer.from([0xc3, 0x28])), 1007],
  ['a close code that does not exist', frame(0x88, Buffer.from([0x03, 0xec])), 1002],
];

describe.each<Transport>(['ws', 'wss'])('over %s', (transport) => {
  const open = async () => {
    const charger = await createReadyCharger(test.database, tenant);
    const request = upgradeRequest(`/${tenant.slug}/${charger.identity}`, {
      Authorization: basic(charger.identity, charger.password),
      // Offered as browsers do; the gateway does not take it up.
      'Sec-WebSocket-Extensions': 'permessage-deflate',
    });
    return { charger, request };
  };

  it.each(cases)('%s ends the session', async (_, bytes, code) => {
    const { request } = await open();
    const answer = await exchange(test, transport, [request, bytes]);
    expect(answer).toMatch(/^HTTP\/1\.1 101 /);
    expect(answer).not.toContain('permessage-deflate');
    const ended = await test.waitForEvent('session-ended');
    expect(ended.evidence.close).toMatchObject({ by: 'gateway', code });
    expect(test.attempts()).toHaveLength(1);
  });

  it('a flood of pings is throttled', async () => {
    const { charger, request } = await open();
    const socket = await openSocket(test, transport);
    const closed = closeOf(socket);
    socket.resume();
    socket.on('end', () => socket.end());
    socket.write(request);
    await test.waitForAttempts(1);
    socket.write(Buffer.concat(Array(messagesPerMinute + 1).fill(frame(0x89, Buffer.alloc(0)))));
    const ended = await test.waitForEvent('session-ended', (end) => end.chargerId === charger.id);
    expect(ended).toMatchObject({
      diagnosis: { errorType: 'throttled' },
      evidence: { limit: { name: 'messages', allowed: messagesPerMinute }, close: { code: 1008 } },
    });
    socket.destroy();
    await closed;
  });
});

it('after all of the above, chargers are served', async () => {
  const charger = await createReadyCharger(test.database, tenant);
  const socket = new WebSocket(
    `ws://127.0.0.1:${test.gateway.wsPort}/${tenant.slug}/${charger.identity}`,
    'ocpp1.6',
    { headers: { Authorization: basic(charger.identity, charger.password) } },
  );
  await once(socket, 'open');
  socket.send('[2,"1","Heartbeat",{}]');
  const [answer] = (await once(socket, 'message')) as [Buffer];
  expect(JSON.parse(answer.toString())).toMatchObject([3, '1', {}]);
  socket.terminate();
  await test.waitForEvent('session-ended');
});
