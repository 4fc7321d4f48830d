import { SourceLink } from '@/components/diagnosis/source-link';
import { firmwareFaults } from '@/lib/vendors/firmware-faults';
import type { ChargerPageData } from '../load-charger-page';

type FirmwareFaultsProps = Pick<ChargerPageData, 'charger' | 'vendorModel'> & { causeId: string };

/** What others saw in chargers of this model that may be behind the cause. */
export function FirmwareFaults({ charger, vendorModel, causeId }: FirmwareFaultsProps) {
  if (vendorModel === null) return null;
  const faults = firmwareFaults(vendorModel, { firmware: charger.firmware, causeId });
  return faults.map(({ id, isCertain, mendedIn, remedy, source: key, symptom }) => {
    const source = vendorModel.sources[key];
    return (
      <p
        key={id}
        className="mt-3 max-w-[72ch] border-l-2 border-line-strong pl-3 text-sm text-ink-2"
      >
        <span className="font-medium text-ink">
          Known of {isCertain ? `firmware ${charger.firmware ?? ''}` : `the ${vendorModel.vendor}`}:
        </span>{' '}
        {symptom} {remedy} {mendedIn !== undefined && `Mended in ${mendedIn}.`}{' '}
        {source !== undefined && <SourceLink title={source.title} url={source.url} />}
      </p>
    );
  });
}
