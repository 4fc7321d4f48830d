import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { ValueText } from '@/components/ui/value-text';
import { routes } from '@/lib/routes';
import { modelName } from '@/lib/vendors/model-name';
import type { ChargerPageData } from '../load-charger-page';
import { CertificateList } from './certificate-list';
import { CredentialList } from './credential-list';
import { type MustUseRow, mustUseRows } from './must-use-rows';
import { PasswordLine } from './password-line';
import { SourcedNotes } from './sourced-notes';

const profileNames = {
  1: '1, Basic authentication',
  2: '2, TLS and Basic authentication',
} as const;

/** The values that the charger's configuration must hold. */
export function MustUsePanel(page: ChargerPageData) {
  const { charger, station, credentials, certificates, vendorModel, words } = page;
  // Before the first attempt the same values are the main thing on the page.
  if (charger.lastSeenAt === null) return null;
  const password = words?.fields.password?.[0];
  return (
    <Panel title="What this charger must use">
      <dl className="flex flex-col gap-2.5 text-sm">
        {mustUseRows(page).map((row) => (
          <Value key={row.name} {...row} />
        ))}
        <Line name="Password">
          <PasswordLine password={charger.password} />
          <FieldName field={password?.name ?? null} />
        </Line>
        <Line name="Profile">{profileNames[station.profile]}</Line>
      </dl>
      {vendorModel !== null && words !== null && (
        <div className="mt-3 flex flex-col items-start gap-1 border-t border-line-soft pt-3">
          <SourcedNotes notes={words.notes.configuration ?? []} />
          <SourcedNotes notes={words.fields.url?.[0]?.notes ?? []} />
          <Link
            href={routes.guideChargers(vendorModel.id)}
            className="flex touch-target min-h-8 items-center rounded-sm text-sm text-ink-2 underline underline-offset-2 hover:text-ink"
          >
            More on {modelName(vendorModel)}
          </Link>
        </div>
      )}
      {(words?.urlForm ?? null) === null && (
        <Disclosure summary="The charger adds its identity itself" className="mt-2 text-sm">
          <p className="mb-2 text-sm text-ink-2">
            Some chargers put their identity behind the URL on their own. Give those the URL without
            it.
          </p>
          <dl className="text-sm">
            <Value name="URL" values={[{ text: station.endpoint, field: null }]} />
          </dl>
        </Disclosure>
      )}
      {credentials.length > 0 && (
        <Disclosure summary={`All passwords (${credentials.length})`} className="-mb-2 text-sm">
          <CredentialList credentials={credentials} />
        </Disclosure>
      )}
      {certificates.length > 0 && (
        <Disclosure
          summary={`Client certificates (${certificates.length})`}
          isOpen={certificates.some(({ state }) => state === 'active')}
          className="mt-1 -mb-2 text-sm"
        >
          <CertificateList certificates={certificates} now={page.readAt} />
        </Disclosure>
      )}
    </Panel>
  );
}

function Value({ name, values }: Pick<MustUseRow, 'name' | 'values'>) {
  return (
    <Line name={name}>
      {values.map(({ text, field }) => (
        <span key={text} className="mt-1.5 block first:mt-0">
          <span className="flex items-start justify-between gap-2">
            <ValueText value={text} />
            <CopyButton value={text} what={field ?? name} isIconOnly />
          </span>
          <FieldName field={field} />
        </span>
      ))}
    </Line>
  );
}

function FieldName({ field }: { field: string | null }) {
  return field !== null && <span className="block text-ink-3">in “{field}”</span>;
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[76px_minmax(0,1fr)] gap-2">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
