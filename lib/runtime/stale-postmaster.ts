import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const pollMs = 50;
const fastShutdownMs = 20_000;

/**
 * Clears what a PostgreSQL that was not stopped left in its data folder: the server itself when
 * it outlived its supervisor, and its lock file when the number in it means another process now.
 */
export async function clearStalePostmaster(dataFolder: string): Promise<void> {
  const lockFile = path.join(dataFolder, 'postmaster.pid');
  const content = await readFile(lockFile, 'utf8').catch(() => null);
  if (content === null) return;
  const pid = Number(content.split('\n', 1)[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;

  if (await isPostgresOf(pid, dataFolder)) await stopPostgres(pid, dataFolder);
  else await rm(lockFile, { force: true });
}

/** Asks for a fast shutdown; the hard one only when it does not end. */
async function stopPostgres(pid: number, dataFolder: string): Promise<void> {
  const deadline = performance.now() + fastShutdownMs;
  process.kill(pid, 'SIGINT');
  while (await isPostgresOf(pid, dataFolder)) {
    if (performance.now() > deadline) {
      process.kill(pid, 'SIGQUIT');
      return;
    }
    await wait(pollMs);
  }
}

async function isPostgresOf(pid: number, dataFolder: string): Promise<boolean> {
  const command = await commandOf(pid);
  return command.includes('postgres') && command.includes(dataFolder);
}

/** The command line of a process, empty when there is none or it cannot be told. */
export async function commandOf(pid: number): Promise<string> {
  const fromProc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (fromProc !== null) return fromProc.replaceAll('\0', ' ').trim();
  if (process.platform === 'linux' || process.platform === 'win32') return '';
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
    // ps ends with 1 when there is no such process.
    .catch(() => ({ stdout: '' }));
  return stdout.trim();
}
