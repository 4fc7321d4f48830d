import { z } from 'zod';
import { optionalId, plainText } from '@/lib/format/plain-text-schema';
import { maxViewName } from './view-values';

export const ticketViewSchema = z.object({
  viewId: optionalId('There is no such view.').optional().default(null),
  name: plainText('a name', maxViewName),
  /** The filters as the address of the queue has them. */
  query: z.string().max(2_000),
  /** Whose staff have it too; null keeps it to its maker. */
  tenantId: optionalId('Choose a tenant of the list.').optional().default(null),
});

export const viewIdSchema = z.object({ id: z.uuid() });

export const moveViewSchema = viewIdSchema.extend({ to: z.enum(['left', 'right']) });
