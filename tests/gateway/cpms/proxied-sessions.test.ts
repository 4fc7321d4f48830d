import { once } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { setPresentedSecret } from '@/lib/cpms/set-presented-secret';
import { inSystemScope } from '@/lib/db/scope';
import { systemActor } from '@/tests/support/test-database';
import { basic, openSocket, upgradeRequest } from '../raw-client';
import { testSealingKey, useGateway } from '../test-gateway';
import { useCpms, type ReadyCharger } from './proxied-charger';

const test = useGateway({ maxPayloadBytes: 10_000, pingIntervalMs: 250, quickDropMs: 5_000 });
const world = useCpms(test);
beforeEach(() => world.cpms.behave({ do: 'accept' }));

async function open(charger: ReadyCharger, identity = charger.identity): Promise<WebSocket> {
  const socket = new WebSocket(
    `ws://127.0.0.1:${test.gateway.wsPort}/${world.tenant.slug}/${identity}`,
    'ocpp1.6',
    { headers: { Authorization: basic(identity, charger.password), 'X-Vendor': 'kept' } },
  );
  socket.on('error', () => undefined);
  await once(socket, 'open');
  return socket;
}

async function closeOf(socket: WebSocket): Promise<{ code: number; reason: string }> {
  const [code, reason] = (await once(socket, 'close')) as [number, Buffer];
  return { code, reason: reason.toString() };
}

function onlyCpmsSocket(): WebSocket {
  const [socket, second] = world.cpms.sockets;
  if (socket === undefined || second !== undefined) throw new Error('One charger is expected.');
  return socket;
}

describe('the way to the CPMS', () => {
  it('carries who the charger is', async () => {
    const charger = await world.charger({ identity: 'RDAM 123' });
    const plain = new WebSocket(
      `ws://127.0.0.1:${test.gateway.wsPort}/${world.tenant.slug}/RDAM%20123`,
      ['ocpp2.0.1', 'ocpp1.6'],
      { headers: { Authorization: basic(charger.identity, charger.password), 'X-Vendor': 'kept' } },
    );
    await once(plain, 'open');
    const request = world.cpms.requests.at(-1);
    expect(request?.url).toBe('/ocpp/RDAM%20123');
    expect(request?.headers).toMatchObject({
      authorization: basic('RDAM 123', charger.password),
      'sec-websocket-protocol': 'ocpp2.0.1, ocpp1.6',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-vendor': 'kept',
    });
    plain.close();
    await closeOf(plain);
  });

  it('uses the registered spelling for a charger that connects by an alias', async () => {
    const charger = await world.charger();
    const alias = `other-${charger.identity}`;
    await inSystemScope(test.database.db, (tx) =>
      tx.identityAlias.create({
        data: { tenantId: world.tenant.id, chargerId: charger.id, identity: alias },
      }),
    );
    const socket = await open(charger, alias);
    expect(world.cpms.requests[0]).toMatchObject({
      url: `/ocpp/${charger.identity}`,
      headers: { authorization: basic(charger.identity, charger.password) },
    });
    socket.close();
    await closeOf(socket);
  });

  it('leaves the password to the CPMS where that is how it is set', async () => {
    const charger = await world.charger({ authentication: 'passed-on' });
    const wrong = { ...charger, password: 'not-the-one-here' };
    const socket = await open(wrong);
    expect(world.cpms.requests[0]?.headers.authorization).toBe(
      basic(charger.identity, wrong.password),
    );
    socket.close();
    await closeOf(socket);
  });

  it('presents a stored password in place of the charger’s, and never records it', async () => {
    const charger = await world.charger({ authentication: 'presented' });
    const secret = 'the-cpms-knows-this-1';
    const ctx = test.database.contextFor(systemActor);
    const sealingKey = testSealingKey;
    await setPresentedSecret(
      ctx,
      { cpmsId: charger.cpmsId },
      { secret: 'shared-1' },
      { sealingKey },
    );
    await setPresentedSecret(ctx, { chargerId: charger.id }, { secret }, { sealingKey });
    const socket = await open(charger);
    expect(world.cpms.requests[0]?.headers.authorization).toBe(basic(charger.identity, secret));
    expect(JSON.stringify(test.events)).not.toContain(secret);
    socket.close();
    await closeOf(socket);
    const rows = await test.pool.query('SELECT * FROM presented_secret');
    expect(JSON.stringify(rows.rows)).not.toContain(secret);
  });
});

