import { beforeAll, describe, expect, it } from 'vitest';
import { basic, exchange, upgradeRequest } from './raw-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';

const test = useGateway();
const closeFrame = Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0x03, 0xe8]);
let path = '';
let identity = '';
let password = '';

beforeAll(async () => {
  const tenant = await createUnlimitedTenant(test.database);
  ({ identity, password } = await createReadyCharger(test.database, tenant));
  path = `/${tenant.slug}/${identity}`;
});

/** What firmware makes of the header without changing the password: nobody is refused for it. */
describe('spellings of the right password', () => {
  it.each<[string, () => string]>([
    ['base64 without padding', () => basic(identity, password).replace(/=+$/, '')],
    [
      'base64 in the alphabet of URLs',
      () => basic(identity, password).replace(/\+/g, '-').replace(/\//g, '_'),
    ],
    ['its hex digits in upper case', () => basic(identity, password.toUpperCase())],
    ['its bytes instead of its hex digits', () => basic(identity, Buffer.from(password, 'hex'))],
    ['the scheme in lower case', () => basic(identity, password).replace('Basic', 'basic')],
    ['two spaces behind the scheme', () => basic(identity, password).replace(' ', '  ')],
  ])('%s', async (_, value) => {
    const answer = await exchange(test, 'ws', [
      upgradeRequest(path, { Authorization: value() }),
      closeFrame,
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 101 /);
  });
});
