import { loadEnvironment } from '@/lib/runtime/load-environment';
import { checkScenario } from '@/lib/runtime/check-scenario';
import { reportProblem } from '@/lib/runtime/report-problem';
import { parseStartArguments } from '@/lib/runtime/start-arguments';
import { StartProblem } from '@/lib/runtime/start-problem';
import { seedScenario } from './scenarios/seed-scenario';

/** `tsx prisma/seed.ts --scenario demo --seed 1`: fills the migrated database of DATABASE_URL. */
async function main(): Promise<void> {
  loadEnvironment();
  const args = parseStartArguments(process.argv.slice(2));
  const scenario = args.scenario ?? 'demo';
  checkScenario({ ...args, scenario }, process.env.NODE_ENV === 'production');
  const { DATABASE_URL: databaseUrl, EXOLINK_SECRET: secret } = process.env;
  if (databaseUrl === undefined || secret === undefined) {
    throw new StartProblem('DATABASE_URL and EXOLINK_SECRET must be set to fill a database.');
  }
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const users = await seedScenario({ databaseUrl, secret, scenario, seed: args.seed, say });
  for (const { role, email, password } of users) say(`${role}\t${email}\t${password}`);
}

main().catch(reportProblem);
