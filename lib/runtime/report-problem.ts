import { StartProblem } from './start-problem';

/** Says on stderr why the process ends, and makes its exit code 1. */
export function reportProblem(error: unknown): void {
  const text =
    error instanceof StartProblem
      ? error.lines.join('\n')
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
