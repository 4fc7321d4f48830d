import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closedFolder } from './closed-folder';

let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'exolink-closed-'));
  await chmod(directory, 0o755);
  await mkdir(path.join(directory, 'open/inner'), { recursive: true });
  await mkdir(path.join(directory, 'closed/inner'), { recursive: true });
  await chmod(path.join(directory, 'closed'), 0o700);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

it('finds the folder that another user cannot pass through', async () => {
  expect(await closedFolder(path.join(directory, 'open/inner'))).toBeNull();
  expect(await closedFolder(path.join(directory, 'open/not-yet'))).toBeNull();
  expect(await closedFolder(path.join(directory, 'closed/inner'))).toBe(
    path.join(directory, 'closed'),
  );
});
