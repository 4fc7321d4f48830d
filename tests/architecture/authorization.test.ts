import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Files that call authorize() and are no verb, each with the reason. */
const notVerbs: Record<string, string> = {
  'lib/access/policy.ts': 'declares it; tests/integration/access tries the whole table',
  'lib/server/require-permission.ts': 'for pages with a form; tests/e2e/matrix.spec.ts opens them',
  'lib/server/next-auth.ts': 'calls the callback of next-auth that has the same name',
  'lib/credentials/store-credential.ts':
    'shared by the verbs issueCredential and importCredential, which are tested',
};

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const filesOf = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => file.split(path.sep).join('/'));

describe('verbs', () => {
  it('that authorize have an integration test that imports them', () => {
    const tests = filesOf('tests/integration/**/*.ts').map(read).join('\n');
    const untested = filesOf('lib/**/*.ts')
      .filter((file) => !file.endsWith('.test.ts') && !(file in notVerbs))
      .filter((file) => /\bauthorize\(/.test(read(file)))
      .filter((file) => !tests.includes(`'@/${file.replace(/\.ts$/, '')}'`));
    expect(untested).toEqual([]);
  });

  it('that are no verbs still call it', () => {
    const stale = Object.keys(notVerbs).filter((file) => !/\bauthorize\b/.test(read(file)));
    expect(stale).toEqual([]);
  });
});
