import { describe, expect, it } from 'vitest';
import { detectFormat, parserOf } from './line-parser';
import { request as get } from './sample-json-lines';
import { haproxyLine as haproxy, nginxLine as nginx, sampleLines as rows } from './sample-lines';

describe('the line of a log', () => {
  it.each(rows)('%s', (_what, format, line, entry) => {
    const parsed = parserOf(format)(line, 'UTC');
    expect(parsed).toMatchObject({ kind: 'entry', entry });
  });

  it.each(rows)('%s, told by itself', (_what, format, line) => {
    expect(detectFormat([line])).toBe(format);
  });

  it.each([
    ['nginx', '198.51.100.9 - - [25/Nov/2026:11:59:30 +0000] "\\x16\\x03\\x01" 400 150 "-" "-"'],
    ['haproxy', 'Nov 25 11:59:30 lb1 haproxy[812]: Proxy ocpp started.'],
    ['haproxy', '203.0.113.7:51234 [25/Nov/2026:11:59:30.000] ocpp/1: SSL handshake failure'],
    ['haproxy', haproxy('CR--', 400, '<BADREQ>')],
    ['traefik', '{"level":"info","msg":"Configuration loaded","time":"2026-11-25T11:59:30Z"}'],
  ] as const)('of %s that is no request: %s', (format, line) => {
    expect(parserOf(format)(line, 'UTC').kind).toBe('other');
  });

  it.each([
    ['nginx', 'nonsense'],
    ['nginx', nginx(get, 401).replace('25/Nov', '25/Foo')],
    ['haproxy', '203.0.113.7 GET /'],
    ['envoy', '[yesterday at noon] "GET / HTTP/1.1" 200 - 0 0 1 - "-" "-" "-" "-" "-"'],
    ['traefik', '{"DownstreamStatus":'],
  ] as const)('of %s that cannot be read: %s', (format, line) => {
    expect(parserOf(format)(line, 'UTC').kind).toBe('bad');
  });

  it('has the time of its zone, in winter and in summer', () => {
    const parse = (date: string) =>
      parserOf('haproxy')(
        haproxy('----', 404, get).replace('25/Nov/2026:11:59:30.000', date),
        'Europe/Berlin',
      );
    const time = (date: string) => {
      const parsed = parse(date);
      return parsed.kind === 'entry' ? new Date(parsed.entry.at).toISOString() : parsed;
    };
    expect(time('25/Nov/2026:12:59:30.250')).toBe('2026-11-25T11:59:30.250Z');
    expect(time('25/Jul/2026:12:59:30.250')).toBe('2026-07-25T10:59:30.250Z');
  });

  it('is of no format when nothing fits', () => {
    expect(detectFormat(['a', 'b', '{"x":1}'])).toBeNull();
  });
});
