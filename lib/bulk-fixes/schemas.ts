import { z } from 'zod';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import type { FixKind } from '@/lib/fixes/schemas';
import type { ConnectionState } from '@/lib/format/connection-state';

/** Fixes that make sense on many chargers at once: what is typed at one charger is not among them. */
export const bulkKinds = [
  'reset-password',
  'accept-spelling',
  'rename-charger',
  'register-charger',
  'accept-username',
  'accept-path',
  'adjust-limits',
  'close-session',
  'follow-steps',
] as const satisfies readonly FixKind[];
export type BulkKind = (typeof bulkKinds)[number];

/** Chargers in one bulk at the most. */
export const maxBulkItems = 5_000;

/** Generated passwords can be fetched for so long after they were made. */
export const passwordHours = 24;

export const bulkStates = ['running', 'stopped', 'done'] as const;
export type BulkState = (typeof bulkStates)[number];

export const bulkItemStates = ['waiting', 'applied', 'skipped', 'failed'] as const;
export type BulkItemState = (typeof bulkItemStates)[number];

export const bulkKindSchema = z.enum(bulkKinds);

export type SelectionGroup = {
  state: ConnectionState;
  errorType: ErrorType | null;
  count: number;
};

export type SelectionSummary = {
  /** Counting stops behind the most that one bulk takes. */
  total: number;
  isTooMany: boolean;
  /** What is the matter with them, the most common first; empty for what is no charger yet. */
  groups: SelectionGroup[];
  /** The first of them, by identity. */
  first: { id: string; identity: string }[];
  /** How many of them each fix fits, by what may be behind their problems. */
  fits: Partial<Record<BulkKind, number>>;
};

export const startBulkSchema = z.object({
  kind: bulkKindSchema,
  /** Made with the form, so that sending it twice does it once. */
  key: z.uuid(),
  /** As in the address of the preview. */
  selection: z.string().max(20_000),
  seenAt: z.iso.datetime().transform((text) => new Date(text)),
});

export const bulkIdSchema = z.object({ bulkId: z.uuid() });
