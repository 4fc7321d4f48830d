import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const counting = `
  const define = Object.defineProperty;
  globalThis.named = 0;
  Object.defineProperty = (target, key, descriptor) => {
    if (key === 'name' && descriptor.value === 'inner') globalThis.named += 1;
    return define(target, key, descriptor);
  };`;
const script = `
  const make = (n: number) => { const inner = () => n; return inner; };
  const made = [1, 2, 3].map(make);
  console.log(JSON.stringify([globalThis.named, made[2]()]));`;

test('takes out what names a closure each time it is made', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'exolink-unnamed-'));
  const file = path.join(folder, 'script.mts');
  await writeFile(file, script);
  const unnamed = new URL('unnamed-functions.mjs', import.meta.url).href;
  const run = async (...loaders: string[]) => {
    const counter = `data:text/javascript,${encodeURIComponent(counting)}`;
    const imports = [counter, import.meta.resolve('tsx'), ...loaders];
    const args = [...imports.flatMap((url) => ['--import', url]), file];
    return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout) as unknown;
  };
  try {
    expect(await run()).toEqual([3, 3]);
    expect(await run(unnamed)).toEqual([0, 3]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
