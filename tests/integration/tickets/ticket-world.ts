import { randomUUID } from 'node:crypto';
import type { UserContext } from '@/lib/context';
import { openTicket, type OpenedTicket } from '@/lib/tickets/open-ticket';
import { createUser } from '@/tests/support/world';
import { useFixWorld, type FixWorld } from '../fixes/fix-world';

export const draftServices = { gatewayUrl: 'ws://gateway.test:9220' };

export type TicketWorld = FixWorld & {
  /** Somebody of the tenant. */
  user: (role: 'admin' | 'agent' | 'customer', owned?: string[]) => Promise<UserContext>;
  open: (ctx: UserContext, chargerId: string, more?: object) => Promise<OpenedTicket>;
};

/** A tenant, its people, and tickets that they open. */
export function useTicketWorld(): TicketWorld {
  const world = useFixWorld();
  return Object.assign(Object.create(world) as FixWorld, {
    user: async (role: 'admin' | 'agent' | 'customer', owned: string[] = []) => {
      const actor = await createUser(world.database.db, role, [world.tenantId], owned);
      return { ...world.database.contextFor(actor), actor };
    },
    open: async (ctx: UserContext, chargerId: string, more: object = {}) => {
      const input = {
        source: 'charger',
        chargerId,
        key: randomUUID(),
        subject: 'It fails',
        ...more,
      };
      const result = await openTicket(ctx, input, draftServices);
      if (!result.ok) throw new Error(JSON.stringify(result.errors));
      return result.value;
    },
  });
}
