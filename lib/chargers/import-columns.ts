/** The columns of a charger import, and what else their headings are called. */
export const importColumns = [
  'identity',
  'site',
  'cpms',
  'vendor',
  'model',
  'serial',
  'password',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** One line of the file. A column that the file does not have is empty. */
export type ImportRow = { line: number } & Record<ImportColumn, string>;

/** What is wrong with one line, and what to do about it. */
export type RowProblem = {
  line: number;
  column: ImportColumn | null;
  /** The cell, made inert and cut; null for a password. */
  value: string | null;
  message: string;
};

/** What an import of a file would do, and what is wrong with which line. */
export type ImportPreview = {
  /** Under which this import can be run, once. */
  importId: string;
  rowCount: number;
  /** How many lines bring a password along: each costs a slow hash. */
  passwordCount: number;
  newSites: string[];
  unknownColumns: string[];
  /** Of the errors and warnings the first ones; the counts are of all. */
  errors: RowProblem[];
  errorCount: number;
  warnings: RowProblem[];
  warningCount: number;
  /** The columns that the file uses, and its first lines; a password is only "set". */
  columns: ImportColumn[];
  sample: Record<string, string>[];
};

const synonyms: Record<string, ImportColumn> = {
  chargepointid: 'identity',
  chargepointidentity: 'identity',
  chargerid: 'identity',
  chargeridentity: 'identity',
  chargeboxid: 'identity',
  stationid: 'identity',
  location: 'site',
  csms: 'cpms',
  backend: 'cpms',
  manufacturer: 'vendor',
  type: 'model',
  serialnumber: 'serial',
  authorizationkey: 'password',
  basicauthpassword: 'password',
};

/** Which column a heading means, or null. */
export function importColumn(heading: string): ImportColumn | null {
  const key = heading.toLowerCase().replace(/[^a-z0-9]/g, '');
  return importColumns.find((column) => column === key) ?? synonyms[key] ?? null;
}
