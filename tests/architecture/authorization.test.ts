import { describe, expect, it } from 'vitest';
import { readSource, sourceFiles } from '@/tests/support/source-files';

/** Files that call authorize() and are no verb, each with the reason. */
const notVerbs: Record<string, string> = {
  'lib/access/policy.ts': 'declares it; tests/integration/access tries the whole table',
  'lib/server/require-permission.ts': 'for pages with a form; tests/e2e/matrix.spec.ts opens them',
  'lib/server/next-auth.ts': 'calls the callback of next-auth that has the same name',
  'lib/credentials/store-credential.ts':
    'shared by the verbs issueCredential and importCredential and a fix, which are tested',
  'lib/tickets/merge/lock-for-merge.ts':
    'shared by the verbs mergeTicket and undoMerge, which are tested',
  'lib/tickets/problem/find-problem.ts': 'finds the problem for its verbs, which are tested',
  'lib/webhooks/internal.ts': 'finds the webhook for every verb about one, which are tested',
};

describe('verbs', () => {
  it('that authorize have an integration test that imports them', () => {
    const tests = sourceFiles('tests/integration').map(readSource).join('\n');
    const untested = sourceFiles('lib')
      .filter((file) => /(?<!\.test)\.ts$/.test(file) && !(file in notVerbs))
      .filter((file) => /\bauthorize\(/.test(readSource(file)))
      .filter((file) => !tests.includes(`'@/${file.replace(/\.ts$/, '')}'`));
    expect(untested).toEqual([]);
  });

  it('that are no verbs still call it', () => {
    const stale = Object.keys(notVerbs).filter((file) => !/\bauthorize\b/.test(readSource(file)));
    expect(stale).toEqual([]);
  });
});
