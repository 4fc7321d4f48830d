import { describe, expect, it } from 'vitest';
import { parseImport } from './import-parse';
import { maxImportRows } from './schemas';

function rowsOf(text: string) {
  const parsed = parseImport(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.rows;
}

function problemOf(text: string): string {
  const parsed = parseImport(text);
  return parsed.ok ? 'no problem' : parsed.problem;
}

describe('parseImport', () => {
  it.each([
    ['comma', 'identity,site,model\nCP-1,Hafen,Eve\n'],
    ['semicolon', 'identity;site;model\r\nCP-1;Hafen;Eve'],
    ['tab', 'identity\tsite\tmodel\nCP-1\tHafen\tEve'],
    ['byte order mark', '\ufeffidentity,site,model\nCP-1,Hafen,Eve'],
    ['other headings', '"Charge point ID",LOCATION,Model\n"CP-1","Hafen",Eve'],
    ['empty lines', '\nidentity,site,model\n\n\nCP-1,Hafen,Eve\n\n'],
  ])('reads %s', (_name, text) => {
    expect(rowsOf(text)).toMatchObject([
      { identity: 'CP-1', site: 'Hafen', model: 'Eve', serial: '' },
    ]);
  });

  it('keeps empty cells in their place, and quoted ones as they are', () => {
    expect(rowsOf('identity\tsite\tmodel\nCP-1\t\tEve')).toMatchObject([
      { site: '', model: 'Eve' },
    ]);
    expect(rowsOf('identity,site\nCP-1,"Hafen, ""Nord"""')).toMatchObject([
      { site: 'Hafen, "Nord"' },
    ]);
    expect(rowsOf('identity,site\n" CP-1",x')).toMatchObject([{ identity: ' CP-1' }]);
  });

  it('numbers the lines as an editor does', () => {
    const rows = rowsOf('identity,site\nCP-1,a\n\nCP-2,b\nCP-3');
    expect(rows.map((row) => row.line)).toEqual([2, 4, 5]);
  });

  it('names the columns that it does not know', () => {
    expect(parseImport('identity,colour,<b>\nCP-1,red,x')).toMatchObject({
      unknownColumns: ['colour', '<b>'],
    });
  });

  it('takes formulas and markup as the text that they are', () => {
    expect(rowsOf('identity,site\n=1+1,"<script>alert(1)</script>"')).toMatchObject([
      { identity: '=1+1', site: '<script>alert(1)</script>' },
    ]);
  });

  it.each([
    ['nothing', '', /empty/],
    ['white space', ' \n \n', /empty/],
    ['a heading alone', 'identity,site\n', /no chargers/],
    ['no heading', 'CP-1,Hafen\nCP-2,Hafen', /names no column "identity"/],
    ['a heading twice', 'identity,site,location\nCP-1,a,b', /"site" twice/],
    ['NUL bytes', 'identity\nCP\x001', /NUL/],
    ['an Excel file', 'PK\u0003\u0004...', /spreadsheet/],
    ['an open quote', 'identity,site\nCP-1,"Hafen', /Line 2 opens a quote/],
    ['a stray quote', 'identity,site\nCP-1,Ha"fen', /Line 2 has a quote/],
    ['text after a quote', 'identity,site\nCP-1,"Ha"fen', /Line 2 has a quote/],
    ['one long line', `identity\n${'x'.repeat(4_000_000)}`, /longer than 10,000/],
    ['a heading without end', 'x'.repeat(4_000_000), /longer than 10,000/],
    ['many columns', `identity${',a'.repeat(60)}\nCP-1`, /more than 50 columns/],
    ['6 MB', `identity\n${'CP-1\n'.repeat(1_200_000)}`, /larger than 5 MB/],
    ['100,000 lines', `identity\n${'CP-1\n'.repeat(100_000)}`, /more than 20,000/],
  ])('explains what is wrong with %s', (_name, text, message) => {
    expect(problemOf(text)).toMatch(message);
  });

  it('takes as many chargers as it says', () => {
    expect(rowsOf(`identity\n${'CP-1\n'.repeat(maxImportRows)}`)).toHaveLength(maxImportRows);
  });
});
