import { stat } from 'node:fs/promises';
import type { Log } from '@/lib/context';
import type { ServerPair } from '@/lib/gateway/listen/tls-door';
import { readPairs, type CertificateFiles } from './read-pairs';

const defaultEveryMs = 5_000;

/**
 * Looks at the files every few seconds, which also sees links that are exchanged, and reads them
 * again when they have changed. A pair that is broken changes nothing, and is named in the log
 * once it has stood for two looks: while files are being written they do not match.
 */
export function watchCertificates(options: {
  files: CertificateFiles;
  /** Those that the gateway began with. */
  inUse: readonly ServerPair[];
  onChange: (pairs: readonly ServerPair[]) => void;
  log: Log;
  everyMs?: number;
}): { stop: () => void } {
  const { files, log } = options;
  let { inUse } = options;
  const state = { used: '', failed: '', told: '', isBusy: false };

  async function look(): Promise<void> {
    const now = await stateOf(files);
    if (now === state.used || now === state.told) return;
    try {
      const pairs = await readPairs(files);
      state.used = now;
      if (isSame(pairs, inUse)) return;
      inUse = pairs;
      options.onChange(pairs);
      log.info({ files: files.certFiles }, 'The new certificates are in use.');
    } catch (error) {
      if (state.failed === now) {
        state.told = now;
        const problem = error instanceof Error ? error.message : String(error);
        log.error({ problem }, `The old certificates stay in use: ${problem}`);
      }
      state.failed = now;
    }
  }

  const turn = () => {
    if (state.isBusy) return;
    state.isBusy = true;
    void look().finally(() => {
      state.isBusy = false;
    });
  };
  turn();
  const timer = setInterval(turn, options.everyMs ?? defaultEveryMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

function isSame(some: readonly ServerPair[], others: readonly ServerPair[]): boolean {
  return some.every(({ cert, key }, index) => {
    const other = others[index];
    return cert === other?.cert && key === other.key;
  });
}

/** Changes whenever one of the files does. */
async function stateOf({ certFiles, keyFiles }: CertificateFiles): Promise<string> {
  const states = [...certFiles, ...keyFiles].map(async (file) => {
    try {
      const { ino, mtimeMs, size } = await stat(file);
      return `${ino} ${mtimeMs} ${size}`;
    } catch {
      return 'absent';
    }
  });
  return (await Promise.all(states)).join('\n');
}
