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
  /** Chargers that have just come or been asked something. */
  const due = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let reading: Promise<void> | null = null;
  let isAskedAgain = false;
  let isStopped = false;

  const isHere = (chargerId: string) => sessions.find(chargerId) !== undefined;

  async function work(command: ClaimedCommand): Promise<void> {
    const outcome = await carryOut(command, services).catch((error: unknown) => {
      log.error({ err: error, commandId: command.id }, 'a command failed on a bug');
      return { status: 'failed' as const, detail: null };
    });
    await storeOutcome(pool, command.id, outcome, services.now());
  }

  async function read(): Promise<void> {
    const asked = [...due];
    due.clear();
    const claimed = await claimCommands(pool, node, asked, isHere).catch((error: unknown) => {
      for (const chargerId of asked) due.add(chargerId);
      throw error;
    });
    for (const command of claimed) {
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

  /** A charger says who it is first, and many that return at once cost one look. */
  let arrival: NodeJS.Timeout | null = null;
  sessions.onAdd(({ chargerId }) => {
    due.add(chargerId);
    arrival ??= setTimeout(() => {
      arrival = null;
      look();
    }, services.tuning.settleMs);
    arrival.unref();
  });
  directory.onCommand((chargerId) => {
    if (chargerId === null) for (const session of sessions.all()) due.add(session.chargerId);
    else if (isHere(chargerId)) due.add(chargerId);
    look();
  });
  const timer = setInterval(look, rereadEveryMs);
  timer.unref();
  return {
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      if (arrival !== null) clearTimeout(arrival);
      await reading;
      // Sessions are about to end, which settles what still waits for an answer.
    },
  };
}
