import { describe, expect, it } from 'vitest';
import { checkImport, type KnownForImport } from './import-check';
import type { ImportColumn, ImportRow } from './import-columns';

const known: KnownForImport = {
  identities: new Set(['OLD-1']),
  identityByKey: new Map([['old1', 'OLD-1']]),
  siteIds: new Map([['hafen', 'site-1']]),
  cpmsIds: new Map([['steve', 'cpms-1']]),
};

function row(values: Partial<Record<ImportColumn, string>>, line = 2): ImportRow {
  const empty = { identity: 'NEW-1', site: '', cpms: '', vendor: '', model: '', serial: '' };
  return { line, password: '', ...empty, ...values };
}

describe('checkImport', () => {
  it('finds nothing wrong with a good line', () => {
    const rows = [row({ site: 'HAFEN', cpms: 'SteVe', password: 'sixteen-characters' })];
    expect(checkImport(rows, known, false)).toEqual({ errors: [], warnings: [], newSites: [] });
  });

  it.each([
    ['identity', '', /Enter the identity/],
    ['identity', 'a:b', /colon/],
    ['identity', 'OLD-1', /registered already/],
    ['site', 'Nowhere', /no site/],
    ['site', 'x'.repeat(101), /at most 100/],
    ['cpms', 'Nothing', /no CPMS/],
    ['model', 'two\nlines', /line breaks/],
    ['serial', 'a\u0007b', /control characters/],
    ['password', 'short', /at least 8/],
    ['password', 'new-0001', /not the identity/],
  ] as const)('refuses %s %j', (column, value, message) => {
    const identity = column === 'password' ? 'NEW-0001' : 'NEW-1';
    const { errors } = checkImport([row({ identity, [column]: value })], known, false);
    expect(errors[0]).toMatchObject({ line: 2, column });
    expect(errors[0]?.message).toMatch(message);
  });

  it('names the line that has the same identity', () => {
    const { errors } = checkImport([row({}, 2), row({}, 7)], known, false);
    expect(errors).toMatchObject([{ line: 7 }]);
    expect(errors[0]?.message).toContain('Line 2');
  });

  it('only warns of nearly the same identity, in the file and in the tenant', () => {
    const rows = [
      row({ identity: 'old_1' }, 2),
      row({ identity: 'A-1' }, 3),
      row({ identity: 'a1' }, 4),
    ];
    const { errors, warnings } = checkImport(rows, known, false);
    expect(errors).toEqual([]);
    expect(warnings.map((warning) => warning.line)).toEqual([2, 4]);
  });

  it('lists the sites to make once each, as first spelled', () => {
    const rows = [
      row({ identity: '1', site: 'Nord' }),
      row({ identity: '2', site: 'NORD' }),
      row({ identity: '3', site: 'hafen' }),
    ];
    expect(checkImport(rows, known, true)).toMatchObject({ errors: [], newSites: ['Nord'] });
  });

  it('never repeats a password, and makes other cells inert', () => {
    const rows = [row({ identity: 'a\u0000b', password: 'öffnen' })];
    const { errors } = checkImport(rows, known, false);
    expect(JSON.stringify(errors)).not.toContain('öffnen');
    expect(errors[0]?.value).toBe('a\\x00b');
  });
});
