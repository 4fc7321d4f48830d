import type { Pool } from 'pg';
import type { SessionServices } from '@/lib/gateway/session/session-services';
import { claimCommands, type ClaimedCommand } from './claim-commands';
import { carryOut } from './carry-out';
import { storeOutcome } from './store-outcome';

const rereadEveryMs = 5_000;

/** Carries out what the portal asks of the chargers that are connected here. */
export function serveCommands(
  services: SessionServices,
  pool: Pool,
): { stop: () => Promise<void> } {
  const { directory, log, node, sessions } = services;
  const underWay = new Set<Promise<void>>();
  let reading: Promise<void> | null = null;
  let isAskedAgain = false;
  let isStopped = false;

  async function work(command: ClaimedCommand): Promise<void> {
    const outcome = await carryOut(command, services).catch((error: unknown) => {
      log.error({ err: error, commandId: command.id }, 'a command failed on a bug');
      return { status: 'failed' as const, detail: null };
    });
    await storeOutcome(pool, command.id, outcome);
  }

  async function read(): Promise<void> {
    const isHere = (chargerId: string) => sessions.find(chargerId) !== undefined;
    for (const command of await claimCommands(pool, node, isHere)) {
      const working = work(command)
        .catch((error: unknown) => log.warn({ err: error }, 'an outcome was not stored'))
        .finally(() => underWay.delete(working));
      underWay.add(working);
    }
  }

  /** One read at a time; a hint that comes meanwhile leads to one more. */
  function look(): void {
    if (isStopped) return;
    if (reading !== null) {
      isAskedAgain = true;
      return;
    }
    reading = read()
      .catch((error: unknown) => log.debug({ err: error }, 'commands could not be read'))
      .finally(() => {
        reading = null;
        if (!isAskedAgain) return;
        isAskedAgain = false;
        look();
      });
  }

  directory.onCommand(look);
  const timer = setInterval(look, rereadEveryMs);
  timer.unref();
  return {
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await reading;
      // Sessions are about to end, which settles what still waits for an answer.
    },
  };
}
