import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import type { Log } from '@/lib/context';

const channel = 'directory_changed';
const reconnectMs = 1_000;

const changeSchema = z.object({
  table: z.string(),
  tenant: z.string().nullable(),
  charger: z.string().nullable(),
});
export type DirectoryChange = z.infer<typeof changeSchema>;

/** Hears of changes over one connection of its own, and comes back when that breaks. */
export function listenForChanges(options: {
  pool: Pool;
  log: Log;
  onChange: (change: DirectoryChange) => void;
  /** `true` comes after a gap: changes may have been missed before. */
  onListening: (isListening: boolean) => void;
}): { close: () => void } {
  const state: { client: PoolClient | null; timer: NodeJS.Timeout | null; isClosed: boolean } = {
    client: null,
    timer: null,
    isClosed: false,
  };

  const lose = (error?: Error) => {
    const { client } = state;
    if (client !== null) {
      state.client = null;
      client.removeAllListeners('notification');
      client.release(error ?? true);
      options.onListening(false);
    }
    if (state.isClosed || state.timer !== null) return;
    state.timer = setTimeout(() => {
      state.timer = null;
      void connect();
    }, reconnectMs);
    state.timer.unref();
  };

  const connect = async () => {
    try {
      const client = await options.pool.connect();
      if (state.isClosed) {
        client.release();
        return;
      }
      state.client = client;
      client.on('error', lose);
      client.on('end', () => lose());
      client.on('notification', ({ payload }) => {
        const change = changeSchema.safeParse(parseJson(payload ?? ''));
        if (change.success) options.onChange(change.data);
      });
      await client.query(`LISTEN ${channel}`);
      options.onListening(true);
    } catch (error) {
      options.log.debug({ err: error }, 'cannot listen for changes of the directory');
      lose();
    }
  };

  void connect();
  return {
    close: () => {
      state.isClosed = true;
      if (state.timer !== null) clearTimeout(state.timer);
      lose();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
