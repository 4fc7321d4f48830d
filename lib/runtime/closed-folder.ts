import { stat } from 'node:fs/promises';
import path from 'node:path';

/** The right to pass through, for users who are neither the owner nor in the group. */
const passForOthers = 0o001;

/**
 * The outermost folder above (or of) `target` that another user cannot pass through, or null.
 * PostgreSQL does not run as root: started by root, it runs as the user "postgres".
 */
export async function closedFolder(target: string): Promise<string | null> {
  const { root } = path.parse(target);
  const names = path.relative(root, target).split(path.sep);
  let folder = root;
  for (const name of names) {
    folder = path.join(folder, name);
    const found = await stat(folder).catch(() => null);
    if (found === null) return null;
    if (found.isDirectory() && (found.mode & passForOthers) === 0) return folder;
  }
  return null;
}
