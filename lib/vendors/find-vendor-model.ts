import { allVendorModels } from './all-vendor-models';
import { foldedBeginnings, foldName } from './fold-name';
import type { VendorModel } from './vendor-model';

/** What a charger says of itself in BootNotification, or what was typed into its record. */
export type ReportedModel = { vendor: string | null; model: string | null };

/** What is known of a charger's model; null for one that is not in the list. */
export function findVendorModel({ vendor, model }: ReportedModel): VendorModel | null {
  const beginnings = foldedBeginnings(vendor ?? '');
  const name = foldName(model ?? '');
  const matching = (patterns: readonly string[]) =>
    patterns.some((pattern) => new RegExp(pattern).test(name));
  const ofVendor = allVendorModels.filter(({ match }) =>
    match.vendors.some((alias) => beginnings.includes(alias)),
  );
  if (beginnings.length === 0) {
    return allVendorModels.find(({ match }) => matching(match.distinctModels)) ?? null;
  }
  return (
    ofVendor.find(({ match }) => matching(match.models)) ??
    ofVendor.find(({ match }) => match.models.length === 0) ??
    null
  );
}
