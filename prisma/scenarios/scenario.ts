import { z } from 'zod';
import { roles } from '@/lib/access/actor';
import { dialects } from '@/lib/diagnosis/facts';
import { supportedSubprotocols } from '@/lib/ocpp/subprotocols';
import { behaviours } from './behaviours';
import { cpmsKinds } from './simulated-cpms';

/** Which passwords a charger has: the generated one, none, or one that replaced another. */
const credentialHistories = ['issued', 'rotated', 'pending', 'none', 'revoked'] as const;

const chargerSchema = z.object({
  id: z.uuid(),
  identity: z.string().min(1).max(48),
  siteId: z.uuid(),
  cpmsId: z.uuid(),
  vendor: z.string(),
  model: z.string(),
  serial: z.string(),
  firmware: z.string(),
  subprotocol: z.enum(supportedSubprotocols),
  transport: z.enum(['ws', 'wss']),
  /** Address of its site, from the loopback network. */
  address: z.string(),
  credential: z.enum(credentialHistories),
  behaviour: z.enum(behaviours),
  isRegistered: z.boolean(),
  isDeleted: z.boolean(),
  /** Belongs to the customer of its tenant. */
  isOwned: z.boolean(),
});
export type ScenarioCharger = z.infer<typeof chargerSchema>;

const tenantSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  timeZone: z.string(),
  cpmses: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      dialect: z.enum(dialects).nullable(),
      heartbeatIntervalSeconds: z.number().int().positive(),
      connectionsPerMinute: z.number().int().positive(),
      /** Null where the gateway answers by itself. */
      simulated: z.object({ kind: z.enum(cpmsKinds), path: z.string() }).nullable(),
    }),
  ),
  sites: z.array(z.object({ id: z.uuid(), name: z.string(), address: z.string() })),
  chargers: z.array(chargerSchema),
});
export type ScenarioTenant = z.infer<typeof tenantSchema>;

const userSchema = z.object({
  id: z.uuid(),
  email: z.email(),
  name: z.string(),
  role: z.enum(roles),
  tenantIds: z.array(z.uuid()),
});
export type ScenarioUser = z.infer<typeof userSchema>;

export const scenarioSchema = z.object({
  name: z.string(),
  seed: z.number().int().nonnegative(),
  /** Days of history before the moment of seeding. */
  historyDays: z.number().int().nonnegative(),
  /** Are there tickets, of this time and of the weeks before? */
  hasTickets: z.boolean(),
  tenants: z.array(tenantSchema),
  users: z.array(userSchema),
});
export type Scenario = z.infer<typeof scenarioSchema>;
