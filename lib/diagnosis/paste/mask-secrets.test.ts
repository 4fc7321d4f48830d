import { fc } from '@/tests/support/properties';
import { describe, expect, it } from 'vitest';
import { diagnosePastedText } from './diagnose-pasted-text';
import { afterMasking, masked, secretsIn } from './mask-secrets';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const characters = (alphabet: string, minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...Array.from(alphabet)), { minLength, maxLength })
    .map((parts) => parts.join(''));

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const printable = `${letters}!#$%&()*+,-./:;<=>?@[]^_{|}~`;
// Long enough not to be in the rest of a line by chance, and with a digit like real ones.
const anySecret = characters(printable, 9, 40).map((text) => `${text}7`);
const plainSecret = characters(letters, 9, 40).map((text) => `${text}7`);

/** Where people and programs put secrets. */
const places: readonly (readonly [string, (secret: string) => string, fc.Arbitrary<string>])[] = [
  ['a header', (secret) => `Authorization: ${secret}`, anySecret],
  ['a Basic header', (secret) => `> Authorization: Basic ${base64(`CP7:${secret}`)}`, anySecret],
  ['a Bearer header', (secret) => `authorization: Bearer ${secret}`, plainSecret],
  ['curl', (secret) => `curl -H 'Authorization: Bearer ${secret}' wss://h/CP7`, plainSecret],
  ['curl with a user', (secret) => `curl -u CP7:${secret} wss://h/CP7`, anySecret],
  ['a scheme alone', (secret) => `sent Basic ${base64(`CP7:${secret}`)} and got 401`, plainSecret],
  ['a cookie', (secret) => `Cookie: session=${secret}`, anySecret],
  ['a list of headers', (secret) => `["Host","h","Authorization","Bearer ${secret}"]`, plainSecret],
  ['JSON', (secret) => JSON.stringify({ id: 'CP7', password: secret, port: 1 }), anySecret],
  ['JSON in JSON', (secret) => JSON.stringify(JSON.stringify({ password: secret })), anySecret],
  ['a line of settings', (secret) => `ocpp.password=${secret}`, anySecret],
  ['YAML', (secret) => `basicAuthPassword: ${secret}`, plainSecret],
  ['YAML below', (secret) => `password:\n  ${secret}`, anySecret],
  ['a sentence', (secret) => `the password is ${secret} since Monday`, plainSecret],
  ['quotes', (secret) => `set AuthorizationKey to "${secret}"`, anySecret],
  ['a URL', (secret) => `ws://CP7:${secret}@csms.example:9000/ocpp/CP7`, plainSecret],
  ['a name and whose it is', (secret) => `Password for CP7: ${secret}`, plainSecret],
  ['parentheses', (secret) => `the password (${secret}) is not long enough`, plainSecret],
  ['a change', (secret) => `AuthorizationKey changed from ${secret} to n3w-Key`, plainSecret],
  [
    'the end of a change',
    (secret) => `AuthorizationKey changed from 0ld to ${secret}`,
    plainSecret,
  ],
  ['a short name', (secret) => `user: CP7, pass: ${secret}`, plainSecret],
  ['Base64 alone', (secret) => `decoded ${base64(`CP7:${secret}`)} and refused it`, plainSecret],
  ['a query', (secret) => `GET /ocpp/CP7?token=${secret}&v=1 HTTP/1.1`, plainSecret],
  [
    'a token in the path',
    (secret) => `GET /OCPP16/${'a'.repeat(24)}/${secret}/CP7 HTTP/1.1`,
    characters('0123456789abcdef', 24, 24),
  ],
  [
    'a key',
    (secret) => `AuthorizationKey ${secret}`,
    characters('0123456789abcdef', 39, 39).map((text) => `${text}7`),
  ],
  [
    'OCPP 1.6',
    (secret) =>
      JSON.stringify([2, '1', 'ChangeConfiguration', { key: 'AuthorizationKey', value: secret }]),
    anySecret,
  ],
  [
    'OCPP 2.0.1',
    (secret) =>
      JSON.stringify([
        2,
        '1',
        'SetVariables',
        {
          setVariableData: [
            {
              attributeValue: secret,
              component: { name: 'SecurityCtrlr' },
              variable: { name: 'BasicAuthPassword' },
            },
          ],
        },
      ]),
    anySecret,
  ],
  ['XML', (secret) => `<password>${secret}</password>`, plainSecret],
  [
    'a private key',
    (secret) => `-----BEGIN EC PRIVATE KEY-----\n${secret}\n-----END EC PRIVATE KEY-----`,
    plainSecret,
  ],
  ['half a private key', (secret) => `-----BEGIN PRIVATE KEY-----\nMIIEvg\n${secret}`, plainSecret],
  ['a token', (secret) => `got eyJhbGciOiJIUzI1NiJ9.${secret}.sig back`, plainSecret],
  ['colours', (secret) => `\u001b[31mpassword=\u001b[0m${secret}\u001b[0m`, plainSecret],
];

describe('what is pasted', () => {
  it.each(places)('keeps the secret of %s', (_name, place, secrets) => {
    fc.assert(
      fc.property(secrets, fc.lorem({ maxCount: 3 }), (secret, noise) => {
        const pasted = diagnosePastedText(`${noise}\n${place(secret)}\n${noise}`);
        const everything = JSON.stringify(pasted);
        expect(everything).not.toContain(secret);
        expect(everything).not.toContain(base64(`CP7:${secret}`));
        expect(pasted.maskedText).not.toContain(secret);
        expect(pasted.secretCount).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    'OCPPMiddleware => FAILURE: Basic authentication for chargepoint CP7 does NOT match',
    'WWW-Authenticate: Basic realm="OCPP.Core"',
    'GET /ocpp/CP7 HTTP/1.1',
    'wss://csms.example:9000/ocpp/CP7',
    'Sec-WebSocket-Protocol: ocpp1.6',
    'WebSocketPingInterval=60',
    'No password configured for ChargeBoxId CP7',
    'connect() failed (111: Connection refused) while connecting to upstream',
  ])('stays readable: %s', (line) => {
    expect(masked(line, secretsIn(line))).toBe(line);
  });

  it('keeps ranges where they belong', () => {
    const line = 'password=abcdefgh7 refused with 401';
    const masks = secretsIn(line);
    const shown = masked(line, masks);
    const start = line.indexOf('401');
    expect(shown).toBe('password=••• refused with 401');
    const range = [afterMasking(start, masks, false), afterMasking(start + 3, masks, true)];
    expect(shown.slice(...range)).toBe('401');
    expect(shown.slice(afterMasking(12, masks, false), afterMasking(14, masks, true))).toBe('•••');
  });
});
