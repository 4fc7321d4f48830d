import type { Log } from '@/lib/context';
import { DirectoryUnavailable } from './directory-unavailable';

const maxBatch = 256;
const maxWaiting = 20_000;
const timeoutMs = 2_000;
/** After a failure the database is left alone for this long. */
const restMs = 500;

export type BatchLoader<Key, Value> = (id: string, key: Key) => Promise<Value | null>;

type Waiting<Key, Value> = {
  key: Key;
  promise: Promise<Value | null>;
  resolve: (value: Value | null) => void;
  reject: (error: Error) => void;
};

/**
 * Turns look-ups of single keys into few queries: what is asked for while one runs goes into the
 * next, and the same key is asked for once. Rejects with `DirectoryUnavailable` only.
 */
export function createBatchLoader<Key, Value>(
  load: (keys: readonly Key[]) => Promise<readonly (Value | null)[]>,
  log: Log,
): BatchLoader<Key, Value> {
  const waiting = new Map<string, Waiting<Key, Value>>();
  let isScheduled = false;
  let restsUntil = 0;

  async function run(): Promise<void> {
    while (waiting.size > 0) {
      const batch = [...waiting].slice(0, maxBatch);
      for (const [id] of batch) waiting.delete(id);
      const items = batch.map(([, item]) => item);
      try {
        const values = await withTimeout(load(items.map((item) => item.key)));
        items.forEach((item, index) => item.resolve(values[index] ?? null));
      } catch (error) {
        log.warn({ err: error }, 'the directory could not be read');
        restsUntil = performance.now() + restMs;
        for (const item of items) item.reject(new DirectoryUnavailable(error));
      }
    }
    isScheduled = false;
  }

  return (id, key) => {
    const already = waiting.get(id);
    if (already !== undefined) return already.promise;
    if (performance.now() < restsUntil || waiting.size >= maxWaiting) {
      return Promise.reject(new DirectoryUnavailable());
    }
    const item = createWaiting<Key, Value>(key);
    waiting.set(id, item);
    if (!isScheduled) {
      isScheduled = true;
      setImmediate(() => void run());
    }
    return item.promise;
  };
}

function createWaiting<Key, Value>(key: Key): Waiting<Key, Value> {
  const { promise, resolve, reject } = withResolvers<Value | null>();
  return { key, promise, resolve, reject };
}

// Promise.withResolvers came with Node 22.
function withResolvers<Value>() {
  const settle: { resolve?: (value: Value) => void; reject?: (error: Error) => void } = {};
  const promise = new Promise<Value>((resolve, reject) =>
    Object.assign(settle, { resolve, reject }),
  );
  return {
    promise,
    resolve: (value: Value) => settle.resolve?.(value),
    reject: (error: Error) => settle.reject?.(error),
  };
}

async function withTimeout<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The query took too long.')), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
