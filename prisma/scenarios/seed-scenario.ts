import pg from 'pg';
import type { Role } from '@/lib/access/actor';
import type { Context } from '@/lib/context';
import { fingerprintKey } from '@/lib/credentials/fingerprint';
import { createDatabase } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';
import { StartProblem } from '@/lib/runtime/start-problem';
import { ratingKey } from '@/lib/tickets/rating-token';
import { insertHistory } from './insert-history';
import { insertScenario } from './insert-scenario';
import { placeSimulatedCpmses } from './place-simulated-cpmses';
import type { Scenario } from './scenario';
import { scenarioOf } from './scenario-catalogue';
import { scenarioSecrets } from './scenario-secrets';
import { seedingDetails } from './seeding-details';
import { usualCpmsPorts, type CpmsPorts } from './simulated-cpms';
import { clearTickets, forgetUntold, ticketMoments } from './tickets/ticket-moments';

export type SeededUser = { role: Role; email: string; password: string };

/**
 * Fills a migrated database with a scenario, once: where it is already, nothing changes.
 * @param options.say called with a line when there is work to do.
 * @returns the people of the scenario and their passwords.
 * @throws StartProblem when other rows are in the way.
 */
export async function seedScenario(options: {
  databaseUrl: string;
  secret: string;
  scenario: string;
  seed: number;
  /** Where the simulated CPMSs listen. */
  cpmsPorts?: CpmsPorts;
  /** Where chargers reach the gateway, as tickets say it. */
  gatewayUrl?: string;
  say: (line: string) => void;
  now?: () => Date;
}): Promise<SeededUser[]> {
  const { cpmsPorts = usualCpmsPorts, gatewayUrl = 'ws://localhost:9220' } = options;
  const scenario = scenarioOf(options.scenario, options.seed);
  const secrets = scenarioSecrets(options.secret, options.seed);
  const db = createDatabase(options.databaseUrl, 2);
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 1 });
  const ctx = seedContext(db, options.now ?? (() => new Date()));
  const writeHistory = async (anchor: Date) => {
    const services = { gatewayUrl, ratingKey: ratingKey(options.secret) };
    const moments = ticketMoments(ctx, pool, scenario, anchor, services);
    await insertHistory(pool, scenario, secrets, anchor, moments);
    await forgetUntold(db, scenario);
    await markHistory(ctx, scenario);
  };
  try {
    const found = await findSeeding(ctx, scenario);
    if (found === null) {
      const count = scenario.tenants.reduce((sum, { chargers }) => sum + chargers.length, 0);
      options.say(`Making up the scenario "${scenario.name}": ${count} chargers and their past.`);
      const anchor = ctx.now();
      const fixed = { ...ctx, now: () => anchor };
      await insertScenario(fixed, scenario, secrets, fingerprintKey(options.secret), cpmsPorts);
      await writeHistory(anchor);
    } else if (!found.hasHistory) {
      await clearTickets(db, scenario);
      await writeHistory(found.anchor);
    }
    await placeSimulatedCpmses(db, scenario, cpmsPorts);
  } finally {
    await pool.end();
    await db.$disconnect();
  }
  return scenario.users.map(({ role, email }) => ({
    role,
    email,
    password: secrets.ofUser(email),
  }));
}

/** When this scenario was inserted, or null for a database without it. */
async function findSeeding(
  ctx: Context,
  scenario: Scenario,
): Promise<{ anchor: Date; hasHistory: boolean } | null> {
  const slugs = scenario.tenants.map(({ slug }) => slug);
  const [entries, taken] = await inSystemScope(ctx.db, (tx) =>
    Promise.all([
      tx.auditEntry.findMany({
        where: {
          action: { in: ['scenario.seed', 'scenario.seed-history'] },
          details: { equals: seedingDetails(scenario) },
        },
        orderBy: { at: 'asc' },
        select: { at: true, action: true },
      }),
      tx.tenant.findFirst({ where: { slug: { in: slugs } }, select: { slug: true } }),
    ]),
  );
  const seeding = entries.find(({ action }) => action === 'scenario.seed');
  if (seeding !== undefined) {
    const hasHistory = entries.some(({ action }) => action === 'scenario.seed-history');
    return { anchor: seeding.at, hasHistory };
  }
  if (taken === null) return null;
  throw new StartProblem(
    `The tenant "${taken.slug}" exists already, from another seed, scenario or version. ` +
      'Use an empty database, such as another EXOLINK_DATA_DIR.',
  );
}

async function markHistory(ctx: Context, scenario: Scenario): Promise<void> {
  await inSystemScope(ctx.db, (tx) =>
    tx.auditEntry.create({
      data: {
        at: ctx.now(),
        actorName: 'seed',
        action: 'scenario.seed-history',
        subjectType: 'scenario',
        details: seedingDetails(scenario),
      },
      select: { id: true },
    }),
  );
}

function seedContext(db: Context['db'], now: () => Date): Context {
  const silent = () => undefined;
  return {
    db,
    actor: { kind: 'system', name: 'seed' },
    now,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  };
}
