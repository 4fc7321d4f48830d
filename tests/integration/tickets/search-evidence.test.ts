import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordEvents } from '@/lib/attempts/record-events';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { followTickets } from '@/lib/tickets/follow-tickets';
import { getTicket } from '@/lib/tickets/get-ticket';
import { learnWords } from '@/lib/tickets/learn-words';
import { listTickets } from '@/lib/tickets/list-tickets';
import { openTicket } from '@/lib/tickets/open-ticket';
import { parseTicketFilters } from '@/lib/tickets/ticket-filters';
import { maxLogLength } from '@/lib/tickets/ticket-values';
import { diagnosisOf, refusedAttempt } from '@/tests/support/attempt-event';
import { createCharger, type TestCharger } from '@/tests/support/world';
import { draftServices, useTicketWorld } from './ticket-world';

const world = useTicketWorld();
const migration = 'prisma/migrations/20261201040000_search_evidence/migration.sql';
const refusal = 'HTTP/1.1 401 Unauthorized from rauhfaser.example';
let agent: UserContext;
let owner: UserContext;
let stranger: UserContext;
let charger: TestCharger;

const search = async (ctx: UserContext, q: string) => {
  const filters = parseTicketFilters({ q, view: 'all' });
  const { tickets } = await listTickets(ctx, { tenantId: null, filters });
  return tickets.map(({ number }) => number);
};

async function openFromLog(log: string): Promise<number> {
  const input = {
    ...{ source: 'log', tenantId: world.tenantId, log, identity: charger.identity },
    ...{ key: randomUUID(), subject: 'A log' },
  };
  const result = await openTicket(owner, input, draftServices);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.number;
}

const setSerial = (id: string, serial: string) =>
  recordEvents(world.pool, [
    {
      ...{ type: 'boot', tenantId: world.tenantId, chargerId: id, at: new Date(), serial },
      ...{ vendor: null, model: null, firmware: null },
    },
  ]);

beforeAll(async () => {
  charger = await world.charger();
  await inSystemScope(world.database.db, (tx) =>
    tx.charger.update({ where: { id: charger.id }, data: { serial: 'SN-445566' } }),
  );
  agent = await world.user('agent');
  owner = await world.user('customer', [charger.id]);
  stranger = await world.user('customer', [(await world.charger()).id]);
});

describe('searching what was frozen with a ticket', () => {
  it.each([
    ['a word of the line that decided', 'rauhfaser'],
    ['another line of the log', 'zwischenzeile'],
    ['the error message', '401 unauthorized'],
    ['the serial of the charger that was named', 'SN-445566'],
  ])('finds %s, for staff and its customer alone', async (_, q) => {
    const number = await openFromLog(`GET /ocpp/CP-1 HTTP/1.1\nzwischenzeile\n${refusal}`);
    const { bundle } = await getTicket(owner, number);
    expect(bundle?.log?.decidingLines.join(' ')).toContain('rauhfaser');
    for (const ctx of [agent, owner]) expect(await search(ctx, q)).toContain(number);
    expect(await search(stranger, q)).toEqual([]);
  });

  it('finds what the diagnosis of a charger rests on', async () => {
    const seen = diagnosisOf('invalid-credentials', 'credentials-replaced');
    const causes = seen.causes.map((cause) => ({
      ...cause,
      findings: [{ id: 'password-revoked', values: {} }],
    }));
    await world.refuse(charger, 'credentials-replaced', { diagnosis: { ...seen, causes } });
    const { number } = await world.open(owner, charger.id);
    for (const ctx of [agent, owner]) expect(await search(ctx, 'withdrawn')).toEqual([number]);
    expect(await search(stranger, 'withdrawn')).toEqual([]);
  });

  it('takes the longest log, and finds its beginning and the line that decided at its end', async () => {
    // Different words, and the same in each run: by chance some would read as an answer.
    const word = (line: number) => createHash('sha256').update(String(line)).digest('hex');
    const filler = Array.from({ length: 2_000 }, (_, line) =>
      `${word(line).slice(0, 8)}-${word(line).slice(8, 36)}`.padEnd(42, '.'),
    ).join('\n');
    const log = `anfangswort ${filler.slice(0, maxLogLength - 200)}\n${refusal} schlusswort`;
    const number = await openFromLog(log);
    expect(await search(owner, 'anfangswort')).toEqual([number]);
    expect(await search(owner, 'schlusswort')).toEqual([number]);
    // Each of its words is one that a mistyped one may have meant.
    await learnWords(world.pool);
    expect(await search(owner, 'anfangswrot')).toEqual([number]);
  });

  it('takes a log of nothing but different letters', async () => {
    const letters = Array.from({ length: 6_000 }, (_, index) =>
      String.fromCodePoint(0x20000 + index),
    );
    const number = await openFromLog(`${letters.join(' ')}\n${refusal}`);
    expect(await search(owner, letters[100] ?? '')).toEqual([number]);
  });
});

