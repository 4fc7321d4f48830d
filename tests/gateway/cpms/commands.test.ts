import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { runCommand } from '@/lib/commands/run-command';
import type { ChargerCommand } from '@/lib/commands/schemas';
import { inSystemScope } from '@/lib/db/scope';
import { systemActor } from '@/tests/support/test-database';
import { createReadyCharger } from '../registered-charger';
import { basic } from '../raw-client';
import { testSealingKey, useGateway } from '../test-gateway';
import { useCpms, type ReadyCharger } from './proxied-charger';

const test = useGateway();
const world = useCpms(test, { compression: true });
const opened: WebSocket[] = [];
afterEach(async () => {
  for (const socket of opened.splice(0)) {
    const closed = socket.readyState === socket.CLOSED ? null : once(socket, 'close');
    socket.terminate();
    await closed;
  }
});

type Answer = (action: string, payload: unknown) => unknown;

/** A charger that answers calls, and records the session as the recorder would have. */
async function connect(
  charger: ReadyCharger,
  options: { version?: string; answer: Answer; compression?: boolean },
): Promise<{ socket: WebSocket; calls: { id: string; action: string; payload: unknown }[] }> {
  const calls: { id: string; action: string; payload: unknown }[] = [];
  const socket = new WebSocket(
    `ws://127.0.0.1:${test.gateway.wsPort}/${world.tenant.slug}/${charger.identity}`,
    options.version ?? 'ocpp1.6',
    {
      perMessageDeflate: options.compression === true ? { threshold: 0 } : false,
      headers: { Authorization: basic(charger.identity, charger.password) },
    },
  );
  opened.push(socket);
  socket.on('message', (data: Buffer) => {
    const [type, id, action, payload] = JSON.parse(data.toString()) as [
      number,
      string,
      string,
      unknown,
    ];
    if (type !== 2) return;
    calls.push({ id, action, payload });
    const answer = options.answer(action, payload);
    if (answer !== undefined)
      socket.send(
        JSON.stringify(answer === null ? [4, id, 'NotImplemented', '', {}] : [3, id, answer]),
      );
  });
  await once(socket, 'open');
  const attempt = test.attempts().find(({ chargerId }) => chargerId === charger.id);
  await inSystemScope(test.database.db, (tx) =>
    tx.chargerSession.create({
      data: {
        chargerId: charger.id,
        tenantId: world.tenant.id,
        gateway: 'test-gateway',
        attemptId: attempt?.id ?? charger.id,
        address: '127.0.0.1',
        connectedAt: new Date(),
        leaseUntil: new Date(Date.now() + 60_000),
      },
    }),
  );
  return { socket, calls };
}

async function run(charger: ReadyCharger, command: ChargerCommand, confirmed = false) {
  const ctx = test.database.contextFor(systemActor);
  const input = { chargerId: charger.id, command, confirmed };
  const result = await runCommand(ctx, input, { sealingKey: testSealingKey });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.outcome;
}

const builtIn = () =>
  createReadyCharger(test.database, { ...world.tenant, cpmsId: world.tenant.cpmsId });

