import { describe, expect, it } from 'vitest';
import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Dialect } from '@/lib/diagnosis/facts';
import { issuePassword } from '../registered-charger';
import { basic, exchange, upgradeRequest, type Transport } from '../raw-client';
import { useGateway } from '../test-gateway';
import { useCpms, type ReadyCharger } from './proxied-charger';

const test = useGateway();
const world = useCpms(test);

type Sent = (charger: ReadyCharger) => string | null;

const none: Sent = () => null;
const emptyPassword: Sent = ({ identity }) => basic(identity, '');
const foreignName: Sent = ({ password }) => basic('someone-else', password);
const malformed: Sent = () => 'Basic %%%';
const withColon: Sent = ({ identity }) => basic(identity, 'pass:word');
const wrong: Sent = ({ identity }) => basic(identity, 'not-the-password');
const long: Sent = ({ identity }) => basic(identity, 'x'.repeat(30));
const short: Sent = ({ identity }) => basic(identity, 'x'.repeat(9));

type Row = [Dialect, string, number, Sent, CauseId, Transport?];

/** The rows of the table of dialects that are about what the charger sent. */
const rows: readonly Row[] = [
  ['steve', 'no Authorization', 401, none, 'firmware-configuration-missing'],
  ['steve', 'an empty password', 401, emptyPassword, 'password-field-empty'],
  ['steve', 'another username', 401, foreignName, 'identity-mismatch'],
  ['steve', 'a malformed header', 400, malformed, 'authorization-malformed'],
  ['citrineos', 'no Authorization', 401, none, 'firmware-configuration-missing'],
  ['citrineos', 'an empty password', 401, emptyPassword, 'password-field-empty'],
  ['citrineos', 'another username', 401, foreignName, 'identity-mismatch'],
  ['ocpp-core', 'no Authorization', 401, none, 'firmware-configuration-missing'],
  ['ocpp-core', 'a colon in the password', 401, withColon, 'cpms-splits-at-colon'],
  ['ocpp-core', 'a malformed header', 500, malformed, 'authorization-malformed'],
  ['maeve', 'no Authorization', 401, none, 'firmware-configuration-missing'],
  ['maeve', 'another username', 401, foreignName, 'identity-mismatch'],
  ['java-oca-ocpp', 'no Authorization', 404, none, 'firmware-configuration-missing'],
  ['java-oca-ocpp', 'a password under 16 bytes', 404, short, 'password-too-short'],
  ['java-oca-ocpp', 'a password over 20 bytes', 404, long, 'password-too-long'],
  [
    'java-oca-ocpp',
    'a wrong password',
    404,
    (c) => basic(c.identity, 'y'.repeat(18)),
    'cpms-hides-reason',
  ],
  ['maeve', 'a wrong password', 401, wrong, 'refused-by-cpms'],
];

async function knock(charger: ReadyCharger, authorization: string | null, transport: Transport) {
  const target = `/${world.tenant.slug}/${encodeURIComponent(charger.identity)}`;
  return exchange(test, transport, upgradeRequest(target, { Authorization: authorization }));
}

const path = (dialect: Dialect) =>
  dialect === 'steve' ? '/steve/websocket/CentralSystemService' : '';

describe('where the CPMS checks the passwords', () => {
  it.each(rows)('%s: %s', async (dialect, _name, status, sent, cause) => {
    const url = `${world.cpms.url}${path(dialect)}`;
    const charger = await world.charger({ dialect, url, authentication: 'passed-on' });
    world.cpms.behave({ do: 'refuse', status });
    const answer = await knock(charger, sent(charger), 'ws');
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.evidence.answer).toMatchObject({ by: 'cpms', status });
    expect(attempt?.diagnosis?.causes[0]?.causeId).toBe(cause);
  });

  it('an identity that the CPMS allows nobody', async () => {
    const url = `${world.cpms.url}${path('steve')}`;
    const settings = { dialect: 'steve', url, authentication: 'passed-on' } as const;
    const charger = await world.charger({ ...settings, identity: 'RDAM (123)' });
    world.cpms.behave({ do: 'refuse', status: 400 });
    await knock(charger, basic(charger.identity, charger.password), 'ws');
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.diagnosis?.causes[0]?.causeId).toBe('identity-refused-by-cpms');
  });

  it('a near miss is told where the gateway knows the password', async () => {
    const charger = await world.charger({ authentication: 'passed-on' });
    await issuePassword(test.database, charger.id);
    world.cpms.behave({ do: 'refuse', status: 401 });
    await knock(charger, basic(charger.identity, charger.password), 'ws');
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.evidence.authorization?.passwordMatch).toBe('previous');
    expect(attempt?.diagnosis?.errorType).toBe('invalid-credentials');
  });

  it('a charger over TLS is told to the CPMS as one', async () => {
    const charger = await world.charger({ authentication: 'passed-on' });
    world.cpms.behave({ do: 'refuse', status: 401 });
    await knock(charger, basic(charger.identity, charger.password), 'wss');
    expect(world.cpms.requests[0]?.headers['x-forwarded-proto']).toBe('https');
  });
});
