import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const fixture = path.join(import.meta.dirname, 'fixture');

/** Rules broken by a tree, as "rule: from". */
function violations(cwd: string, folders: readonly string[]): string[] {
  const run = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...folders,
      '--config',
      path.join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
    ],
    { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  const report = JSON.parse(run.stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort();
}

describe('import boundaries', () => {
  it('bite on a tree that breaks each of them', { timeout: 60_000 }, () => {
    expect(violations(fixture, ['app', 'components', 'lib'])).toEqual([
      'app-goes-through-verbs: app/page.ts',
      'clients-are-built-at-the-roots: app/page.ts',
      'components-are-markup: components/table.ts',
      'features-without-frameworks: lib/chargers/list-chargers.ts',
      'features-without-frameworks: lib/users/sign-in.ts',
      'internal-stays-inside: lib/chargers/list-chargers.ts',
      'next-auth-in-one-file: lib/users/sign-in.ts',
      'no-cycles: lib/chargers/cycle-a.ts',
      'nothing-unresolved: lib/chargers/unresolved.ts',
      'processes-without-the-portal: lib/gateway/main.ts',
      'pure-stays-pure: lib/diagnosis/diagnose.ts',
    ]);
  });
});
