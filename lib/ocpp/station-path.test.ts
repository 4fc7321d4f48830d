import { fc } from '@/tests/support/properties';
import { describe, expect, it } from 'vitest';
import { parseStationPath, pathSegments } from './station-path';

/** Any code units, lone surrogates among them. */
const anyText = fc.uint16Array({ maxLength: 60 }).map((units) => String.fromCharCode(...units));

describe('parseStationPath', () => {
  it.each([
    ['/acme/CP-001', 'acme', 'CP-001', 'CP-001'],
    ['/acme/RDAM%20123', 'acme', 'RDAM%20123', 'RDAM 123'],
    ['/acme/RDAM%7C123', 'acme', 'RDAM%7C123', 'RDAM|123'],
    ['/acme/a+b', 'acme', 'a+b', 'a+b'],
    ['/acme/a%2Fb', 'acme', 'a%2Fb', 'a/b'],
    ['/acme/CP%00', 'acme', 'CP%00', 'CP\\x00'],
    ['/acme/%E2%80%8BCP', 'acme', '%E2%80%8BCP', '\\u{200b}CP'],
    ['/acme/__proto__', 'acme', '__proto__', '__proto__'],
    ['/acme/CP?token=1#x', 'acme', 'CP', 'CP'],
    [`/acme/${'a'.repeat(255)}`, 'acme', 'a'.repeat(255), 'a'.repeat(255)],
  ])('reads %s', (target, tenantSegment, rawIdentity, identity) => {
    expect(parseStationPath(target)).toEqual({
      tenantSegment,
      rawIdentity,
      identity,
      problem: null,
    });
  });

  it.each([
    ['', 'empty', null, null],
    ['/', 'empty', null, null],
    ['/?a=b', 'empty', null, null],
    ['/acme', 'no-identity', 'acme', null],
    ['/acme/', 'no-identity', 'acme', null],
    ['/acme/CP/', 'trailing-slash', 'acme', 'CP'],
    ['/acme/CP/CP', 'extra-segments', 'acme', 'CP'],
    ['/ocpp/acme/CP', 'extra-segments', 'ocpp', 'CP'],
    ['//acme/CP', 'double-slash', 'acme', 'CP'],
    ['/acme//CP', 'double-slash', 'acme', 'CP'],
    ['/acme/CP//', 'double-slash', 'acme', 'CP'],
    ['/../acme/CP', 'dot-segments', '..', 'CP'],
    ['/acme/%2e%2e', 'dot-segments', 'acme', '..'],
    ['/acme/CP%ZZ', 'bad-encoding', 'acme', null],
    ['/acme/CP%FF', 'bad-encoding', 'acme', null],
    ['ws://host:9220/acme/CP', 'absolute-url', 'acme', 'CP'],
    ['/ws://host/acme/CP', 'absolute-url', 'acme', 'CP'],
    ['/acme/ws://host/acme/CP', 'absolute-url', 'acme', 'CP'],
    ['/wss:/host/acme/CP', 'absolute-url', 'acme', 'CP'],
    ['http://host', 'absolute-url', null, null],
    ['*', 'not-ws-path', null, null],
    ['host:443', 'not-ws-path', null, null],
    [`/acme/${'a'.repeat(256)}`, 'too-long', 'acme', 'a'.repeat(256)],
  ])('finds fault with %s: %s', (target, problem, tenantSegment, identity) => {
    expect(parseStationPath(target)).toMatchObject({ problem, tenantSegment, identity });
  });

  it('cuts ten thousand characters', () => {
    const path = parseStationPath(`/acme/${'a'.repeat(10_000)}`);
    expect(path.problem).toBe('too-long');
    expect(path.identity).toHaveLength(1024);
  });

  it('never throws and never exceeds what evidence holds', () => {
    const target = fc.oneof(
      anyText,
      fc.array(fc.constantFrom('/', '.', '%', '%2F', '%00', 'a', '?', ':', 'ws://'), {
        maxLength: 60,
      }),
    );
    fc.assert(
      fc.property(target, (input) => {
        const path = parseStationPath(Array.isArray(input) ? input.join('') : input);
        expect((path.identity ?? '').length).toBeLessThanOrEqual(1024);
        expect((path.tenantSegment ?? '').length).toBeLessThanOrEqual(255);
      }),
    );
  });
});

describe('pathSegments', () => {
  it('lists what a path is made of', () => {
    expect(pathSegments('/ocpp//acme/RDAM%20123/?x')).toEqual(['ocpp', 'acme', 'RDAM 123']);
    expect(pathSegments('ws://host/acme/CP')).toEqual(['acme', 'CP']);
  });
});
