import { z } from 'zod';
import { authorize, can } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import { commandOutcomeSchema, type CommandOutcome } from '@/lib/commands/schemas';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { findFix } from './catalogue/all-fixes';
import {
  fixDeliveries,
  fixKinds,
  fixVerdicts,
  type FixDelivery,
  type FixKind,
  type FixState,
  type FixVerdict,
} from './schemas';

const maxShown = 10;

export type FixRow = {
  id: string;
  kind: FixKind;
  state: FixState;
  isOpen: boolean;
  actorName: string;
  appliedAt: Date;
  /** Somebody has to type it in before an attempt counts, and when they said that they had. */
  needsHand: boolean;
  deliveredAt: Date | null;
  /** What it sends to the charger; null where nothing is sent. */
  delivery: FixRowDelivery | null;
  attemptCount: number;
  lastAttemptAt: Date | null;
  deadlineAt: Date | null;
  connectedAt: Date | null;
  /** When the connection will have held for long enough. */
  holdsUntil: Date | null;
  verdict: FixVerdict | null;
  verdictAt: Date | null;
  verdictErrorType: string | null;
  verdictCause: string | null;
  settledAt: Date | null;
  undoneBy: string | null;
  /** May the reader take it back? */
  canUndo: boolean;
};

export type FixRowDelivery = {
  state: FixDelivery;
  /** A gateway has taken it and waits for the charger's answer. */
  isSending: boolean;
  expiresAt: Date;
  /** What the charger said, also to what undoing has sent. */
  outcome: CommandOutcome | null;
};

/** The fixes of a charger, newest first. */
export async function listFixes(ctx: Context, chargerId: string): Promise<FixRow[]> {
  authorize(ctx.actor, 'fix.read');
  const id = parseId(chargerId);
  return inScope(ctx, async (tx) => {
    const isVisible = await tx.charger.count({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
    });
    if (isVisible === 0) throw new DomainError('not-found', 'There is no such charger.');
    const rows = await tx.fix.findMany({
      where: { chargerId: id },
      orderBy: [{ appliedAt: 'desc' }, { id: 'desc' }],
      take: maxShown,
      select: selection,
    });
    return rows.flatMap((row) => toRow(ctx, row));
  });
}

const selection = {
  id: true,
  kind: true,
  state: true,
  isOpen: true,
  actorName: true,
  appliedAt: true,
  needsHand: true,
  deliveredAt: true,
  delivery: true,
  commands: {
    orderBy: { createdAt: 'desc' },
    take: 1,
    select: { state: true, outcome: true, expiresAt: true },
  },
  attemptCount: true,
  lastAttemptAt: true,
  deadlineAt: true,
  connectedAt: true,
  holdSeconds: true,
  verdict: true,
  verdictAt: true,
  verdictErrorType: true,
  verdictCause: true,
  settledAt: true,
  undoneBy: true,
} as const satisfies Prisma.FixSelect;

/** A kind that only another version knows is left out. */
function toRow(ctx: Context, row: Prisma.FixGetPayload<{ select: typeof selection }>): FixRow[] {
  const kind = z.enum(fixKinds).safeParse(row.kind).data;
  if (kind === undefined) return [];
  const { commands, holdSeconds, connectedAt, verdict, ...fix } = row;
  const delivery = deliveryOf(fix.delivery, commands);
  const isUndoable = fix.state !== 'undone' && fix.state !== 'superseded';
  return [
    {
      ...fix,
      kind,
      delivery,
      connectedAt,
      verdict: z.enum(fixVerdicts).nullable().catch(null).parse(verdict),
      holdsUntil:
        connectedAt === null ? null : new Date(connectedAt.getTime() + holdSeconds * 1000),
      canUndo: isUndoable && isUndone(ctx, kind, delivery) && can(ctx.actor, `fix.${kind}`),
    },
  ];
}

/** What waits to be sent can be taken back whatever it is. */
function isUndone({ actor }: Context, kind: FixKind, delivery: FixRowDelivery | null): boolean {
  const maySend = can(actor, 'charger.command');
  if (delivery?.state === 'queued') return maySend && !delivery.isSending;
  const { finalDeliveries = [], isUndoneByCharger, undo = null } = findFix(kind) ?? {};
  if (undo === null || (delivery !== null && finalDeliveries.includes(delivery.state)))
    return false;
  return isUndoneByCharger !== true || (maySend && delivery !== null);
}

function deliveryOf(
  delivery: string | null,
  commands: Prisma.FixGetPayload<{ select: typeof selection }>['commands'],
): FixRowDelivery | null {
  const state = z.enum(fixDeliveries).nullable().catch(null).parse(delivery);
  const [command] = commands;
  if (state === null || command === undefined) return null;
  return {
    state,
    isSending: command.state === 'claimed',
    expiresAt: command.expiresAt,
    outcome: commandOutcomeSchema.nullable().catch(null).parse(command.outcome),
  };
}
