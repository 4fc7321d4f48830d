import { readFile, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { commandOf } from './stale-postmaster';
import { StartProblem } from './start-problem';

/**
 * Claims the data folder for this process. A claim whose process is gone counts for nothing.
 * @throws StartProblem when another installation runs on the same folder.
 */
export async function lockDataDirectory(dataDirectory: string): Promise<void> {
  await mkdir(dataDirectory, { recursive: true });
  const file = path.join(dataDirectory, 'supervisor.pid');
  const pid = Number(await readFile(file, 'utf8').catch(() => '0'));
  if (pid > 1 && pid !== process.pid && /lib\/runtime\/\w+\.ts/.test(await commandOf(pid))) {
    throw new StartProblem(
      `${dataDirectory} is in use by process ${pid}. Stop that one (kill ${pid}), or set EXOLINK_DATA_DIR to another folder.`,
    );
  }
  await writeFile(file, `${process.pid}\n`);
}
