import { setMaxListeners } from 'node:events';
import type { GatewayAddress } from './gateway-address';
import { pause, routineOf } from './routines';
import type { Station } from './station';

export type Fleet = {
  /** Ends every connection; resolves when all are closed. */
  stop: () => Promise<void>;
};

/**
 * Lets every station come and go, each at its own pace, until it is stopped.
 * @param rampMs all have tried once after this time.
 */
export function startFleet(
  stations: readonly Station[],
  gateway: GatewayAddress,
  rampMs = 12_000,
): Fleet {
  const stopping = new AbortController();
  // Every station listens on it.
  setMaxListeners(0, stopping.signal);
  const running = stations.map((station) => live(station, gateway, rampMs, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function live(
  station: Station,
  gateway: GatewayAddress,
  rampMs: number,
  signal: AbortSignal,
): Promise<void> {
  const { random, charger } = station;
  const routine = routineOf(charger.behaviour);
  await pause(random.whole(0, rampMs), signal);
  for (let round = 0; !signal.aborted; round += 1) {
    await routine.run(station, { gateway, signal }, round);
    await pause(random.whole(...routine.pauseMs), signal);
  }
}
