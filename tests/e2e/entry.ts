import type { Role } from '@/lib/access/actor';

export const everyone: readonly Role[] = ['operator', 'admin', 'agent', 'customer'];
export const staff: readonly Role[] = ['operator', 'admin', 'agent'];
export const managers: readonly Role[] = ['operator', 'admin'];
export const operators: readonly Role[] = ['operator'];

/** The things of one tenant that addresses name. */
export type Things = {
  tenant: { id: string; name: string; slug: string };
  charger: { id: string; identity: string };
  site: { id: string; name: string };
  cpms: { id: string; name: string };
  user: { id: string; name: string };
  linkToken: string;
  importId: string;
  problem: { id: string };
  bulk: { id: string };
  /** Paused, with one delivery. */
  webhook: { id: string; name: string; deliveryId: string };
  /** Of the charger; the customer is the one who is answered. */
  ticket: { number: number; subject: string; attachmentId: string };
  /** Of another ticket, which is solved. */
  ratingToken: string;
};

export type Entry = {
  /** Below app/. */
  file: string;
  path: (things: Things) => string;
  /** Without an account too, programs with an API key alone, or by which roles. */
  readers: 'anyone' | 'keys' | readonly Role[];
  /** A thing of one tenant, which other tenants' people do not find. */
  isOwned?: boolean;
  /** A thing of one person's, which nobody else finds. */
  isPersonal?: boolean;
};
export type PageEntry = Entry & { heading: (things: Things, role: Role | null) => string };
export type RouteEntry = Entry & { send?: (things: Things) => object };

/** A route to a thing of one tenant. */
export const owned = (
  folder: string,
  path: Entry['path'],
  readers: Entry['readers'] = everyone,
): RouteEntry => ({ file: `${folder}/route.ts`, path, readers, isOwned: true });
