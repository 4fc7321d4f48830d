import { CsvError, parse } from 'csv-parse/sync';
import { inertText } from '@/lib/ocpp/inert-text';
import { importColumn, importColumns, type ImportColumn, type ImportRow } from './import-columns';
import { maxImportBytes, maxImportRows } from './schemas';

const maxRecordLength = 10_000;
const maxColumns = 50;

export type ParsedImport =
  | { ok: true; rows: ImportRow[]; unknownColumns: string[] }
  | { ok: false; problem: string };

/** Reads the text of a CSV file: comma, semicolon or tab, with or without a byte order mark. */
export function parseImport(text: string): ParsedImport {
  const problem = textProblem(text);
  if (problem !== null) return { ok: false, problem };
  try {
    return readRecords(records(text));
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, problem: csvProblem(error) };
    throw error;
  }
}

type CsvRecord = { record: string[]; info: { lines: number } };

function records(text: string): CsvRecord[] {
  // One more than allowed, so that more can be told from just enough; one is the heading.
  const to = maxImportRows + 2;
  return parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: maxRecordLength,
    to,
  }) as unknown as CsvRecord[];
}

function readRecords([heading, ...body]: CsvRecord[]): ParsedImport {
  if (heading === undefined) return { ok: false, problem: 'The file is empty.' };
  if (heading.record.length > maxColumns) {
    return { ok: false, problem: `The first line has more than ${maxColumns} columns.` };
  }
  const columns = heading.record.map(importColumn);
  const problem = headingProblem(columns);
  if (problem !== null) return { ok: false, problem };
  if (body.length === 0)
    return { ok: false, problem: 'The file has a first line and no chargers.' };
  if (body.length > maxImportRows) {
    const most = maxImportRows.toLocaleString('en-GB');
    return { ok: false, problem: `The file has more than ${most} chargers. Split it into parts.` };
  }
  const unknown = heading.record.filter((_name, index) => columns[index] === null);
  return {
    ok: true,
    rows: body.map((line) => readRow(line, columns)),
    unknownColumns: unknown.filter(Boolean).map((name) => inertText(name, 60)),
  };
}

function readRow({ record, info }: CsvRecord, columns: (ImportColumn | null)[]): ImportRow {
  const row: ImportRow = {
    line: info.lines,
    identity: '',
    site: '',
    cpms: '',
    vendor: '',
    model: '',
    serial: '',
    password: '',
  };
  for (const [index, column] of columns.entries()) {
    if (column !== null) row[column] = record[index] ?? '';
  }
  return row;
}

function headingProblem(columns: (ImportColumn | null)[]): string | null {
  for (const column of importColumns) {
    if (columns.filter((one) => one === column).length > 1) {
      return `The first line names the column "${column}" twice. Remove or rename one of them.`;
    }
  }
  return columns.includes('identity')
    ? null
    : 'The first line names no column "identity". It must name the columns, such as identity,site,cpms.';
}

function textProblem(text: string): string | null {
  if (text.trim() === '') return 'The file is empty.';
  if (Buffer.byteLength(text) > maxImportBytes) {
    return 'The file is larger than 5 MB. Split it into parts.';
  }
  if (text.startsWith('PK\u0003\u0004')) {
    return 'This is a spreadsheet file, not CSV. In the spreadsheet choose "Save as" and CSV (UTF-8).';
  }
  if (text.includes('\0')) {
    return 'The file holds NUL bytes, so it is not plain text. Save it as CSV (UTF-8).';
  }
  return null;
}

/** The one of the three that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const [firstLine = ''] = text.replace(/^\ufeff?\s*/, '').split(/\r\n|\n|\r/, 1);
  const bare = firstLine.slice(0, maxRecordLength).replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

function csvProblem(error: CsvError): string {
  const line =
    'lines' in error && typeof error.lines === 'number' ? `Line ${error.lines}` : 'A line';
  return `${line} ${csvProblems[error.code] ?? 'is not valid CSV.'}`;
}

const strayQuote =
  'has a quote in the middle of a cell. Put the whole cell in quotes and double those inside.';

const csvProblems: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: 'opens a quote that is never closed. Add the missing ".',
  CSV_INVALID_CLOSING_QUOTE: strayQuote,
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: strayQuote,
  INVALID_OPENING_QUOTE: strayQuote,
  CSV_MAX_RECORD_SIZE:
    'is longer than 10,000 characters. Each charger must stand on a line of its own.',
};
