import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { addAttachment } from '@/lib/tickets/add-attachment';
import { getAttachment } from '@/lib/tickets/get-attachment';
import type { FileServices } from '@/lib/tickets/take-file';
import { fileServices } from '@/tests/support/file-services';
import { useTicketWorld } from './ticket-world';

export type Upload = {
  name?: string;
  isInternal?: boolean;
  body?: ReadableStream<Uint8Array>;
  with?: FileServices;
};

/** A ticket, and a folder that its files are kept in. */
export function useAttachments() {
  const world = useTicketWorld();
  const own = {} as {
    directory: string;
    services: FileServices;
    owner: UserContext;
    agent: UserContext;
    ticket: { ticketId: string; number: number };
  };
  beforeAll(async () => {
    own.directory = await mkdtemp(path.join(tmpdir(), 'exolink-files-'));
    own.services = fileServices(own.directory);
    const charger = await world.charger();
    own.owner = await world.user('customer', [charger.id]);
    own.agent = await world.user('agent');
    own.ticket = await world.open(own.owner, charger.id);
  });
  afterAll(async () => {
    await own.services.redactor.close();
    await rm(own.directory, { recursive: true });
  });

  const add = (ctx: Context, content: BlobPart, upload: Upload = {}) => {
    const { with: using = own.services, ...more } = upload;
    return addAttachment(
      ctx as UserContext,
      {
        ...{ number: own.ticket.number, name: 'charger.log', isInternal: false },
        ...{ body: new Blob([content]).stream(), ...more },
      },
      using,
    );
  };
  const added = async (ctx: Context, content: BlobPart, upload: Upload = {}) => {
    const result = await add(ctx, content, upload);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    return result.value.attachmentId;
  };
  /** How many files there are, kept or not yet. */
  const left = async () => {
    const found = await readdir(own.directory, { recursive: true, withFileTypes: true });
    return found.filter((one) => one.isFile()).length;
  };
  return Object.assign(own, {
    world,
    add,
    added,
    left,
    /** What is said of a file that is refused, of which nothing is kept. */
    problemOf: async (content: BlobPart, upload: Upload = {}) => {
      const before = await left();
      const result = await add(own.agent, content, upload);
      expect(await left()).toBe(before);
      return result.ok ? null : (result.errors.file?.[0] ?? '');
    },
    bytesOf: async (attachmentId: string) => {
      const { location } = await getAttachment(own.owner, attachmentId);
      const stream = await own.services.store.read(location);
      return Buffer.from(await new Response(stream).arrayBuffer());
    },
  });
}
