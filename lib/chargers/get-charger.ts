import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import type { ConnectionState } from '@/lib/format/connection-state';
import { parseId } from '@/lib/parse-input';
import { visibleChargers } from './visible-chargers';

export type ChargerDetails = {
  id: string;
  identity: string;
  vendor: string | null;
  model: string | null;
  serial: string | null;
  firmware: string | null;
  ocppVersion: string | null;
  state: ConnectionState;
  stateSince: Date;
  /** Of its open episode. */
  errorType: string | null;
  lastSeenAt: Date | null;
  lastConnectedAt: Date | null;
  lastAddress: string | null;
  expectedIntervalSeconds: number | null;
  reconnectIntervalSeconds: number | null;
  isExpectedOnline: boolean;
  createdAt: Date;
  tenant: { id: string; slug: string; name: string };
  cpms: { name: string; isBuiltIn: boolean } | null;
  site: { id: string; name: string } | null;
  /** The live connection, if there is one. */
  session: { connectedAt: Date; address: string } | null;
  /** The password that is valid, and the one prepared to replace it. Never what they are. */
  password: {
    active: { since: Date; lastUsedAt: Date | null } | null;
    pendingSince: Date | null;
  };
};

/** What the page of a charger says about the charger itself. */
export async function getCharger(ctx: Context, chargerId: string): Promise<ChargerDetails> {
  authorize(ctx.actor, 'charger.read');
  const id = parseId(chargerId);
  const row = await inScope(ctx, (tx) =>
    tx.charger.findFirst({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
      select: selection,
    }),
  );
  if (row === null) throw new DomainError('not-found', 'There is no such charger.');
  const { connectionState, cpms, credentials, ...charger } = row;
  return {
    ...charger,
    state: connectionState,
    cpms: cpms === null ? null : { name: cpms.name, isBuiltIn: cpms.url === null },
    password: passwordOf(credentials),
  };
}

type CredentialRow = {
  state: string;
  createdAt: Date;
  activatedAt: Date | null;
  lastUsedAt: Date | null;
};

function passwordOf(credentials: readonly CredentialRow[]): ChargerDetails['password'] {
  const active = credentials.find(({ state }) => state === 'active');
  const pending = credentials.find(({ state }) => state === 'pending');
  return {
    active:
      active === undefined
        ? null
        : { since: active.activatedAt ?? active.createdAt, lastUsedAt: active.lastUsedAt },
    pendingSince: pending?.createdAt ?? null,
  };
}

const selection = {
  id: true,
  identity: true,
  vendor: true,
  model: true,
  serial: true,
  firmware: true,
  ocppVersion: true,
  connectionState: true,
  stateSince: true,
  errorType: true,
  lastSeenAt: true,
  lastConnectedAt: true,
  lastAddress: true,
  expectedIntervalSeconds: true,
  reconnectIntervalSeconds: true,
  isExpectedOnline: true,
  createdAt: true,
  tenant: { select: { id: true, slug: true, name: true } },
  cpms: { select: { name: true, url: true } },
  site: { select: { id: true, name: true } },
  session: { select: { connectedAt: true, address: true } },
  credentials: {
    where: { kind: 'basic', state: { in: ['active', 'pending'] } },
    orderBy: { createdAt: 'desc' },
    take: 4,
    select: { state: true, createdAt: true, activatedAt: true, lastUsedAt: true },
  },
} satisfies Prisma.ChargerSelect;
