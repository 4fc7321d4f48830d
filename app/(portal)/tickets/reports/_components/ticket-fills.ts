import type { TexturedFill } from '@/components/charts/textured-fill';

export type TicketPart = 'solved' | 'unsolved';

/** Solved is plain and the rest is hatched. */
export const ticketFills: Record<TicketPart, TexturedFill> = {
  solved: { id: 'ticket-solved', hue: 'var(--color-connected)', texture: '' },
  unsolved: {
    id: 'ticket-unsolved',
    hue: 'var(--color-waiting)',
    texture: 'M-1 1 1 -1M0 6 6 0M5 7 7 5',
  },
};
