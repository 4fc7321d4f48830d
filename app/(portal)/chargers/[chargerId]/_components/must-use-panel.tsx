import { type ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { ValueText } from '@/components/ui/value-text';
import type { ChargerPageData } from '../load-charger-page';
import { CredentialList } from './credential-list';
import { PasswordLine } from './password-line';

const profileNames = {
  1: '1, Basic authentication',
  2: '2, TLS and Basic authentication',
} as const;

/** The values that the charger's configuration must hold. */
export function MustUsePanel({ charger, station, secureStation, credentials }: ChargerPageData) {
  // Before the first attempt the same values are the main thing on the page.
  if (charger.lastSeenAt === null) return null;
  return (
    <Panel title="What this charger must use">
      <dl className="flex flex-col gap-2.5 text-sm">
        <Value name="URL" value={station.url} />
        {station.url !== secureStation.url && <Value name="URL, TLS" value={secureStation.url} />}
        <Value name="Identity" value={charger.identity} />
        <Value name="Username" value={charger.identity} />
        <Line name="Password">
          <PasswordLine password={charger.password} />
        </Line>
        <Line name="Profile">{profileNames[station.profile]}</Line>
      </dl>
      <Disclosure summary="The charger adds its identity itself" className="mt-2 text-sm">
        <p className="mb-2 text-sm text-ink-2">
          Some chargers put their identity behind the URL on their own. Give those the URL without
          it.
        </p>
        <dl className="text-sm">
          <Value name="URL" value={station.endpoint} />
        </dl>
      </Disclosure>
      {credentials.length > 0 && (
        <Disclosure summary={`All passwords (${credentials.length})`} className="-mb-2 text-sm">
          <CredentialList credentials={credentials} />
        </Disclosure>
      )}
    </Panel>
  );
}

function Value({ name, value }: { name: string; value: string }) {
  return (
    <Line name={name}>
      <span className="flex items-start justify-between gap-2">
        <ValueText value={value} />
        <CopyButton value={value} what={name} isIconOnly />
      </span>
    </Line>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[76px_minmax(0,1fr)] gap-2">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
