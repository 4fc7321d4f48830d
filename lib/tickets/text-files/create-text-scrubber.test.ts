import { describe, expect, it } from 'vitest';
import { fc } from '@/tests/support/properties';
import { overlapLength, windowLength } from './create-line-scrubber';
import { createTextScrubber } from './create-text-scrubber';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const letters = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const text = (alphabet: readonly string[], minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength, maxLength })
    .map((parts) => `${parts.join('')}7`);
const secrets = text(letters, 9, 40);

function scrub(content: string | Buffer, cuts: readonly number[] = []) {
  const bytes = Buffer.from(content);
  const scrubber = createTextScrubber();
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length];
  let from = 0;
  const done: Buffer[] = [];
  for (const end of ends.sort((a, b) => a - b)) {
    done.push(scrubber.push(bytes.subarray(from, end)));
    from = end;
  }
  const { bytes: last, scrubbed } = scrubber.end();
  const clean = Buffer.concat([...done, last]);
  return { clean, text: clean.toString(), masked: scrubbed.masked };
}

const places: readonly (readonly [string, (secret: string) => string])[] = [
  ['a header', (secret) => `> Authorization: Basic ${base64(`CP7:${secret}`)}`],
  ['a Bearer header', (secret) => `authorization: Bearer ${secret}`],
  ['a cookie', (secret) => `Cookie: session=${secret}`],
  ['JSON', (secret) => JSON.stringify({ id: 'CP7', password: secret, port: 1 })],
  ['JSON in a log', (secret) => `12:00 [INFO] {"apiKey":"${secret}","id":"CP7"}`],
  ['JSON in JSON', (secret) => JSON.stringify({ a: JSON.stringify({ password: secret }) })],
  ['a list in JSON', (secret) => JSON.stringify({ Authorization: [`Bearer ${secret}`], n: 1 })],
  ['JSON on lines', (secret) => JSON.stringify({ tokens: [secret], id: 1 }, null, 2)],
  ['a setting', (secret) => `ocpp.password=${secret}`],
  ['colours', (secret) => `\u001b[31mpassword\u001b[0m=\u001b[1m${secret}\u001b[0m`],
  ['a space that does not break', (secret) => `password:\u00a0${secret}`],
  ['letters that are no ASCII', (secret) => `password=\u00e0${secret}`],
  ['YAML', (secret) => `password:\r\n  ${secret}`],
  ['XML', (secret) => `<cfg:apiKey type="x">${secret}</cfg:apiKey>`],
  ['XML on lines', (secret) => `<password>\n  ${secret}\n</password>`],
  ['a query', (secret) => `GET /ocpp/CP7?token=${secret}&a=1 HTTP/1.1`],
  ['a command', (secret) => `curl -u CP7:${secret} https://csms.example`],
  ['a signed token', (secret) => `got eyJhbGciOiJIUzI1NiJ9.${secret}.${secret} from it`],
  ['a sentence', (secret) => `Password for CP7: ${secret}`],
  ['a change', (secret) => `password changed from ${secret}1 to ${secret}2`],
  ['brackets', (secret) => `the password (${secret}) is wrong`],
  ['a URL', (secret) => `ws://CP7:${secret}@csms.example/ocpp/CP7`],
  ['a private key', (secret) => keyOf(secret, '\r\n')],
  ['a private key in JSON', (secret) => JSON.stringify({ pem: keyOf(secret, '\n') })],
  [
    'OCPP',
    (secret) => `[2,"1","ChangeConfiguration",{"key":"AuthorizationKey","value":"${secret}"}]`,
  ],
];
function keyOf(secret: string, sign: string): string {
  return ['-----BEGIN EC PRIVATE KEY-----', secret, '-----END EC PRIVATE KEY-----'].join(sign);
}

/** Anywhere, or where one window ends and the next begins. */
const anyPlace = fc.oneof(
  fc.nat(150_000),
  fc.integer({ min: windowLength - 150, max: windowLength + 10 }),
  fc.integer({ min: windowLength - overlapLength - 150, max: windowLength - overlapLength + 10 }),
);
const cuts = fc.array(fc.nat(), { maxLength: 6 });
const noise = fc.lorem({ maxCount: 4 });

describe('a text with a planted secret', () => {
  it.each(places)('does not keep that of %s, wherever it is cut', (_, place) => {
    fc.assert(
      fc.property(secrets, noise, cuts, (secret, words, where) => {
        const content = `${words}\n${place(secret)}\n${words}\n`;
        const { text: clean, masked } = scrub(content, where);
        expect(clean).not.toContain(secret);
        expect(clean).not.toContain(base64(`CP7:${secret}`));
        expect(clean.startsWith(`${words}\n`)).toBe(true);
        expect(clean.endsWith(`\n${words}\n`)).toBe(true);
        expect(masked.length).toBeGreaterThan(0);
        expect(scrub(content).text).toBe(clean);
      }),
      { numRuns: 25 },
    );
  });

  it.each(places.filter(([, place]) => !place('x').includes('\n')))(
    'does not keep that of %s in one long line',
    (_, place) => {
      fc.assert(
        fc.property(secrets, anyPlace, fc.nat(30_000), cuts, (secret, at, after, where) => {
          const before = 'lorem '.repeat(at / 6) + 'lorem '.slice(0, at % 6);
          const content = `${before} ${place(secret)} ${'ipsum '.repeat(after)}`;
          const { text: clean } = scrub(content, where);
          expect(clean.startsWith(before)).toBe(true);
          expect(content.endsWith(clean.slice(before.length + place(secret).length + 20))).toBe(
            true,
          );
          expect(clean).not.toContain(secret);
          expect(clean).not.toContain(base64(`CP7:${secret}`));
          if (content.length > 70_000) {
            expect(clean.length).toBeGreaterThan(content.length - 15_000);
          }
        }),
        { numRuns: 6 },
      );
    },
  );
});

