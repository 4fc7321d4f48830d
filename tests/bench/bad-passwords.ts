import { hashChosenPassword } from '@/lib/credentials/hash-chosen-password';
import { generatePassword } from '@/lib/credentials/generate-password';
import type { BenchDatabase } from './bench-database';
import { median, type BenchRow } from './bench-row';
import type { ClientCommand, ClientReply } from './load-client';
import { startLoadProcess } from './load-process';
import { startLoadSide } from './load-round';
import { createLoadChargers, upgradeBytes, type LoadCharger } from './load-world';

const chargers = { full: 2_000, quick: 500 };
/** Each of theirs takes a hash that is slow on purpose. */
const slowChargers = { full: 500, quick: 100 };
const rounds = 5;

/**
 * P10: what wrong passwords cost beyond the same attempts without any, against the TLS handshake
 * and upgrade of a bare server.
 */
export async function benchBadPasswords(
  database: BenchDatabase,
  isQuick: boolean,
): Promise<BenchRow[]> {
  const size = isQuick ? 'quick' : 'full';
  const generated = await createLoadChargers(database, chargers[size], { prefix: 'GENERATED' });
  const passwordHash = await hashChosenPassword(generatePassword());
  const chosen = await createLoadChargers(database, slowChargers[size], {
    prefix: 'CHOSEN',
    passwordHash,
  });
  const client = startLoadProcess<ClientCommand, ClientReply>('load-client');
  const gateway = await startLoadSide('gateway', client, database.url);
  const bare = await startLoadSide('bare-wss', client);
  const without = generated.map((charger) => upgradeBytes(charger, null));
  const same = { generated: wrong(generated), chosen: wrong(chosen) };
  const kinds = [
    ['of a generated one, the same again', () => same.generated],
    ['of a generated one, never seen', () => wrong(generated)],
    ['of a chosen one (argon2id), the same again', () => same.chosen],
    ['of a chosen one (argon2id), never seen', () => wrong(chosen)],
  ] as const;
  const seen: Seen[] = kinds.map(([what]) => ({ what, credential: [], handshake: [] }));
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const handshake = await bare.run(without, 101, { isSecure: true });
      const none = await gateway.run(without, 401);
      for (const [index, [, requests]] of kinds.entries()) {
        const bad = await gateway.run(requests(), 401);
        // The first round warms up.
        if (round === 0) continue;
        seen[index]?.credential.push(bad.serverCpu - none.serverCpu);
        seen[index]?.handshake.push(handshake.serverCpu);
      }
    }
    return seen.map(rowOf);
  } finally {
    await Promise.all([gateway.stop(), bare.stop(), client.stop()]);
  }
}

type Seen = { what: string; credential: number[]; handshake: number[] };

function wrong(known: readonly LoadCharger[]): Buffer[] {
  return known.map((charger) => upgradeBytes(charger, generatePassword()));
}

function rowOf({ credential, handshake, what }: Seen): BenchRow {
  return {
    metric: 'P10',
    what: `CPU of a wrong password ${what}, against a TLS handshake`,
    ours: median(credential),
    baseline: median(handshake),
    unit: 'µs each',
    ratio: median(credential.map((value, index) => value / (handshake[index] ?? Number.NaN))),
    goal: '<= 0.15',
  };
}
