import { isInTenant } from '@/lib/access/policy';
import type { Actor } from '@/lib/access/actor';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';

export const moveColumns = {
  ...{ id: true, identity: true, askedBy: true, state: true, result: true, expiresAt: true },
  ...{ fromTenantId: true, toTenantId: true, fromChargerId: true, toChargerId: true },
  ...{ askerId: true, askerName: true, answererId: true, answererName: true },
} as const satisfies Prisma.ChargerMoveSelect;
export type Move = Prisma.ChargerMoveGetPayload<{ select: typeof moveColumns }>;

/** The tenants of a move, by what they did in it. */
export function sidesOf({ askedBy, fromTenantId, toTenantId }: MoveEnds) {
  return askedBy === 'from'
    ? { asking: fromTenantId, asked: toTenantId }
    : { asking: toTenantId, asked: fromTenantId };
}
type MoveEnds = Pick<Move, 'askedBy' | 'fromTenantId' | 'toTenantId'>;

/** May this person answer it? An agent has to be of both sides: they belong to none of them. */
export function mayAnswer(actor: Actor, move: MoveEnds): boolean {
  const { asked, asking } = sidesOf(move);
  if (asked === null || !isInTenant(actor, asked)) return false;
  const isAgent = actor.kind === 'user' && actor.role === 'agent';
  return !isAgent || (asking !== null && isInTenant(actor, asking));
}

/** @throws DomainError `not-found` when the actor has no part in it, as if it did not exist. */
export async function lockMove(
  tx: Transaction,
  moveId: string,
  mayActOn: (move: Move) => boolean,
): Promise<Move> {
  await tx.$queryRaw`SELECT id FROM charger_move WHERE id = ${moveId}::uuid FOR UPDATE`;
  const move = await tx.chargerMove.findUnique({ where: { id: moveId }, select: moveColumns });
  if (move === null || !mayActOn(move)) throw noSuchMove();
  return move;
}

export function noSuchMove(): DomainError {
  return new DomainError('not-found', 'There is no such request.');
}
