import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export type Usage = { cpuMs: number };

export type LoadProcess<Command, Reply> = {
  /** One at a time: the next message of the process answers it. */
  ask: (command: Command) => Promise<Reply>;
  stop: () => Promise<void>;
};

/**
 * Starts a script of this folder as a process of its own, so that neither side of a measurement
 * runs on the other's thread. With BENCH_CPU_PROFILE it leaves a profile in that folder.
 */
export function startLoadProcess<Command extends object, Reply>(
  script: 'load-server' | 'load-client' | 'load-cpms' | 'load-caller',
  args: readonly string[] = [],
): LoadProcess<Command, Reply> {
  const folder = process.env['BENCH_CPU_PROFILE'];
  const profile =
    folder === undefined || script !== 'load-server'
      ? []
      : ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=200'];
  const child = fork(path.join(import.meta.dirname, `${script}.ts`), args, {
    execArgv: [...process.execArgv, '--expose-gc', ...profile],
    serialization: 'advanced',
  });
  return {
    ask: async (command) => {
      const answer: Promise<Reply> = new Promise((resolve, reject) => {
        const onExit = () => reject(new Error(`${script} ended early.`));
        child.once('exit', onExit);
        child.once('message', (message) => {
          child.off('exit', onExit);
          resolve(message as Reply);
        });
      });
      child.send(command);
      return answer;
    },
    stop: async () => {
      if (child.exitCode !== null || !child.connected) return;
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

/** User and system time that this process has used so far. */
export function cpuOfThisProcess(): Usage {
  const { systemCPUTime, userCPUTime } = process.resourceUsage();
  return { cpuMs: (systemCPUTime + userCPUTime) / 1000 };
}
