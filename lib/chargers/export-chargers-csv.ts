/** Spreadsheets read the bytes as UTF-8 only when they begin with this. */
export const byteOrderMark = '\uFEFF';

/**
 * One record of RFC 4180, with its line end. A field that a spreadsheet would run as a formula
 * gets a leading apostrophe, which the spreadsheet takes for "this is text".
 */
export function csvRecord(fields: readonly (string | null)[]): string {
  return `${fields.map((field) => quote(inert(field ?? ''))).join(',')}\r\n`;
}

function inert(field: string): string {
  return /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
}

function quote(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
}
