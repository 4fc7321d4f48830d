import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import type { Role } from '@/lib/access/actor';
import { fingerprintKey } from '@/lib/credentials/fingerprint';
import { issueCredential } from '@/lib/credentials/issue-credential';
import { createDatabase, type Database } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';
import type { Dialect } from '@/lib/diagnosis/facts';
import { hashPassword } from '@/lib/users/password-hash';
import { createOcppClient, type OcppClient } from '@/tests/support/ocpp-client';
import { silentLog } from '@/tests/support/silent-log';
import {
  createCharger,
  createTenant,
  createUser,
  type TestCharger,
  type TestTenant,
} from '@/tests/support/world';

const userPassword = 'a long enough passphrase';

export type TestUser = { email: string; password: string; userId: string };
export type ReadyCharger = TestCharger & { password: string };

/** The product that the set-up started, and what a test puts into it. */
export class Installation {
  readonly db: Database = createDatabase(setting('DATABASE_URL'), 3);

  get databaseUrl(): string {
    return setting('DATABASE_URL');
  }

  /** A tenant whose CPMS allows as many connections a minute as the test makes. */
  async tenant(
    name: string,
    connectionsPerMinute = 1_000,
  ): Promise<TestTenant & { cpmsId: string }> {
    // Each worker counts for itself, so a count alone would make two of the same slug.
    const tenant = await createTenant(this.db, `${name}-${randomUUID().slice(0, 8)}`);
    const cpms = await inSystemScope(this.db, (tx) =>
      tx.cpms.create({
        data: { tenantId: tenant.id, name: 'CPMS', connectionsPerMinute },
        select: { id: true },
      }),
    );
    return { ...tenant, cpmsId: cpms.id };
  }

  /** Lets its chargers in that were throttled. */
  async allowConnections(cpmsId: string): Promise<void> {
    await inSystemScope(this.db, (tx) =>
      tx.cpms.update({ where: { id: cpmsId }, data: { connectionsPerMinute: 1_000 } }),
    );
  }

  /** A CPMS of the tenant that its chargers are passed on to. */
  async cpms(tenant: TestTenant, settings: { name: string; url: string; dialect?: Dialect }) {
    const { id } = await inSystemScope(this.db, (tx) =>
      tx.cpms.create({
        data: { tenantId: tenant.id, connectionsPerMinute: 1_000, ...settings },
        select: { id: true },
      }),
    );
    return { ...tenant, cpmsId: id };
  }

  /** A registered charger with a password that was generated for it. */
  async charger(tenant: TestTenant & { cpmsId: string }, identity: string): Promise<ReadyCharger> {
    const charger = await createCharger(this.db, tenant.id, { identity, cpmsId: tenant.cpmsId });
    return { ...charger, password: await this.issuePassword(charger.id) };
  }

  async issuePassword(chargerId: string): Promise<string> {
    const issued = await issueCredential(
      {
        db: this.db,
        actor: { kind: 'system', name: 'test' },
        now: () => new Date(),
        log: silentLog,
      },
      { chargerId, replacement: 'now' },
      { fingerprintKey: fingerprintKey(setting('EXOLINK_SECRET')) },
    );
    if (!issued.ok) throw new Error('No password was issued.');
    return issued.value.password;
  }

  async user(
    role: Role,
    tenantIds: readonly string[] = [],
    ownedChargerIds: readonly string[] = [],
  ): Promise<TestUser> {
    const { userId, email } = await createUser(this.db, role, tenantIds, ownedChargerIds);
    const passwordHash = await hashPassword(userPassword);
    await inSystemScope(this.db, (tx) =>
      tx.user.update({ where: { id: userId }, data: { passwordHash } }),
    );
    return { email, password: userPassword, userId };
  }

  /** An OCPP client over a real socket, as the charger. */
  station(
    tenant: TestTenant,
    identity: string,
    options: { password?: string; protocols?: string[]; localAddress?: string } = {},
  ): OcppClient {
    return createOcppClient({
      endpoint: `ws://127.0.0.1:${setting('GATEWAY_WS_PORT')}/${tenant.slug}`,
      identity,
      ...options,
    });
  }

  async close(): Promise<void> {
    await this.db.$disconnect();
  }
}

export const portalUrl = () => setting('PORTAL_URL');

/** Signs the page's context in as the form does, without opening it: its own tests do that. */
export async function signIn(page: Page, user: TestUser): Promise<void> {
  const { request } = page.context();
  const issued = await request.get(`${portalUrl()}/api/auth/csrf`);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await issued.json());
  const { email, password } = user;
  const answer = await request.post(`${portalUrl()}/api/auth/callback/credentials`, {
    form: { csrfToken, email, password, json: 'true' },
  });
  if (!answer.ok()) throw new Error(`The sign-in of ${email} was answered ${answer.status()}.`);
}

export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is set by tests/e2e/setup.ts.`);
  return value;
}