describe('a command to a charger', () => {
  it.each([
    ['that the gateway answers', builtIn, false],
    ['of a CPMS', () => world.charger(), false],
    ['of a CPMS, compressed', () => world.charger(), true],
  ] as const)('%s is answered, and nobody else hears of it', async (_name, make, compression) => {
    const heard: string[] = [];
    world.cpms.behave({
      do: 'accept',
      serve: (cpms) => cpms.on('message', (data: Buffer) => heard.push(data.toString())),
    });
    const charger = await make();
    const { calls, socket } = await connect(charger, {
      compression,
      answer: (action) =>
        action === 'ChangeConfiguration' ? { status: 'RebootRequired' } : { status: 'Accepted' },
    });
    socket.send('[2,"a","Heartbeat",{}]');
    expect(await run(charger, { kind: 'restart', when: 'now' })).toMatchObject({
      status: 'accepted',
    });
    expect(
      await run(charger, { kind: 'set-password', password: 'Ab1xyz', form: 'hex' }),
    ).toMatchObject({ status: 'reboot-required' });
    socket.send('[2,"b","Heartbeat",{}]');
    expect(calls).toMatchObject([
      { action: 'Reset', payload: { type: 'Hard' } },
      {
        action: 'ChangeConfiguration',
        payload: { key: 'AuthorizationKey', value: '41623178797A' },
      },
    ]);
    for (const { id } of calls) expect(id.length).toBeLessThanOrEqual(36);
    await run(charger, { kind: 'restart', when: 'when-idle' });
    if (make !== builtIn) {
      expect(heard).toEqual(['[2,"a","Heartbeat",{}]', '[2,"b","Heartbeat",{}]']);
    }
    const rows = await test.pool.query('SELECT * FROM gateway_command WHERE charger_id = $1', [
      charger.id,
    ]);
    expect(rows.rows).toHaveLength(3);
    expect(rows.rows.every(({ sealed }) => sealed === null)).toBe(true);
  });

  it('says what OCPP 2.0.1 says', async () => {
    world.cpms.behave({ do: 'accept' });
    const charger = await world.charger();
    const { calls } = await connect(charger, {
      version: 'ocpp2.0.1',
      answer: (action) => {
        if (action === 'GetVariables') {
          const component = { name: 'OCPPCommCtrlr' };
          return {
            getVariableResult: [
              {
                attributeStatus: 'Accepted',
                attributeValue: '300',
                component,
                variable: { name: 'HeartbeatInterval' },
              },
              { attributeStatus: 'UnknownVariable', component, variable: { name: 'Nope' } },
            ],
          };
        }
        return action === 'SetVariables'
          ? {
              setVariableResult: [
                { attributeStatus: 'Rejected', component: { name: 'x' }, variable: { name: 'y' } },
              ],
            }
          : null;
      },
    });
    const keys = ['OCPPCommCtrlr.HeartbeatInterval', 'OCPPCommCtrlr.Nope'];
    expect(await run(charger, { kind: 'read-settings', keys })).toMatchObject({
      status: 'accepted',
      settings: [{ key: 'OCPPCommCtrlr.HeartbeatInterval', value: '300' }],
      unknownKeys: ['OCPPCommCtrlr.Nope'],
    });
    expect(
      await run(charger, { kind: 'set-password', password: 'sixteen-and-more-1', form: 'text' }),
    ).toMatchObject({ status: 'rejected' });
    expect(await run(charger, { kind: 'trigger', message: 'BootNotification' })).toMatchObject({
      status: 'not-supported',
    });
    expect(calls[1]?.payload).toMatchObject({
      setVariableData: [
        {
          component: { name: 'SecurityCtrlr' },
          variable: { name: 'BasicAuthPassword' },
          attributeValue: 'sixteen-and-more-1',
        },
      ],
    });
  });

  it('fails when the session ends before the answer, and closes sessions when asked', async () => {
    world.cpms.behave({ do: 'accept' });
    const charger = await world.charger();
    const { calls, socket } = await connect(charger, { answer: () => undefined });
    const waiting = run(charger, { kind: 'trigger', message: 'Heartbeat' });
    await expect.poll(() => calls.length).toBe(1);
    socket.terminate();
    expect(await waiting).toMatchObject({ status: 'disconnected' });
  });

  it('closes the session so that the charger returns', async () => {
    world.cpms.behave({ do: 'accept' });
    const charger = await world.charger();
    const { socket } = await connect(charger, { answer: () => undefined });
    const closed = once(socket, 'close');
    expect(await run(charger, { kind: 'close-session' })).toMatchObject({ status: 'accepted' });
    expect(((await closed) as [number])[0]).toBe(1012);
  });
});

describe('a test as the charger', () => {
  it('shows the exact answer of the CPMS and what it means', async () => {
    const charger = await world.charger({ dialect: 'ocpp-core' });
    world.cpms.behave({ do: 'refuse', status: 412, reason: 'Precondition Failed' });
    expect(await run(charger, { kind: 'test-handshake' })).toMatchObject({
      status: 'rejected',
      handshake: { status: 412, reason: 'Precondition Failed', causeId: 'unknown-to-cpms' },
    });
    expect(world.cpms.requests[0]?.url).toBe(`/ocpp/${charger.identity}`);
    expect(test.attempts()).toHaveLength(0);
  });

  it('says that the CPMS would let the charger in', async () => {
    const charger = await world.charger();
    world.cpms.behave({ do: 'accept' });
    const outcome = await run(charger, { kind: 'test-handshake', password: 'typed now' });
    expect(outcome).toMatchObject({ status: 'accepted', handshake: { status: 101 } });
    expect(world.cpms.requests[0]?.headers.authorization).toBe(
      basic(charger.identity, 'typed now'),
    );
    await expect.poll(() => world.cpms.sockets.size).toBe(0);
  });

  it('is not made beside an open session unless that was meant', async () => {
    const charger = await world.charger();
    world.cpms.behave({ do: 'accept' });
    await connect(charger, { answer: () => undefined });
    await expect(run(charger, { kind: 'test-handshake' })).rejects.toThrow(/connected/);
    expect(await run(charger, { kind: 'test-handshake' }, true)).toMatchObject({
      status: 'accepted',
    });
  });
});
