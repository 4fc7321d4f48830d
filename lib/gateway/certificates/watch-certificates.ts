import { stat } from 'node:fs/promises';
import type { Log } from '@/lib/context';
import type { ServerPair } from '@/lib/gateway/listen/tls-door';
import { readPairs, type CertificateFiles } from './read-pairs';

const defaultEveryMs = 5_000;

/**
 * Looks at the files every few seconds, which also sees links that are exchanged, and reads them
 * when they have changed and then stood for two looks: while files are being written they do not
 * match, and an ECDSA and an RSA pair that are renewed together change together. A pair that is
 * broken changes nothing, and is named in the log once.
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
  const state = { seen: '', done: '', isBusy: false, isStopped: false };

  async function look(): Promise<void> {
    const now = await stateOf(files);
    if (now === state.done) return;
    const hasStood = now === state.seen;
    state.seen = now;
    if (!hasStood) return;
    try {
      const pairs = await readPairs(files);
      if (await isOver(now)) return;
      if (!isSame(pairs, inUse)) switchTo(pairs);
    } catch (error) {
      if (await isOver(now)) return;
      const problem = error instanceof Error ? error.message : String(error);
      log.error({ problem }, `The old certificates stay in use: ${problem}`);
    }
    state.done = now;
  }

  const isOver = async (then: string) => state.isStopped || (await stateOf(files)) !== then;

  function switchTo(pairs: readonly ServerPair[]): void {
    options.onChange(pairs);
    inUse = pairs;
    log.info({ files: files.certFiles }, 'The new certificates are in use.');
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
  return {
    stop: () => {
      state.isStopped = true;
      clearInterval(timer);
    },
  };
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