describe('the text of a bundle', () => {
  it.each([
    ['the models of a shared problem', { shared: { models: [{ model: 'Eve', count: 2 }] } }, 'Eve'],
    ['sentences of evidence', { problem: { evidence: ['One.', 'Two.'] } }, 'One. Two.'],
    ['nothing of what an older version left out', { log: null, problem: {} }, null],
  ])('has %s', async (_, bundle, expected) => {
    const { rows } = await world.pool.query('SELECT ticket_evidence_text($1) AS text', [bundle]);
    expect(rows).toEqual([{ text: expected }]);
  });
});

describe('searching the serial of a charger that had none', () => {
  it('finds its tickets once it has said it, and no others when that changes', async () => {
    const fresh = await world.charger();
    await world.refuse(fresh, 'credentials-replaced');
    const { number } = await world.open(agent, fresh.id);
    await setSerial(fresh.id, 'SN-first');
    expect(await search(agent, 'SN-first')).toEqual([number]);
    await setSerial(fresh.id, 'SN-second');
    expect(await search(agent, 'SN-second')).toEqual([]);
  });

  it('finds the ticket of an unknown identity that was registered', async () => {
    const { tenantId } = world;
    const identity = 'KNOCKS-1';
    await recordEvents(world.pool, [
      refusedAttempt('not-registered', { tenantId, identity, identityKey: 'knocks1' }),
    ]);
    const unknown = await inSystemScope(world.database.db, (tx) =>
      tx.unknownIdentity.findFirstOrThrow({ where: { identity } }),
    );
    const input = { source: 'unknown_identity', unknownIdentityId: unknown.id };
    const opened = await openTicket(
      agent,
      { ...input, key: randomUUID(), subject: 'Who is it?' },
      draftServices,
    );
    const registered = await createCharger(world.database.db, tenantId, { identity });
    await setSerial(registered.id, 'SN-knocks');
    expect(await search(agent, 'SN-knocks')).toEqual([]);
    await followTickets(world.pool, new Date());
    expect(await search(agent, 'SN-knocks')).toEqual([opened.ok ? opened.value.number : 0]);
  });
});

describe('the migration', () => {
  it('adds the same to tickets from before, under the fence', async () => {
    const number = await openFromLog(`vorzeit\n${refusal}`);
    await world.pool.query("UPDATE ticket_search SET document = '', is_learned = true");
    expect(await search(owner, 'vorzeit')).toEqual([]);
    const sql = await readFile(migration, 'utf8');
    await world.pool.query(sql.slice(sql.indexOf('DO $$')));
    expect(await search(owner, 'vorzeit')).toEqual([number]);
    expect(await search(agent, 'SN-445566')).toContain(number);
    expect(await search(stranger, 'vorzeit')).toEqual([]);
    await learnWords(world.pool);
    expect(await search(owner, 'vorziet')).toEqual([number]);
  });
});
