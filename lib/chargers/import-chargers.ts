import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { hashChosenPasswords } from '@/lib/credentials/hash-chosen-password';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { checkImport } from './import-check';
import type { ImportRow } from './import-columns';
import { loadKnown } from './import-known';
import { parseImport } from './import-parse';
import { trackImport, type ImportTracker } from './import-tracker';
import { writeImport, type ImportPlan } from './import-write';
import { runImportSchema } from './schemas';

const changedMeanwhile =
  'Some of these chargers or sites were made by somebody else meanwhile. Nothing was imported. Check the file again.';

/**
 * Registers every charger of a CSV file, or none. The caller makes up `importId`, under which
 * the progress can be read meanwhile.
 */
export async function importChargers(
  ctx: Context,
  input: unknown,
): Promise<Result<{ importId: string; count: number }>> {
  authorize(ctx.actor, 'charger.import');
  const parsed = parseInput(runImportSchema, input);
  if (!parsed.ok) return parsed;
  const { tenantId, text, createsSites, importId } = parsed.value;
  authorize(ctx.actor, 'charger.import', tenantId);

  const file = parseImport(text);
  if (!file.ok) return correct({ text: [file.problem] });
  const { rows } = file;
  const known = await loadKnown(ctx, tenantId, rows);
  const { errors, newSites } = checkImport(rows, known, createsSites);
  if (errors.length > 0) {
    return correct({ text: ['The file has errors. Nothing was imported. Check it again.'] });
  }

  await openImport(ctx, { importId, tenantId, rows });
  const tracker = trackImport(ctx, importId);
  try {
    const hashes = await hashPasswords(rows, tracker);
    const plan: ImportPlan = { importId, tenantId, rows, known, newSites, hashes };
    await tracker.say('Writing chargers');
    await inScope(ctx, (tx) => writeImport(ctx, tx, plan, tracker.advance));
    await tracker.finish('done', null);
    return done({ importId, count: rows.length });
  } catch (error) {
    const isTaken = isUniqueViolation(error);
    const reason = isTaken ? changedMeanwhile : 'The import failed. Nothing was imported.';
    await tracker.finish('failed', reason);
    if (isTaken) return correct({ text: [changedMeanwhile] });
    throw error;
  }
}

async function openImport(
  ctx: Context,
  input: { importId: string; tenantId: string; rows: readonly ImportRow[] },
): Promise<void> {
  const { importId, tenantId, rows } = input;
  const passwordCount = rows.filter((row) => row.password !== '').length;
  try {
    await inScope(ctx, (tx) =>
      tx.chargerImport.create({
        data: {
          id: importId,
          tenantId,
          total: rows.length + passwordCount,
          createdBy: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
          createdAt: ctx.now(),
        },
      }),
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('conflict', 'This import was started already.');
  }
}

/** Before the transaction, as hashes are slow and a transaction must be short. */
async function hashPasswords(
  rows: readonly ImportRow[],
  tracker: ImportTracker,
): Promise<Map<number, string>> {
  const withPassword = rows.filter((row) => row.password !== '');
  if (withPassword.length === 0) return new Map();
  await tracker.say('Hashing passwords');
  const passwords = withPassword.map((row) => row.password);
  const hashes = await hashChosenPasswords(passwords, () => tracker.advance(1));
  return new Map(withPassword.map((row, index) => [row.line, hashes[index] ?? '']));
}
