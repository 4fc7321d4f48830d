import { loadEnvironment } from './load-environment';
import { reportProblem } from './report-problem';
import { runInstallation } from './run-installation';
import { parseStartArguments, startUsage } from './start-arguments';

/** `npm start`: the whole installation on this machine. */
async function main(): Promise<void> {
  // As of the processes that it starts: process-specs.ts.
  process.noDeprecation = true;
  loadEnvironment();
  const args = parseStartArguments(process.argv.slice(2));
  if (args.wantsHelp) process.stdout.write(`${startUsage}\n`);
  else await runInstallation(args, 'production');
}

main().catch(reportProblem);
