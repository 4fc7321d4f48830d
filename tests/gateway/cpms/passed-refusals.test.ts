import { describe, expect, it } from 'vitest';
import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Dialect } from '@/lib/diagnosis/facts';
import { refusedStatus } from '@/tests/support/ocpp-client';
import { exchange, basic, upgradeRequest } from '../raw-client';
import { useGateway } from '../test-gateway';
import { useCpms } from './proxied-charger';

const test = useGateway();
const world = useCpms(test);

type Row = {
  name: string;
  dialect?: Dialect;
  status: number;
  reason?: string;
  headers?: Record<string, string>;
  protocols?: string[];
  password?: string;
  cause: CauseId;
};

/** Each row of the table of dialects that is told by a status, as that CPMS answers it. */
const rows: readonly Row[] = [
  { name: 'SteVe: unknown', dialect: 'steve', status: 404, cause: 'unknown-to-cpms' },
  { name: 'SteVe: wrong password', dialect: 'steve', status: 401, cause: 'refused-by-cpms' },
  {
    name: 'SteVe: a version that it does not speak',
    dialect: 'steve',
    status: 404,
    protocols: ['ocpp2.0.1'],
    cause: 'subprotocol-not-allowed',
  },
  { name: 'CitrineOS: unknown', dialect: 'citrineos', status: 404, cause: 'unknown-to-cpms' },
  {
    name: 'CitrineOS: wrong password, never connected',
    dialect: 'citrineos',
    status: 401,
    cause: 'refused-by-cpms',
  },
  { name: 'OCPP.Core: unknown', dialect: 'ocpp-core', status: 412, cause: 'unknown-to-cpms' },
  {
    name: 'OCPP.Core: wrong password',
    dialect: 'ocpp-core',
    status: 401,
    headers: { 'WWW-Authenticate': 'Basic realm="OCPP.Core"' },
    cause: 'refused-by-cpms',
  },
  {
    name: 'OCPP.Core: already connected',
    dialect: 'ocpp-core',
    status: 500,
    cause: 'stale-session',
  },
  {
    name: 'OCPP.Core: a version that it does not speak',
    dialect: 'ocpp-core',
    status: 400,
    cause: 'subprotocol-not-allowed',
  },
  { name: 'MaEVe: unknown', dialect: 'maeve', status: 404, cause: 'unknown-to-cpms' },
  { name: 'MaEVe: wrong password', dialect: 'maeve', status: 401, cause: 'refused-by-cpms' },
  {
    name: 'ev-server: no tenant and token in the URL',
    dialect: 'ev-server',
    status: 401,
    cause: 'cpms-path-wrong',
  },
  {
    name: 'Java-WebSocket: says 404 to every refusal',
    status: 404,
    reason: 'WebSocket Upgrade Failure',
    headers: { Server: 'TooTallNate Java-WebSocket' },
    cause: 'cpms-hides-reason',
  },
  { name: 'a fault of its own', status: 500, cause: 'cpms-server-error' },
  {
    name: 'maintenance',
    status: 503,
    headers: { 'Retry-After': '120' },
    cause: 'cpms-server-error',
  },
  { name: 'throttling', status: 429, headers: { 'Retry-After': '7' }, cause: 'throttled-by-cpms' },
];

describe('a refusal by the CPMS', () => {
  it.each(rows)('$name', async ({ cause, dialect, headers, protocols, reason, status }) => {
    // SteVe has its chargers at one path only, and says so by 404 elsewhere.
    const path = dialect === 'steve' ? '/steve/websocket/CentralSystemService' : '';
    const charger = await world.charger({ dialect, url: `${world.cpms.url}${path}` });
    world.cpms.behave({ do: 'refuse', status, reason, headers, body: 'Not today.' });
    const client = world.client(charger, protocols === undefined ? {} : { protocols });
    expect(await refusedStatus(client)).toBe(status);

    const [attempt] = await test.waitForAttempts(1);
    expect(attempt).toMatchObject({ chargerId: charger.id, outcome: 'refused' });
    expect(attempt?.evidence).toMatchObject({
      stage: 'cpms',
      answer: { by: 'cpms', status, reason: reason ?? '', server: headers?.Server ?? null },
      cpms: { problem: 'status' },
    });
    expect(attempt?.evidence.cpms?.durationMs).toBeGreaterThan(0);
    expect(attempt?.diagnosis).toMatchObject({ refusedBy: 'cpms' });
    expect(attempt?.diagnosis?.causes[0]?.causeId).toBe(cause);
  });

  it('reaches the charger with its status, reason, headers and body', async () => {
    const charger = await world.charger();
    world.cpms.behave({
      do: 'refuse',
      status: 429,
      reason: 'Slow Down',
      headers: { 'Retry-After': '17', 'Content-Type': 'text/plain', 'X-Internal': 'secret' },
      body: 'You are too fast.',
    });
    const answer = await exchange(
      test,
      'ws',
      upgradeRequest(`/${world.tenant.slug}/${charger.identity}`, {
        Authorization: basic(charger.identity, charger.password),
      }),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 429 Slow Down\r\n/);
    expect(answer.toLowerCase()).toContain('retry-after: 17');
    expect(answer).toContain('You are too fast.');
    expect(answer).not.toContain('X-Internal');
  });
});
