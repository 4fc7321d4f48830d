import type { Context } from '@/lib/context';
import { createDatabase } from '@/lib/db/database';
import { ensureOperator } from '@/lib/users/ensure-operator';
import { seedScenario, type SeededUser } from '@/prisma/scenarios/seed-scenario';
import type { CpmsPorts } from '@/prisma/scenarios/simulated-cpms';
import type { Print } from './print';
import type { Settings } from './settings';

export type PreparedData = {
  /** Signs the operator in once; null when one can sign in already. */
  operatorLink: string | null;
  /** People of the demo, with their passwords. */
  users: readonly SeededUser[];
};

/** The rows that an installation needs before anybody can sign in, and those of its demo. */
export async function prepareData(
  settings: Settings,
  found: { databaseUrl: string; secret: string },
  demo: { scenario: string; seed: number; cpmsPorts: CpmsPorts } | null,
  print: Print,
): Promise<PreparedData> {
  const say = (line: string) => print('exolink', line);
  const users =
    demo === null
      ? []
      : await seedScenario({ ...found, ...demo, gatewayUrl: settings.stationUrl, say });
  const db = createDatabase(found.databaseUrl, 2);
  try {
    const made = await ensureOperator(startContext(db, print), {
      email: settings.OPERATOR_EMAIL,
      portalUrl: settings.portalUrl,
    });
    const operatorLink = made === null ? null : new URL(made.link, settings.portalUrl).toString();
    return { operatorLink, users };
  } finally {
    await db.$disconnect();
  }
}

function startContext(db: Context['db'], print: Print): Context {
  const log = (_fields: object, message: string) => print('exolink', message);
  return {
    db,
    actor: { kind: 'system', name: 'start' },
    now: () => new Date(),
    log: { debug: () => undefined, info: log, warn: log, error: log },
  };
}
