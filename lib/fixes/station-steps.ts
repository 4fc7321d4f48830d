import { stationUrl } from '@/lib/ocpp/station-url';
import { findVendorModel } from '@/lib/vendors/find-vendor-model';
import { urlFields, type StationAddress } from '@/lib/vendors/url-fields';
import type { VendorModel } from '@/lib/vendors/vendor-model';
import type { FixServices, FixSubject } from './fix-definition';
import type { FixStep } from './fix-preview';
import { scannedValue } from './qr-code';

type StationSteps = {
  /** What its model wants, in parts where it does; both forms where that is not known. */
  urls: FixStep[];
  /** The same, and the usual form alone where it is not known. */
  usualUrl: FixStep[];
  identity: FixStep;
  username: FixStep;
};

/** The values that a charger needs, each as a step with what to type and what it is called there. */
export function stationSteps(
  { charger, episode }: FixSubject,
  { gatewayUrl, gatewayTlsUrl }: Pick<FixServices, 'gatewayUrl' | 'gatewayTlsUrl'>,
): StationSteps {
  const base = episode?.evidence?.transport === 'wss' ? gatewayTlsUrl : gatewayUrl;
  const { identity } = charger;
  const model = findVendorModel(charger);
  const station = stationUrl(base, charger.tenant.slug, identity);
  const known = knownForm(model, station);
  const both = bothForms(station);
  const { identity: identityField, username } = model?.fields ?? {};
  return {
    urls: known ?? both,
    usualUrl: known ?? both.slice(0, 1),
    identity: {
      text: `Enter the identity${named(' as', identityField?.name)}, exactly so.`,
      value: { label: 'Identity', text: identity, qr: null },
    },
    username: {
      text: `Enter the identity as the username too${named(', in', username?.name)}.`,
      value: { label: 'Username', text: identity, qr: null },
    },
  };
}

function knownForm(model: VendorModel | null, station: StationAddress): FixStep[] | null {
  const fields = model === null ? [] : urlFields(model, station);
  const known = fields.flatMap(({ name, text }) => (text === null ? [] : [{ name, text }]));
  if (known.length === 0) return null;
  const what =
    known.length > 1
      ? 'this'
      : model?.urlForm?.value === 'split'
        ? 'the URL without the identity'
        : 'the URL of the central system';
  return known.map(({ name, text }) => ({
    text: `Enter ${what}${named(' as', name)}, exactly so.`,
    value: scannedValue(name ?? 'URL', text),
  }));
}

function bothForms({ endpoint, url }: StationAddress): FixStep[] {
  return [
    {
      text: 'Enter the URL of the central system, exactly so.',
      value: scannedValue('URL', url),
    },
    {
      text: 'Where the charger adds its identity itself, enter the URL without it.',
      value: scannedValue('URL without the identity', endpoint),
    },
  ];
}

function named(how: string, name: string | null | undefined): string {
  return name == null ? '' : `${how} “${name}”`;
}
