import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { UserContext } from '@/lib/context';
import { addAttachment } from '@/lib/tickets/add-attachment';
import type { FileServices } from '@/lib/tickets/take-file';
import { getTicketArchive } from '@/lib/tickets/get-ticket-archive';
import { getTopologyPdf } from '@/lib/tickets/get-topology-pdf';
import { noteOnTicket } from '@/lib/tickets/note-on-ticket';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { zipArchive } from '@/lib/tickets/zip-archive';
import { refusedUpgrade, told } from '@/tests/support/captures';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { diagramFonts, fileServices } from '@/tests/support/file-services';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
let directory: string;
let services: FileServices;
let owner: UserContext;
let agent: UserContext;
let ticket: { ticketId: string; number: number };

const attach = async (ctx: UserContext, name: string, content: BlobPart, isInternal = false) => {
  const upload = { number: ticket.number, name, isInternal, body: new Blob([content]).stream() };
  const result = await addAttachment(ctx, upload, services);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
};

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'exolink-files-'));
  services = fileServices(directory);
  const charger = await world.charger();
  owner = await world.user('customer', [charger.id]);
  agent = await world.user('agent');
  ticket = await world.open(owner, charger.id);
  const message = (more: object) => ({ ticketId: ticket.ticketId, key: randomUUID(), ...more });
  await replyToTicket(agent, message({ reply: 'Zebra: use password=hunter2-now' }));
  await noteOnTicket(agent, message({ note: 'Giraffe: between us alone' }));
  await attach(owner, '../..\\evil/charger.log', 'the log of the customer');
  await attach(owner, 'charger.log', 'the second log');
  await attach(agent, 'ours.txt', 'Okapi', true);
  const secret = { Authorization: `Basic ${Buffer.from('CP:0badc0de').toString('base64')}` };
  await attach(
    owner,
    'charger.pcap',
    new Uint8Array(told(await refusedUpgrade(401, secret)).bytes()),
  );
});
afterAll(async () => {
  await services.redactor.close();
  await rm(directory, { recursive: true });
});

/** The archive as its reader gets it, unpacked by another library than made it. */
async function unpacked(ctx: UserContext): Promise<Map<string, string>> {
  const { entries } = await getTicketArchive(ctx, ticket.number, diagramFonts);
  const bytes = await new Response(await zipArchive(entries, services.store)).arrayBuffer();
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true }, (error, file) =>
      error === null ? resolve(file) : reject(error),
    );
  });
  const files = new Map<string, string>();
  const read = (entry: Entry) =>
    new Promise<string>((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error !== null) {
          reject(error);
          return;
        }
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', reject);
        stream.on('end', () => resolve(Buffer.concat(chunks).toString('latin1')));
      });
    });
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(files));
    zip.on('entry', (entry: Entry) => {
      read(entry).then((text) => {
        files.set(entry.fileName, text);
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
}

describe('getTicketArchive', () => {
  it('is for who may read the ticket', async () => {
    const expected = { ...staffOnly, customer: 'not-found' } as const;
    await expectPerRole(world.database, world.tenantId, expected, (ctx) =>
      getTicketArchive(ctx, ticket.number, diagramFonts),
    );
    await expectPerRole(world.database, world.tenantId, expected, (ctx) =>
      getTopologyPdf(ctx, ticket.number, diagramFonts),
    );
  });

  it('holds what staff see, with what is internal set apart', async () => {
    const files = await unpacked(agent);
    expect([...files.keys()]).toEqual([
      'messages.txt',
      'evidence.json',
      'topology.svg',
      'topology.pdf',
      'attachments/001-charger.log',
      'attachments/002-charger.log',
      'attachments-internal/003-ours.txt',
      'attachments/004-charger.pcap',
      'attachments/004-charger.pcap.report.json',
    ]);
    expect(files.get('attachments/001-charger.log')).toBe('the log of the customer');
    expect(files.get('attachments/002-charger.log')).toBe('the second log');
    expect(files.get('messages.txt')).toContain(', internal\nGiraffe: between us alone');
    expect(JSON.parse(files.get('evidence.json') ?? '')).toMatchObject({ version: 1 });
    expect(files.get('topology.svg')).toMatch(/^<svg[^]*<\/svg>\n$/);
    const pdf = (await getTopologyPdf(agent, ticket.number, diagramFonts)).bytes;
    expect(files.get('topology.pdf')).toBe(Buffer.from(pdf).toString('latin1'));
    const all = [...files.values()].join('\n');
    expect(all).toContain('Zebra');
    expect(all).not.toMatch(/hunter2|0badc0de/);
    expect(all).not.toContain(Buffer.from('CP:0badc0de').toString('base64'));
  });

  it('holds nothing internal for the customer', async () => {
    const files = await unpacked(owner);
    expect([...files.keys()].join()).not.toMatch(/internal|ours/);
    const all = [...files.values()].join('\n');
    expect(all).toContain('Zebra');
    expect(all).not.toMatch(/Giraffe|Okapi|ours\.txt/);
    expect(files.get('attachments/003-charger.pcap.report.json')).toContain('invalid-credentials');
  });
});
