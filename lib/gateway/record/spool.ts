import {
  mkdir,
  open,
  readdir,
  readFile,
  truncate,
  unlink,
  type FileHandle,
} from 'node:fs/promises';
import path from 'node:path';
import { gatewayEventSchema, type GatewayEvent } from '@/lib/attempts/gateway-event';

/** A spool file is closed at this size, bytes, so that a replay reads it in pieces. */
const maxFileBytes = 4 * 1024 * 1024;

export type Spool = {
  /** Resolves when the events are on disk (fsync). */
  append: (events: readonly GatewayEvent[]) => Promise<void>;
  isEmpty: () => boolean;
  /**
   * Hands the oldest events to `apply`, file by file, and forgets each file once all of it was
   * applied. Stops at the first failure of `apply`, which it throws on.
   */
  replay: (apply: (events: readonly GatewayEvent[]) => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Events on disk while Postgres is away: JSON lines in numbered files. A line that was torn by
 * a crash is skipped; whole lines are applied again, which changes nothing.
 */
export async function openSpool(directory: string): Promise<Spool> {
  await mkdir(directory, { recursive: true });
  let files = await spoolFiles(directory);
  let next = numberOf(files.at(-1)) + 1;
  let current: { name: string; handle: FileHandle; bytes: number } | undefined;

  const closeCurrent = async () => {
    await current?.handle.close();
    current = undefined;
  };
  const appendNow = async (events: readonly GatewayEvent[]) => {
    const lines = Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    if (current === undefined) {
      const name = `${String(next).padStart(12, '0')}.jsonl`;
      next += 1;
      current = { name, handle: await open(path.join(directory, name), 'a'), bytes: 0 };
      files = [...files, name];
    }
    await current.handle.writeFile(lines);
    await current.handle.datasync();
    current.bytes += lines.length;
    if (current.bytes >= maxFileBytes) await closeCurrent();
  };
  // One at a time: a file is never closed under a write that is under way.
  let last: Promise<void> = Promise.resolve();
  const exclusive = (work: () => Promise<void>): Promise<void> => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
  const replay: Spool['replay'] = async (apply) => {
    for (let name = files[0]; name !== undefined; name = files[0]) {
      const oldest = name;
      await exclusive(() => (current?.name === oldest ? closeCurrent() : Promise.resolve()));
      const file = path.join(directory, name);
      const events = readEvents(await readFile(file, 'utf8'));
      for (let start = 0; start < events.length; start += 500) {
        await apply(events.slice(start, start + 500));
      }
      await truncate(file, 0);
      await unlink(file);
      files = files.filter((one) => one !== name);
    }
  };
  return {
    append: (events) => exclusive(() => appendNow(events)),
    replay,
    isEmpty: () => files.length === 0,
    close: () => exclusive(closeCurrent),
  };
}

async function spoolFiles(directory: string): Promise<string[]> {
  const names = await readdir(directory);
  return names.filter((name) => /^\d{12}\.jsonl$/.test(name)).sort();
}

function numberOf(name: string | undefined): number {
  return name === undefined ? 0 : Number.parseInt(name, 10);
}

function readEvents(text: string): GatewayEvent[] {
  return text.split('\n').flatMap((line) => {
    const event = gatewayEventSchema.safeParse(parseJson(line));
    return event.success ? [event.data] : [];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
