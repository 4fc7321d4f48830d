import { chosenPasswordSchema } from '@/lib/credentials/schemas';
import { passwordWarnings } from '@/lib/credentials/password-values';
import { hasControlCharacter } from '@/lib/format/plain-text-schema';
import { identityKey } from '@/lib/ocpp/identity-key';
import { inertText } from '@/lib/ocpp/inert-text';
import { identityProblem, identityWarnings } from '@/lib/ocpp/identity-rules';
import type { ImportColumn, ImportRow, RowProblem } from './import-columns';

const maxNameLength = 100;
const maxShownValue = 60;
const plainColumns = ['site', 'vendor', 'model', 'serial'] as const;

/** What the tenant has already. Names of sites and CPMSs are folded with `foldName`. */
export type KnownForImport = {
  identities: ReadonlySet<string>;
  /** Identity key to the identity that has it. */
  identityByKey: ReadonlyMap<string, string>;
  siteIds: ReadonlyMap<string, string>;
  cpmsIds: ReadonlyMap<string, string>;
};

export type CheckedImport = {
  errors: RowProblem[];
  warnings: RowProblem[];
  /** Sites that the file names and the tenant does not have, as first spelled. */
  newSites: string[];
};

/** Sites and CPMSs are found whatever their case, as spreadsheets like to change it. */
export function foldName(name: string): string {
  return name.trim().toLowerCase();
}

/** Checks every line against the rules, the lines before it and what the tenant has. */
export function checkImport(
  rows: readonly ImportRow[],
  known: KnownForImport,
  createsSites: boolean,
): CheckedImport {
  const errors: RowProblem[] = [];
  const warnings: RowProblem[] = [];
  const lineOfIdentity = new Map<string, number>();
  const identityOfKey = new Map(known.identityByKey);
  const newSites = new Map<string, string>();

  for (const row of rows) {
    const report = (list: RowProblem[]) => (column: ImportColumn, message: string) =>
      list.push(problem(row, column, message));
    checkIdentity(row, known, { lineOfIdentity, identityOfKey }, report(errors), report(warnings));
    checkPlainText(row, report(errors));
    checkPassword(row, report(errors), report(warnings));
    if (row.cpms !== '' && !known.cpmsIds.has(foldName(row.cpms))) {
      report(errors)(
        'cpms',
        'There is no CPMS with this name. Make it first, or correct the name.',
      );
    }
    if (row.site !== '' && !known.siteIds.has(foldName(row.site))) {
      if (!newSites.has(foldName(row.site))) newSites.set(foldName(row.site), row.site);
      if (!createsSites) {
        report(errors)(
          'site',
          'There is no site with this name. Make it, correct the name, or choose to make missing sites.',
        );
      }
    }
  }
  return { errors, warnings, newSites: [...newSites.values()] };
}

type Report = (column: ImportColumn, message: string) => void;

function checkIdentity(
  row: ImportRow,
  known: KnownForImport,
  seen: { lineOfIdentity: Map<string, number>; identityOfKey: Map<string, string> },
  error: Report,
  warn: Report,
): void {
  const { identity } = row;
  const wrong = identityProblem(identity);
  if (wrong !== null) {
    error('identity', wrong);
    return;
  }
  const earlierLine = seen.lineOfIdentity.get(identity);
  if (earlierLine !== undefined) {
    error('identity', `Line ${earlierLine} has the same identity. Remove one of them.`);
    return;
  }
  seen.lineOfIdentity.set(identity, row.line);
  if (known.identities.has(identity)) {
    error('identity', 'This charger is registered already. Remove the line.');
    return;
  }
  const key = identityKey(identity);
  const similar = seen.identityOfKey.get(key);
  if (similar === undefined) seen.identityOfKey.set(key, identity);
  else
    warn('identity', `Nearly the same as ${inertText(similar, maxShownValue)}. Is it another one?`);
  for (const message of identityWarnings(identity)) warn('identity', message);
}

function checkPlainText(row: ImportRow, error: Report): void {
  for (const column of plainColumns) {
    if (row[column].length > maxNameLength)
      error(column, `Use at most ${maxNameLength} characters.`);
    else if (hasControlCharacter(row[column]))
      error(column, 'Remove line breaks and control characters.');
  }
}

function checkPassword(row: ImportRow, error: Report, warn: Report): void {
  if (row.password === '') return;
  const parsed = chosenPasswordSchema.safeParse(row.password);
  if (!parsed.success)
    error('password', parsed.error.issues.map((issue) => issue.message).join(' '));
  else if (row.password.toLowerCase() === row.identity.toLowerCase()) {
    error('password', 'Choose a password that is not the identity.');
  } else for (const message of passwordWarnings(row.password)) warn('password', message);
}

function problem(row: ImportRow, column: ImportColumn, message: string): RowProblem {
  const value = column === 'password' ? null : inertText(row[column], maxShownValue);
  return { line: row.line, column, value, message };
}
