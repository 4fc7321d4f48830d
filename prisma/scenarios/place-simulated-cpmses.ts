import type { Database } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';
import type { Scenario } from './scenario';
import { simulatedCpmsUrl, type CpmsPorts } from './simulated-cpms';

/** Follows the simulated CPMSs to other ports. A URL that somebody changed is left alone. */
export async function placeSimulatedCpmses(
  db: Database,
  scenario: Scenario,
  ports: CpmsPorts,
): Promise<void> {
  const ours = scenario.tenants.flatMap(({ cpmses }) =>
    cpmses.flatMap(({ id, simulated }) =>
      simulated === null ? [] : [{ id, url: simulatedCpmsUrl(simulated, ports) }],
    ),
  );
  await inSystemScope(db, async (tx) => {
    const rows = await tx.cpms.findMany({
      where: { id: { in: ours.map(({ id }) => id) } },
      select: { id: true, url: true },
    });
    for (const { id, url } of ours) {
      const now = rows.find((row) => row.id === id)?.url ?? null;
      if (now === null || now === url || !isSameButForPort(now, url)) continue;
      await tx.cpms.update({ where: { id }, data: { url } });
    }
  });
}

function isSameButForPort(one: string, other: string): boolean {
  const withoutPort = (text: string) => {
    const url = new URL(text);
    url.port = '';
    return url.toString();
  };
  return withoutPort(one) === withoutPort(other);
}
