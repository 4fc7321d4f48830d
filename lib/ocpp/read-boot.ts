import { z } from 'zod';
import { inertText } from './inert-text';
import type { Subprotocol } from './subprotocols';

const maxLength = 100;

const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => {
    const trimmed = value?.trim() ?? '';
    return trimmed === '' ? null : inertText(trimmed, maxLength);
  });
const boot16Schema = z.object({
  chargePointVendor: text,
  chargePointModel: text,
  chargePointSerialNumber: text,
  chargeBoxSerialNumber: text,
  firmwareVersion: text,
});
const boot2Schema = z.object({
  chargingStation: z.object({
    vendorName: text,
    model: text,
    serialNumber: text,
    firmwareVersion: text,
  }),
});

export type BootDetails = {
  vendor: string | null;
  model: string | null;
  serial: string | null;
  firmware: string | null;
};

/** What a charger says of itself in BootNotification, as far as it can be read. */
export function readBoot(subprotocol: Subprotocol, payload: object): BootDetails {
  if (subprotocol === 'ocpp1.6') {
    const boot = boot16Schema.safeParse(payload).data;
    return {
      vendor: boot?.chargePointVendor ?? null,
      model: boot?.chargePointModel ?? null,
      serial: boot?.chargePointSerialNumber ?? boot?.chargeBoxSerialNumber ?? null,
      firmware: boot?.firmwareVersion ?? null,
    };
  }
  const station = boot2Schema.safeParse(payload).data?.chargingStation;
  return {
    vendor: station?.vendorName ?? null,
    model: station?.model ?? null,
    serial: station?.serialNumber ?? null,
    firmware: station?.firmwareVersion ?? null,
  };
}
