import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { apiRoutes, pages } from '@/tests/e2e/pages';

const app = path.resolve(import.meta.dirname, '../../app');

function filesOf(name: string): string[] {
  return globSync(`**/${name}`, { cwd: app })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** The end-to-end tests try each of these as every role; what is not listed would be tried by none. */
describe('tests/e2e/pages.ts', () => {
  it('lists every page', () => {
    expect(pages.map((page) => page.file).sort()).toEqual(filesOf('page.tsx'));
  });

  it('lists every route', () => {
    expect(apiRoutes.map((route) => route.file).sort()).toEqual(filesOf('route.ts'));
  });
});