describe('a proxied session', () => {
  it('passes on types of messages that it does not know, binary ones too', async () => {
    const got: unknown[] = [];
    world.cpms.behave({
      do: 'accept',
      serve: (socket) =>
        socket.on('message', (data: Buffer, isBinary) => got.push([data.toString(), isBinary])),
    });
    const socket = await open(await world.charger());
    const messages = ['[6,"id","NotifyPeriodicEventStream",{}]', '[99]', '{"no":1}', 'no json'];
    for (const message of messages) socket.send(message);
    socket.send(Buffer.from([1, 2, 3]));
    socket.close(4321, 'done here');
    await closeOf(socket);
    expect(got).toEqual([
      ...messages.map((message) => [message, false]),
      ['\u0001\u0002\u0003', true],
    ]);
    const ended = await test.waitForEvent('session-ended');
    expect(ended.evidence.close).toMatchObject({
      by: 'charger',
      code: 4321,
      reason: 'done here',
      messagesReceived: 5,
    });
  });

  it('ends with what the CPMS closed it with', async () => {
    const socket = await open(await world.charger());
    const closed = closeOf(socket);
    onlyCpmsSocket().close(1013, 'Too many connections');
    expect(await closed).toEqual({ code: 1013, reason: 'Too many connections' });
    const ended = await test.waitForEvent('session-ended');
    expect(ended.evidence.close).toMatchObject({ by: 'cpms', code: 1013 });
  });

  it('ends when the connection to the CPMS is lost', async () => {
    const socket = await open(await world.charger());
    const closed = closeOf(socket);
    onlyCpmsSocket().terminate();
    expect(await closed).toMatchObject({ code: 1001 });
    const ended = await test.waitForEvent('session-ended');
    expect(ended.evidence.close).toMatchObject({ by: 'cpms', code: null });
  });

  it('tells the CPMS when the charger is lost', async () => {
    const socket = await open(await world.charger());
    const closed = closeOf(onlyCpmsSocket());
    socket.terminate();
    expect(await closed).toMatchObject({ code: 1001 });
    const ended = await test.waitForEvent('session-ended');
    expect(ended.evidence.close).toMatchObject({ by: 'network', code: null });
  });

  it('ends when the CPMS answers no ping', async () => {
    const charger = await world.charger();
    const socket = await open(charger);
    const closed = closeOf(socket);
    const cpms = onlyCpmsSocket() as WebSocket & { _socket: { pause: () => void } };
    cpms._socket.pause();
    expect(await closed).toMatchObject({ code: 1001 });
    const ended = await test.waitForEvent('session-ended');
    expect(ended.evidence.close).toMatchObject({ by: 'cpms', reason: 'No answer to a ping' });
  });

  it('gives way to a newer connection of the same charger', async () => {
    const charger = await world.charger();
    const first = await open(charger);
    const closed = closeOf(first);
    const second = await open(charger);
    expect(await closed).toMatchObject({ code: 1008 });
    second.close();
    await closeOf(second);
  });

  it('is ended by the limit of its messages', async () => {
    const charger = await world.charger({ messagesPerMinute: 5 });
    const socket = await open(charger);
    const closed = closeOf(socket);
    for (let index = 0; index < 9; index += 1) socket.send('[3,"x",{}]');
    expect(await closed).toMatchObject({ code: 1008 });
    const ended = await test.waitForEvent('session-ended');
    expect(ended.diagnosis?.errorType).toBe('throttled');
  });

  it('follows the CPMS to another address', async () => {
    const charger = await world.charger();
    const socket = await open(charger);
    const closed = closeOf(socket);
    await inSystemScope(test.database.db, (tx) =>
      tx.cpms.update({ where: { id: charger.cpmsId }, data: { url: `${world.cpms.url}/new` } }),
    );
    expect(await closed).toEqual({ code: 1008, reason: 'The CPMS was changed' });
  });
});

describe('frames that break RFC 6455', () => {
  const masked = (first: number, payload: Buffer) => {
    const head = Buffer.from([first, 0x80 | payload.length, 0, 0, 0, 0]);
    return Buffer.concat([head, payload]);
  };
  it.each<[string, Buffer, number]>([
    ['unmasked', Buffer.from([0x81, 0x02, 0x5b, 0x5d]), 1002],
    ['a reserved opcode', masked(0x83, Buffer.from('[]')), 1002],
    ['a reserved bit', masked(0x91, Buffer.from('[]')), 1002],
    ['compressed without leave', masked(0xc1, Buffer.from('[]')), 1002],
    ['a continuation of nothing', masked(0x80, Buffer.from('[]')), 1002],
    ['a ping in parts', masked(0x09, Buffer.from('x')), 1002],
    ['100 MB that never come', Buffer.from('81ff0000000006400000' + '00000000', 'hex'), 1009],
    ['more than a number can say', Buffer.from('81ffffffffffffffffff' + '00000000', 'hex'), 1009],
  ])('%s', async (_name, frame, code) => {
    const charger = await world.charger();
    const socket = await openSocket(test, 'ws');
    socket.write(
      upgradeRequest(`/${world.tenant.slug}/${charger.identity}`, {
        Authorization: basic(charger.identity, charger.password),
      }),
    );
    await once(socket, 'data');
    const gone = once(socket, 'close');
    let answer = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      answer = Buffer.concat([answer, data]);
    });
    socket.on('end', () => socket.end());
    socket.write(frame);
    await gone;
    expect(answer[0]).toBe(0x88);
    expect(answer.readUInt16BE(2)).toBe(code);
    const ended = await test.waitForEvent('session-ended');
    expect(ended.evidence.close).toMatchObject({ by: 'gateway', code });
  });
});
