import { randomBytes } from 'node:crypto';
import type { ParsedMail } from 'mailparser';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { foldDigests } from '@/lib/mail/fold-digests';
import { sendDueMessages } from '@/lib/mail/send-due-messages';
import { smtpMailer, type Mailer } from '@/lib/mail/smtp-mailer';
import { tellEvents } from '@/lib/mail/tell-events';
import { startMailServer, type TestMailServer } from '@/tests/support/mail-server';
import { useTicketWorld, type TicketWorld } from '../tickets/ticket-world';

export const portalUrl = 'https://portal.test';
export const sealingKey = randomBytes(32);
export const ratingKey = randomBytes(32);
export const replyKey = randomBytes(32);
export const replyMailbox = 'support@portal.test';

export const addressees = (mail: ParsedMail) =>
  (Array.isArray(mail.to) ? mail.to : [mail.to])
    .flatMap((one) => one?.value ?? [])
    .map((one) => one.address);

/** Who hears of the tickets of one charger: its customer, support, and somebody who watches. */
export function usePeople(tickets: TicketWorld) {
  const people = {} as Record<'owner' | 'agent' | 'watcher', UserContext> & { chargerId: string };
  beforeAll(async () => {
    people.chargerId = (await tickets.charger()).id;
    people.owner = await tickets.user('customer', [people.chargerId]);
    people.agent = await tickets.user('agent');
    people.watcher = await tickets.user('admin');
  });
  return people;
}

/** Tickets and their people, a mail server, and the worker's rounds by hand. */
export function useMailWorld() {
  const tickets: TicketWorld = useTicketWorld();
  const opened: { pool?: pg.Pool; server?: TestMailServer } = {};
  const clock = { now: () => new Date() };
  const pool = () => given(opened.pool);
  const server = () => given(opened.server);

  beforeAll(async () => {
    opened.pool = new pg.Pool({ connectionString: tickets.database.url, max: 3 });
    opened.server = await startMailServer();
  });
  beforeEach(async () => {
    clock.now = () => new Date();
    server().atData = 'accept';
    server().taken.length = 0;
    const { db } = tickets.database;
    await inSystemScope(db, (tx) => tx.untoldEvent.deleteMany());
    await inSystemScope(db, (tx) => tx.outboxMessage.deleteMany());
  });
  afterAll(async () => {
    await opened.server?.stop();
    await opened.pool?.end();
  });

  const mailer = (url = server().url): Mailer =>
    smtpMailer({
      ...{ smtpUrl: url, server: '' },
      from: { name: 'Support', address: 'support@portal.test' },
    });
  return {
    tickets,
    clock,
    mailer,
    get pool() {
      return pool();
    },
    get server() {
      return server();
    },
    /** One round of the worker. */
    round: async (sender: Mailer = mailer()): Promise<number> => {
      await tellEvents(pool(), clock.now());
      await foldDigests(pool(), clock.now());
      const now = clock.now;
      const replies = { address: replyMailbox, key: replyKey };
      const keys = { sealingKey, ratingKey };
      const services = { pool: pool(), now, mailer: sender, portalUrl, ...keys, replies };
      return sendDueMessages(services);
    },
    mailTo: (who: UserContext) =>
      server().taken.filter((mail) => addressees(mail).includes(who.actor.email)),
    outbox: () =>
      inSystemScope(tickets.database.db, (tx) =>
        tx.outboxMessage.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
      ),
    choose: (who: UserContext, choices: object) =>
      inSystemScope(tickets.database.db, async (tx) => {
        const { userId } = who.actor;
        await tx.mailChoice.upsert({
          where: { userId },
          create: { userId, ...choices },
          update: choices,
        });
      }),
  };
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The world opens in beforeAll.');
  return value;
}
