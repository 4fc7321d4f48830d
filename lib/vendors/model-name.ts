import type { VendorModel } from './vendor-model';

/** `Alfen Eve Single and Double (NG9)`. The vendor is not said twice. */
export function modelName({ name, vendor }: Pick<VendorModel, 'name' | 'vendor'>): string {
  return name.startsWith(vendor) ? name : `${vendor} ${name}`;
}
