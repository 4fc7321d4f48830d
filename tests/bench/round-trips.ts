import type { BenchDatabase } from './bench-database';
import { median, percentile, type BenchRow } from './bench-row';
import type { CallerCommand, CallerReply } from './load-caller';
import type { CpmsCommand, CpmsReply } from './load-cpms';
import { startLoadProcess } from './load-process';
import { alternate } from './load-round';
import type { ServerCommand, ServerReply } from './load-server';
import { authorizationOf, createLoadChargers } from './load-world';

const connections = 20;
const everyMs = 20;
const calls = { full: 200, quick: 50 };

/** P5: a call and its answer through the gateway, against the same straight to the CPMS. */
export async function benchRoundTrips(
  database: BenchDatabase,
  isQuick: boolean,
): Promise<BenchRow[]> {
  const cpms = startLoadProcess<CpmsCommand, CpmsReply>('load-cpms');
  const { url } = await cpms.ask({ type: 'url' });
  const chargers = await createLoadChargers(database, connections, { cpmsUrl: url });
  const args = ['gateway', database.url];
  const gateway = startLoadProcess<ServerCommand, ServerReply>('load-server', args);
  const caller = startLoadProcess<CallerCommand, CallerReply>('load-caller');
  try {
    const { port } = await gateway.ask({ type: 'ask' });
    const targets = (base: (path: string, identity: string) => string) =>
      chargers.map((charger) => ({
        url: base(charger.path, charger.identity),
        authorization: authorizationOf(charger, charger.password),
      }));
    const proxied = targets((path) => `ws://127.0.0.1:${port}${path}`);
    const straight = targets((_path, identity) => `${url}/${identity}`);
    await caller.ask({ type: 'open', side: 'proxied', targets: proxied });
    await caller.ask({ type: 'open', side: 'straight', targets: straight });
    const times = isQuick ? calls.quick : calls.full;
    const call = async (side: string) => {
      const { latenciesMs, open } = await caller.ask({ type: 'call', side, times, everyMs });
      if (open !== connections) throw new Error(`${connections - open} connections were lost.`);
      return latenciesMs;
    };
    return rowsOf(
      await alternate(
        () => call('proxied'),
        () => call('straight'),
      ),
    );
  } finally {
    await Promise.all([caller.stop(), gateway.stop(), cpms.stop()]);
  }
}

function rowsOf(pairs: { ours: number[]; baseline: number[] }[]): BenchRow[] {
  const of = (side: 'ours' | 'baseline', share: number) =>
    median(pairs.map((pair) => percentile(pair[side], share)));
  const ratio = (share: number) =>
    median(pairs.map((pair) => percentile(pair.ours, share) / percentile(pair.baseline, share)));
  const addedMs = median(
    pairs.map((pair) => percentile(pair.ours, 0.5) - percentile(pair.baseline, 0.5)),
  );
  const row = (share: number, what: string, goal: string) => ({
    metric: 'P5',
    what,
    ours: of('ours', share),
    baseline: of('baseline', share),
    unit: 'ms',
    ratio: ratio(share),
    goal,
  });
  const added = `round trip through the proxy, p50 (${addedMs.toFixed(2)} ms more than straight)`;
  return [row(0.5, added, '<= 0.3 ms more'), row(0.99, 'round trip, p99', '<= 2.00')];
}
