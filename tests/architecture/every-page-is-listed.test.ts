import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { apiRoutes } from '@/tests/e2e/api-routes';
import { pages } from '@/tests/e2e/pages';
import { sourceFiles } from '@/tests/support/source-files';

/** The end-to-end tests try each of these as every role; what is not listed would be tried by none. */
describe('tests/e2e/pages.ts', () => {
  it('lists every page', () => {
    expect(pages.map(({ file }) => `app/${file}`).sort()).toEqual(filesCalled('page.tsx'));
  });

  it('lists every route', () => {
    expect(apiRoutes.map(({ file }) => `app/${file}`).sort()).toEqual(filesCalled('route.ts'));
  });
});

function filesCalled(name: string): string[] {
  return sourceFiles('app').filter((file) => path.basename(file) === name);
}
