import type { Print } from './print';
import { superviseProcess, type ProcessSpec, type SupervisedProcess } from './supervised-process';

export type Supervisor = {
  start: (spec: ProcessSpec) => SupervisedProcess;
  /** Starts a process that the others need: it is stopped after all of them. */
  startBase: (spec: ProcessSpec) => SupervisedProcess;
  /** Stops all, the base last. Calling it again waits for the same end. */
  stop: () => Promise<void>;
  /** Ends all at once. */
  kill: () => void;
};

/** Keeps the processes of an installation running until it is told to stop. */
export function createSupervisor(options: { print: Print; killAfterMs: number }): Supervisor {
  const base: SupervisedProcess[] = [];
  const others: SupervisedProcess[] = [];
  let stopping: Promise<void> | undefined;

  function add(group: SupervisedProcess[], spec: ProcessSpec): SupervisedProcess {
    if (stopping !== undefined) throw new Error('The supervisor is stopping.');
    const started = superviseProcess(spec, options.print);
    group.push(started);
    return started;
  }

  async function stopAll(): Promise<void> {
    await Promise.all(others.map((one) => one.stop(options.killAfterMs)));
    await Promise.all(base.map((one) => one.stop(options.killAfterMs)));
  }

  return {
    start: (spec) => add(others, spec),
    startBase: (spec) => add(base, spec),
    stop: () => (stopping ??= stopAll()),
    kill: () => {
      for (const one of [...others, ...base]) one.kill();
    },
  };
}
