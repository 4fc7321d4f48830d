import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the production build of the portal is made of. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];
const isLeftOut = (file: string) => /^lib\/db\/generated(\/|$)|\.test\.tsx?$/.test(file);

/** A hash of the portal's source: the same source gives the same hash on every machine. */
export async function sourceHash(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesUnder(root, source)) {
      hash
        .update(`${file}\0`)
        .update(await contentOf(root, file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesUnder(root: string, relative: string): Promise<string[]> {
  if (isLeftOut(relative)) return [];
  const entries = await readdir(path.join(root, relative), { withFileTypes: true }).catch(
    (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'ENOTDIR') return null;
      if (code === 'ENOENT') return [];
      throw error;
    },
  );
  if (entries === null) return [relative];
  const names = entries.map((entry) => entry.name).sort();
  const nested = await Promise.all(names.map((name) => filesUnder(root, `${relative}/${name}`)));
  return nested.flat();
}

async function contentOf(root: string, file: string): Promise<Buffer> {
  const content = await readFile(path.join(root, file));
  if (file !== 'tsconfig.json') return content;
  // A build adds its own folders to "include"; that makes no other build.
  const { compilerOptions } = JSON.parse(content.toString('utf8')) as { compilerOptions?: unknown };
  return Buffer.from(JSON.stringify(compilerOptions ?? null));
}
