import { expect, it } from 'vitest';
import { pdfDocument } from '@/tests/support/small-files';
import { checkPdf } from './check-pdf';

const damaged = /^This PDF is damaged or was cut off/;
const pdf = pdfDocument();
const text = pdf.toString('latin1');

it('takes a PDF, also with a few bytes behind its end', () => {
  expect(checkPdf(pdf)).toBeNull();
  expect(checkPdf(Buffer.concat([pdf, Buffer.from('\r\n\0\0')]))).toBeNull();
});

it.each([
  ['a page behind the signature', '%PDF-1.4\n<script>alert(1)</script>'],
  ['one that is cut off', text.slice(0, -12)],
  ['one without a table of what is in it', text.replace(/startxref\s+\d+/, '')],
  ['one whose table would be behind its end', text.replace(/startxref\s+\d+/, 'startxref\n9999')],
  ['one without a version', text.replace('1.4', 'one')],
  ['one with much behind its end', `${text}${'<p>'.repeat(1_000)}`],
])('refuses %s', (_, bytes) => {
  expect(checkPdf(Buffer.from(bytes, 'latin1'))).toMatch(damaged);
});
