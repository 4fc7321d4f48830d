import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

export type WorkerProcess = {
  /** Ends it at once, without a chance to finish anything. */
  kill: () => Promise<void>;
};

/** The worker as a process of its own, which does not outlive the test. */
export function startWorkerProcess(environment: Record<string, string>): WorkerProcess {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'lib/worker/main.ts'], {
    env: { ...process.env, WORKER_ADMIN_PORT: '0', ...environment },
    stdio: 'ignore',
  });
  const ended = once(worker, 'exit');
  const kill = async () => {
    worker.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return { kill };
}
