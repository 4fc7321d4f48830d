import type pg from 'pg';
import type { BootEvent } from '@/lib/attempts/gateway-event';
import type { SignOfLife } from './charger-changes';
import { keepBoots } from './keep-boots';

/** Stores what chargers said of themselves; what they left out stays as it was. */
export async function storeBootData(
  client: pg.ClientBase,
  signs: readonly SignOfLife[],
): Promise<void> {
  const boots = signs.filter((sign): sign is BootEvent => sign.type === 'boot');
  await keepBoots(client, boots);
  const latest = [...new Map(boots.map((boot) => [boot.chargerId, boot])).values()];
  if (latest.length === 0) return;
  await client.query({
    name: 'store-boot-data',
    text: `
      UPDATE charger SET vendor = coalesce(given.vendor, charger.vendor),
        model = coalesce(given.model, charger.model), serial = coalesce(given.serial, charger.serial),
        firmware = coalesce(given.firmware, charger.firmware)
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
        AS given (id, vendor, model, serial, firmware)
      WHERE charger.id = given.id`,
    values: [
      latest.map((boot) => boot.chargerId),
      latest.map((boot) => boot.vendor),
      latest.map((boot) => boot.model),
      latest.map((boot) => boot.serial),
      latest.map((boot) => boot.firmware),
    ],
  });
}
