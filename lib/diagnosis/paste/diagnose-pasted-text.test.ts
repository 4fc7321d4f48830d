import { fc } from '@/tests/support/properties';
import { describe, expect, it } from 'vitest';
import { causes } from '@/lib/diagnosis/causes/all-causes';
import { diagnosisSchema } from '@/lib/diagnosis/diagnosis';
import { diagnosePastedText } from './diagnose-pasted-text';

const fragments = [
  'GET /ocpp/CP7 HTTP/1.1',
  'HTTP/1.1 401 Unauthorized',
  'Authorization: Basic Q1A3Og==',
  'X509_V_ERR = 20',
  'connection open',
  'connection closed',
  '-----BEGIN PRIVATE KEY-----',
  '[2,"1","BootNotification",{}]',
  '%',
  '://',
  '"',
];
const anyLine = fc.oneof(
  fc.string({ maxLength: 80, unit: 'binary' }),
  fc.string({ maxLength: 80 }),
  fc.constantFrom(...fragments),
);
const anyText = fc.array(anyLine, { maxLength: 30 }).map((lines) => lines.join('\n'));

describe('diagnosePastedText', () => {
  it('never throws, and its lines and ranges are within the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pasted = diagnosePastedText(text);
        const shown = pasted.maskedText.split('\n');
        expect(shown).toHaveLength(pasted.lineCount);
        if (pasted.diagnosis === null) expect(pasted.decidingLines).toEqual([]);
        else expect(diagnosisSchema.parse(pasted.diagnosis)).toEqual(pasted.diagnosis);
        for (const { line, ranges, text: lineText } of pasted.decidingLines) {
          expect(shown[line - 1]).toBe(lineText);
          for (const { end, start } of ranges) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(lineText.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says which lines decided it, and who can mend it', () => {
    const pasted = diagnosePastedText(
      "10:00:01 INFO starting\n10:00:02 WARN Empty password provided for ChargeBoxId 'CP7'",
    );
    expect(pasted).toMatchObject({
      errorType: 'credentials-not-set',
      owner: causes['password-field-empty'].owner,
      sources: ['SteVe'],
      decidingLines: [{ line: 2, causeIds: ['password-field-empty'], count: 1 }],
    });
    const [deciding] = pasted.decidingLines;
    const [range] = deciding?.ranges ?? [];
    expect(deciding?.text.slice(range?.start, range?.end)).toBe('Empty password');
  });

  it('counts what a log repeats', () => {
    const lines = Array.from(
      { length: 5000 },
      (_, index) =>
        `2026-01-01 10:${String(index % 60).padStart(2, '0')}:00 server rejected WebSocket connection: HTTP 401`,
    );
    const pasted = diagnosePastedText(lines.join('\n'));
    expect(pasted.errorType).toBe('invalid-credentials');
    expect(pasted.decidingLines).toMatchObject([{ line: 1, count: 5000 }]);
  });

  it.each([
    '',
    'hello world',
    'Charger CP7 connected to 0.0.0.0:9000',
    'I (5012) wifi: connected, got ip 192.168.2.7',
    '10.0.0.7 - - [01/Jan/2026:10:00:00 +0000] "GET /ocpp/CP7 HTTP/1.1" 101 812 "-" "-"',
    '[3,"1",{"currentTime":"2026-01-01T00:00:00Z","interval":300,"status":"Accepted"}]',
    'OCPP-J Server listening on ws://10.0.0.232:8010',
    'Lorem ipsum 404 dolor sit amet',
    '[2,"1","StatusNotification",{"errorCode":"NoError","status":"Available"}]',
  ])('does not know %s', (text) => {
    expect(diagnosePastedText(text)).toMatchObject({
      diagnosis: null,
      errorType: null,
      owner: null,
      decidingLines: [],
    });
  });

  it('reads the words of Windows and of terminals', () => {
    const text = '\u001b[0;31mE (12) esp-tls: couldn\u2019t resolve host\u001b[0m\r\nbye\r\n';
    expect(diagnosePastedText(text)).toMatchObject({ errorType: 'unreachable', lineCount: 3 });
  });

  it('cuts what is too much', () => {
    const pasted = diagnosePastedText('x\n'.repeat(100_001));
    expect(pasted).toMatchObject({ isCut: true, lineCount: 100_000 });
    expect(diagnosePastedText('x'.repeat(5000))).toMatchObject({ isCut: true, lineCount: 1 });
    expect(diagnosePastedText('x').isCut).toBe(false);
  });
});
