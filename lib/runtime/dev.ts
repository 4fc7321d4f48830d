import { loadEnvironment } from './load-environment';
import { reportProblem } from './report-problem';
import { runInstallation } from './run-installation';
import { parseStartArguments, startUsage } from './start-arguments';

/** `npm run dev`: the installation with the demo fleet, and a portal that follows its source. */
async function main(): Promise<void> {
  loadEnvironment();
  const args = parseStartArguments(process.argv.slice(2));
  if (args.wantsHelp) process.stdout.write(`${startUsage}\n`);
  else await runInstallation({ ...args, scenario: args.scenario ?? 'demo' }, 'development');
}

main().catch(reportProblem);
