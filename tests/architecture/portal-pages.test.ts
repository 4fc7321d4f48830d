import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '@/tests/support/source-files';

/** What keeps a refused page from being answered with 200. */
describe('the portal’s pages', () => {
  const files = sourceFiles('app/(portal)');

  it('are all made by portalPage, which answers refusals', () => {
    const pages = files.filter((file) => path.basename(file) === 'page.tsx');
    expect(pages.length).toBeGreaterThan(20);
    const others = pages.filter(
      (file) => !/^export default portalPage\(/m.test(readFileSync(file, 'utf8')),
    );
    expect(others).toEqual([]);
  });

  it('have no loading.tsx, which would stream before anything is decided', () => {
    expect(files.filter((file) => path.basename(file).startsWith('loading.'))).toEqual([]);
  });
});
