import { describe, expect, it } from 'vitest';
import { diagnosePastedText } from '@/lib/diagnosis/paste/diagnose-pasted-text';
import { readReport } from './read-report';

describe('readReport', () => {
  it.each([
    [{ text: 'the box does not connect', status: 412 }, 'not-registered'],
    [{ text: 'GET /ocpp/CP7', status: null, server: null }, null],
    [{ text: '', closeCode: 1008, closeReason: 'unknown charge point' }, 'not-registered'],
    [{ text: 'HTTP/1.1 404', server: 'TooTallNate Java-WebSocket' }, 'invalid-credentials'],
    [{ id: 'A1', source: 'https://example.com', text: 'certificate has expired' }, 'unreachable'],
  ] as const)('reads %j', (report, errorType) => {
    const read = readReport(JSON.stringify(report));
    expect(read.ok && diagnosePastedText(read.value).errorType).toBe(errorType);
  });

  it('takes JSON that is no report for a log', () => {
    const line = '{"level":40,"msg":"unknown charge point CP7"}';
    expect(readReport(line)).toEqual({ ok: true, value: line });
    expect(readReport('not JSON')).toEqual({ ok: true, value: 'not JSON' });
  });

  it.each([[{ text: 'x', status: 'no' }], [{ text: 7 }], [{ text: '' }]])(
    'refuses %j',
    (report) => {
      expect(readReport(JSON.stringify(report)).ok).toBe(false);
    },
  );
});
