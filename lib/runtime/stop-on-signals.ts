import type { Supervisor } from './supervisor';

/** npm and tsx pass the terminal's signal on a second time: that is no second Ctrl-C. */
const sameKeypressMs = 1_500;

/**
 * Stops the installation on Ctrl-C, SIGTERM or the end of the terminal. A second Ctrl-C ends
 * everything at once.
 * @param onFirst called before the processes are stopped.
 * @param onLast called when all of them have ended.
 */
export function stopOnSignals(
  supervisor: Supervisor,
  onFirst: () => void,
  onLast: () => void,
): void {
  let firstAt: number | undefined;
  const handle = (signal?: NodeJS.Signals): void => {
    if (firstAt !== undefined) {
      if (signal !== 'SIGINT' || performance.now() - firstAt < sameKeypressMs) return;
      supervisor.kill();
      process.exit(130);
    }
    firstAt = performance.now();
    onFirst();
    void supervisor.stop().then(() => {
      onLast();
      process.exit(0);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, handle);
  // The command that started this process was killed.
  process.once('disconnect', () => handle());
  process.channel?.unref();
}
