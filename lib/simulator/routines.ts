import { setTimeout as wait } from 'node:timers/promises';
import type { Behaviour } from '@/prisma/scenarios/behaviours';
import type { SentRequest } from '@/prisma/scenarios/sent-request';
import { answerCalls } from './answer-calls';
import { connectStation } from './connect-station';
import type { GatewayAddress } from './gateway-address';
import { holdSession } from './hold-session';
import {
  distrustCertificate,
  greetWithOldTls,
  sendGarbage,
  sendPlainToTlsPort,
} from './raw-connection';
import type { Station } from './station';

const secondMs = 1_000;
const minuteMs = 60_000;
const stormLength = 16;

type Scene = { gateway: GatewayAddress; signal: AbortSignal };
/** One round of a station: from connecting to being apart again. `round` counts from 0. */
export type Routine = {
  run: (station: Station, scene: Scene, round: number) => Promise<void>;
  /** Shortest and longest pause after a round. */
  pauseMs: readonly [number, number];
};

/** Connects; once accepted, stays for a time between the two. */
function staying(shortestMs: number, longestMs: number): Routine['run'] {
  return async (station, scene) => {
    const holdMs = station.random.whole(shortestMs, longestMs);
    await visit(station, station.sent, scene, holdMs);
  };
}

/** A charger that is refused stays once it is not: somebody has mended it. */
const refused: Routine = { run: staying(60 * minuteMs, 90 * minuteMs), pauseMs: [45_000, 150_000] };

const steady: Routine = {
  run: staying(600 * minuteMs, 1_200 * minuteMs),
  pauseMs: [5 * secondMs, 20 * secondMs],
};

const mendedLater: Routine = {
  // Five rounds with the previous password, then one with the right one.
  run: async (station, scene, round) => {
    if (round % 6 === 5) await visit(station, station.right, scene, 6 * minuteMs);
    else await visit(station, station.sent, scene, 0);
  },
  pauseMs: [20 * secondMs, 50 * secondMs],
};

const retryStorm: Routine = {
  run: async (station, scene) => {
    for (let count = 0; count < stormLength && !scene.signal.aborted; count += 1) {
      await visit(station, station.right, scene, 0);
      await pause(secondMs, scene.signal);
    }
  },
  pauseMs: [2 * minuteMs, 4 * minuteMs],
};

const dropsAfterAccept: Routine = {
  run: async (station, scene) => {
    const connected = await connectStation(station, station.right, scene.gateway, scene.signal);
    if (connected.outcome !== 'accepted') return;
    await pause(station.random.whole(300, 1_500), scene.signal);
    connected.socket.terminate();
  },
  pauseMs: [25 * secondMs, 60 * secondMs],
};

const special: Partial<Record<Behaviour, Routine>> = {
  steady,
  flaky: { run: staying(2 * minuteMs, 6 * minuteMs), pauseMs: [20 * secondMs, 60 * secondMs] },
  'mended-later': mendedLater,
  'retry-storm': retryStorm,
  'crowded-address': {
    run: staying(20 * secondMs, 40 * secondMs),
    pauseMs: [5 * secondMs, 15 * secondMs],
  },
  'drops-after-accept': dropsAfterAccept,
  // Its CPMS ends each connection at once; some have to be seen until that is called a problem.
  'cpms-limit': { run: staying(60 * minuteMs, 90 * minuteMs), pauseMs: [15_000, 40_000] },
  'shared-identity': {
    run: staying(10 * minuteMs, 20 * minuteMs),
    pauseMs: [20 * secondMs, 40 * secondMs],
  },
  garbage: raw(sendGarbage),
  'plain-on-tls-port': raw(sendPlainToTlsPort),
  'old-tls': raw(greetWithOldTls),
  'distrusts-certificate': raw(distrustCertificate),
};

export function routineOf(behaviour: Behaviour): Routine {
  return special[behaviour] ?? refused;
}

function raw(
  send: (station: Station, gateway: GatewayAddress, signal: AbortSignal) => Promise<void>,
): Routine {
  return {
    run: (station, scene) => send(station, scene.gateway, scene.signal),
    pauseMs: [minuteMs, 3 * minuteMs],
  };
}

async function visit(
  station: Station,
  request: SentRequest,
  scene: Scene,
  holdMs: number,
): Promise<void> {
  const connected = await connectStation(station, request, scene.gateway, scene.signal);
  if (connected.outcome === 'accepted') {
    answerCalls(connected.socket, station);
    await holdSession(connected.socket, station.charger, station.random, holdMs);
  }
}

/** Waits, or returns early when everything stops. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined);
}
