import type { Evidence } from '@/lib/diagnosis/evidence';

const heldMs = 300_000;

/** A session that held for minutes was no failure, however it ended. */
export function isHeldSession({ afterMs }: NonNullable<Evidence['close']>): boolean {
  return afterMs >= heldMs;
}