describe('JSON', () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.oneof(fc.string(), fc.constantFrom('password', 'token', 'Authorization', 'pin')),
        tie('value'),
        { maxKeys: 4 },
      ),
    ),
  })).value;

  it('stays JSON with the same names', () => {
    fc.assert(
      fc.property(
        secrets,
        value,
        fc.nat(1),
        fc.boolean(),
        cuts,
        (secret, other, space, isLong, where) => {
          const filling = isLong
            ? Array.from({ length: 4_000 }, (_, at) => ({ at, ok: 'a"b\\' }))
            : [];
          const before = { filling, password: secret, other, key: `Bearer ${secret}`, pin: 4711 };
          const { text: clean } = scrub(JSON.stringify(before, null, space), where);
          expect(clean).not.toContain(secret);
          const after = JSON.parse(clean) as typeof before;
          expect(after).toMatchObject({ filling, password: '•••', key: 'Bearer •••', pin: '•••' });
          expect(Object.keys(after)).toEqual(Object.keys(before));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('CSV', () => {
  it('keeps no value of a column that its header calls a secret', () => {
    fc.assert(
      fc.property(secrets, fc.constantFrom(',', ';', '\t'), cuts, (secret, sign, where) => {
        const rows = [
          ['identity', 'Basic auth password', 'note'],
          ['CP1', secret, 'fine'],
          ['CP2', `"${secret}\n, ${secret}"`, 'two lines'],
          ['CP3', '', 'none'],
          ['"CP""4"', `"a""${secret}"`, `"x${sign}y"`],
        ];
        const content = rows.map((row) => row.join(sign)).join('\r\n');
        const { text: clean, masked } = scrub(content, where);
        expect(clean).not.toContain(secret);
        expect(clean.split('\r\n')[0]).toBe(rows[0]?.join(sign));
        expect(clean).toContain(['CP3', '', 'none'].join(sign));
        expect(clean).toContain(['CP1', '•••', 'fine'].join(sign));
        expect(masked.map(({ kind }) => kind)).toEqual(['password']);
      }),
      { numRuns: 60 },
    );
  });
});

describe('CSV of settings', () => {
  it('keeps no value of a setting that its name calls a secret, and all others', () => {
    const rows = [
      'key,readonly,value',
      'AuthorizationKey,false,Ab12cd34',
      'HeartbeatInterval,no,300',
    ];
    expect(scrub(rows.join('\n')).text).toBe(
      ['key,readonly,value', 'AuthorizationKey,false,•••', 'HeartbeatInterval,no,300'].join('\n'),
    );
    expect(scrub('identity,key\nCP1,Ab12cd34').text).toBe('identity,key\nCP1,•••');
  });
});

describe('a text without secrets', () => {
  const bytes = fc
    .uint8Array({ maxLength: 3_000 })
    .map((all) => Buffer.from(all.map((byte) => (byte === 58 || byte === 61 ? 10 : byte))));
  it('stays byte for byte the same, also where it is no UTF-8', () => {
    fc.assert(
      fc.property(bytes, fc.nat(60), cuts, (part, times, where) => {
        const content = Buffer.concat(Array.from({ length: times }, () => part));
        const { clean, masked } = scrub(content, where);
        expect(masked).toEqual([]);
        expect(clean.equals(content)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    'WWW-Authenticate: Basic realm="OCPP"\r\n\r\n\tGET /ocpp/CP7 HTTP/1.1\r',
    '{"hasPassword":true,"token":null,"password":"•••"}',
    'a,password,b\n1,•••,2\n3,,4',
    'Hello, the password is wrong\nSo, nothing works',
  ])('stays: %s', (content) => {
    const { text: clean, masked } = scrub(content);
    expect(clean).toBe(content);
    expect(masked).toEqual([]);
  });
});

describe('what is made to be slow or long', () => {
  const size = 600_000;
  it.each([
    ['one line of letters', 'x'.repeat(size)],
    ['addresses without an end', '://'.repeat(size / 3)],
    ['names without values', 'password '.repeat(size / 9)],
    ['open quotes', 'token"'.repeat(size / 6)],
    ['backslashes', `"${'\\'.repeat(size)}`],
    ['brackets', '['.repeat(size)],
    ['short lines', 'a\r\n'.repeat(size / 3)],
  ])('%s takes no longer for it', (_, content) => {
    // What grows with the square of the length takes minutes.
    const begin = process.cpuUsage();
    scrub(content, [size / 3, size / 2]);
    expect(process.cpuUsage(begin).user / 1_000).toBeLessThan(10_000);
  });

  it('ends a secret of any length where it ends', () => {
    const secret = 'k7'.repeat(100_000);
    for (const content of [`password=${secret} end`, `{"password":"${secret}","id":"end"}`]) {
      const { text: clean } = scrub(content, [100, 70_000]);
      expect(clean).not.toMatch(/k7/);
      expect(clean).toContain('end');
    }
  });
});
