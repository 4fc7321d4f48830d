import { inSystemScope } from '@/lib/db/scope';
import { refusedStatus } from '@/tests/support/ocpp-client';
import type { Installation } from './installation';
import { letTimePass, runSilenceJob } from './silence';
import { expect } from './test';
import type { TenantThings } from './two-tenants';

export type StateChargers = {
  chargers: { id: string; identity: string }[];
  close: () => Promise<void>;
};

/** A charger in each state, made by what brings chargers into it. */
export async function createStateChargers(
  installation: Installation,
  { tenant, cpms }: TenantThings,
): Promise<StateChargers> {
  const home = { ...tenant, cpmsId: cpms.id };
  const connected = await installation.charger(home, 'STATE-CONNECTED');
  const waiting = await installation.charger(home, 'STATE-WAITING');
  const refused = await installation.charger(home, 'STATE-REFUSED');
  const silent = await installation.charger(home, 'STATE-SILENT');
  const station = installation.station(tenant, connected.identity, connected);
  await station.connect();
  const boot = { chargePointVendor: 'Alfen', chargePointModel: 'Eve Single', firmwareVersion: '7' };
  await station.call('BootNotification', boot);
  await refusedStatus(installation.station(tenant, refused.identity, { password: 'not this one' }));
  const fading = installation.station(tenant, silent.identity, silent);
  await fading.connect();
  await fading.close();
  await letTimePass(installation, silent);
  await runSilenceJob();
  const chargers = [connected, waiting, refused, silent];
  await expect(async () => {
    const rows = await inSystemScope(installation.db, (tx) =>
      tx.charger.findMany({
        where: { id: { in: chargers.map(({ id }) => id) } },
        orderBy: { identity: 'asc' },
      }),
    );
    const states = rows.map((row) => row.connectionState);
    expect(states).toEqual(['connected', 'refused', 'silent', 'waiting']);
  }).toPass();
  return { chargers, close: () => station.close() };
}
