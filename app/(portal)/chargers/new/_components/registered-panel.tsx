'use client';

import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { ValueBox } from '@/components/ui/value-box';
import { stationUrl } from '@/lib/ocpp/station-url';
import { routes } from '@/lib/routes';

type RegisteredPanelProps = {
  chargerId: string;
  identity: string;
  tenant: { slug: string };
  gatewayUrl: string;
  onAnother: () => void;
};

/** What comes after registering: the three values to type at the charger. */
export function RegisteredPanel(props: RegisteredPanelProps) {
  const { chargerId, identity, tenant, gatewayUrl, onAnother } = props;
  const { url } = stationUrl(gatewayUrl, tenant.slug, identity);
  return (
    <div className="flex flex-col gap-5">
      <FormMessage kind="done">
        <span className="value">{identity}</span> is registered. Now set these values at the
        charger.
      </FormMessage>
      <dl className="flex flex-col gap-3">
        <Value name="URL" what="URL" value={url} />
        <Value name="Identity and username" what="identity" value={identity} />
      </dl>
      <div className="flex flex-wrap gap-2 border-t border-line-soft pt-4">
        <LinkButton href={routes.charger(chargerId, { fix: 'reset-password' })} variant="primary">
          Generate its password
        </LinkButton>
        <LinkButton href={routes.charger(chargerId)}>Open the charger</LinkButton>
        <Button variant="quiet" onClick={onAnother}>
          Register another one
        </Button>
      </div>
    </div>
  );
}

function Value({ name, what, value }: { name: string; what: string; value: string }) {
  return (
    <div>
      <dt className="mb-1 text-sm font-medium">{name}</dt>
      <dd>
        <ValueBox value={value} what={what} />
      </dd>
    </div>
  );
}
