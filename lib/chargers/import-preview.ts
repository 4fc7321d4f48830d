import { randomUUID } from 'node:crypto';
import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { checkImport } from './import-check';
import {
  importColumns,
  type ImportColumn,
  type ImportPreview,
  type ImportRow,
} from './import-columns';
import { loadKnown } from './import-known';
import { parseImport } from './import-parse';
import { chargerImportSchema } from './schemas';

const maxProblemsShown = 200;
const maxSample = 8;

/** Says what an import of this file would do, and what is wrong with which line. */
export async function previewChargerImport(
  ctx: Context,
  input: unknown,
): Promise<Result<ImportPreview>> {
  authorize(ctx.actor, 'charger.import');
  const parsed = parseInput(chargerImportSchema, input);
  if (!parsed.ok) return parsed;
  const { tenantId, text, createsSites } = parsed.value;
  authorize(ctx.actor, 'charger.import', tenantId);

  const file = parseImport(text);
  if (!file.ok) return correct({ text: [file.problem] });
  const known = await loadKnown(ctx, tenantId, file.rows);
  const checked = checkImport(file.rows, known, createsSites);
  const columns = importColumns.filter((column) => file.rows.some((row) => row[column] !== ''));
  return done({
    importId: randomUUID(),
    rowCount: file.rows.length,
    passwordCount: file.rows.filter((row) => row.password !== '').length,
    newSites: checked.newSites,
    unknownColumns: file.unknownColumns,
    errors: checked.errors.slice(0, maxProblemsShown),
    errorCount: checked.errors.length,
    warnings: checked.warnings.slice(0, maxProblemsShown),
    warningCount: checked.warnings.length,
    columns,
    sample: file.rows.slice(0, maxSample).map((row) => sampleOf(row, columns)),
  });
}

function sampleOf(row: ImportRow, columns: readonly ImportColumn[]): Record<string, string> {
  const cells: Record<string, string> = { line: String(row.line) };
  for (const column of columns) {
    cells[column] = column === 'password' ? (row.password === '' ? '' : 'set') : row[column];
  }
  return cells;
}
