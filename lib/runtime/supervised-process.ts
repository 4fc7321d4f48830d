import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { backoffMs } from './backoff';
import { formatLogLine } from './format-log-line';
import { readLines } from './log-lines';
import type { Print } from './print';

const steadyMs = 60_000;

/** Ends a process whose supervisor is gone, however that one ended. */
const endWhenOrphaned = `data:text/javascript,${encodeURIComponent(
  "process.once('disconnect',()=>process.kill(process.pid,'SIGTERM'));",
)}`;

export type ProcessSpec = {
  name: string;
  /** Arguments for node: options, script, its arguments. */
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** The process handles the loss of its supervisor itself. */
  handlesOrphaning?: boolean;
  onMessage?: (message: unknown) => void;
  /** Called when it ends without being told to, before it is started again. */
  onExit?: (description: string) => void;
};

export type SupervisedProcess = {
  name: string;
  pid: () => number | undefined;
  /** Asks it to end, and makes it end after `killAfterMs`. */
  stop: (killAfterMs: number) => Promise<void>;
  /** Ends it at once, and for good. */
  kill: () => void;
  /** Asks it to end; it is started again then. */
  restart: () => void;
};

/**
 * Starts a process in a group of its own, so that Ctrl-C reaches only the supervisor, and starts
 * it again whenever it ends by itself: after 1 s at first, then more and more slowly.
 */
export function superviseProcess(spec: ProcessSpec, print: Print): SupervisedProcess {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let isStopping = false;

  function start(): void {
    const startedAt = performance.now();
    timer = undefined;
    child = launch(spec, print);
    child.once('exit', (code, signal) => {
      child = undefined;
      if (isStopping) return;
      failures = performance.now() - startedAt > steadyMs ? 1 : failures + 1;
      const description = signal === null ? `ended with code ${code ?? '?'}` : `ended by ${signal}`;
      const delayMs = backoffMs(failures, Math.random());
      print(spec.name, `${description}. It starts again in ${(delayMs / 1000).toFixed(1)} s.`);
      timer = setTimeout(start, delayMs);
      spec.onExit?.(description);
    });
  }

  start();
  return {
    name: spec.name,
    pid: () => child?.pid,
    stop: async (killAfterMs) => {
      isStopping = true;
      clearTimeout(timer);
      const running = child;
      if (running === undefined) return;
      const isGone = once(running, 'exit');
      running.kill('SIGTERM');
      const kill = setTimeout(() => {
        print(spec.name, `has not ended after ${killAfterMs / 1000} s and is killed.`);
        killGroup(running);
      }, killAfterMs);
      await isGone;
      clearTimeout(kill);
    },
    kill: () => {
      isStopping = true;
      clearTimeout(timer);
      if (child !== undefined) killGroup(child);
    },
    restart: () => {
      child?.kill('SIGTERM');
    },
  };
}

function launch(spec: ProcessSpec, print: Print): ChildProcess {
  const guard = spec.handlesOrphaning === true ? [] : ['--import', endWhenOrphaned];
  const child = spawn(process.execPath, [...guard, ...spec.args], {
    cwd: spec.cwd,
    env: spec.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.on('error', (error) => print(spec.name, `could not be started: ${error.message}`));
  const printLine = (line: string) => print(spec.name, formatLogLine(line));
  if (child.stdout !== null) readLines(child.stdout, printLine);
  if (child.stderr !== null) readLines(child.stderr, printLine);
  if (spec.onMessage !== undefined) child.on('message', spec.onMessage);
  return child;
}

/** The whole group, because a process may have started others; on Windows there is no group. */
function killGroup(child: ChildProcess): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
