import { expect, it } from 'vitest';
import { parseImportArguments } from './import-arguments';

it('reads file, tenant and options', () => {
  const words = ['access.log.gz', '--tenant', 'acme', '--format', 'envoy', '--prefix', '/ocpp'];
  expect(parseImportArguments([...words, '--time-zone', 'Europe/Berlin'])).toEqual({
    wantsHelp: false,
    file: 'access.log.gz',
    tenant: 'acme',
    format: 'envoy',
    prefix: '/ocpp',
    zone: 'Europe/Berlin',
    isDryRun: false,
  });
  expect(parseImportArguments(['-', '--tenant', 'acme'])).toMatchObject({
    file: '-',
    format: null,
  });
  expect(parseImportArguments(['--help'])).toMatchObject({ wantsHelp: true });
});

it.each([
  [[], 'Name the log'],
  [['a.log'], '--tenant'],
  [['a.log', 'b.log', '--tenant', 'acme'], 'one log at a time'],
  [['a.log', '--tenant', 'acme', '--format', 'iis'], '--format is "iis"'],
  [['a.log', '--tenant', 'acme', '--prefix', 'ocpp'], 'with a slash'],
  [['a.log', '--tenant', 'acme', '--time-zone', 'Mars/Base'], '--time-zone is "Mars/Base"'],
  [['a.log', '--nonsense'], '--nonsense'],
])('says what is wrong with %j', (words, message) => {
  expect(() => parseImportArguments(words)).toThrow(message);
});
