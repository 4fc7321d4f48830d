import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceHash } from './source-hash';

let root = '';
const put = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
};

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'exolink-hash-'));
  await put('app/page.tsx', 'one');
  await put('tsconfig.json', '{"compilerOptions":{"strict":true},"include":["a"]}');
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('sourceHash', () => {
  it('changes with the source, and back', async () => {
    const before = await sourceHash(root);
    await put('app/page.tsx', 'two');
    expect(await sourceHash(root)).not.toBe(before);
    await put('app/page.tsx', 'one');
    expect(await sourceHash(root)).toBe(before);
  });

  it('changes when a file is renamed', async () => {
    const before = await sourceHash(root);
    await put('lib/a.ts', '');
    const withA = await sourceHash(root);
    await rm(path.join(root, 'lib/a.ts'));
    await put('lib/b.ts', '');
    expect(new Set([before, withA, await sourceHash(root)]).size).toBe(3);
  });

  it('leaves out tests, the generated client and what a build writes into tsconfig.json', async () => {
    const before = await sourceHash(root);
    await put('lib/a.test.ts', 'test');
    await put('lib/db/generated/client.ts', 'generated');
    await put('docs/readme.md', 'text');
    await put('tsconfig.json', '{"compilerOptions":{"strict":true},"include":["a",".next/types"]}');
    expect(await sourceHash(root)).toBe(before);
  });
});
