import type { Metadata } from 'next';
import { PresentedSecretForm } from '@/components/cpms/presented-secret-form';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { getChargerSettings } from '@/lib/chargers/get-charger-settings';
import { listChargerChoices } from '@/lib/chargers/list-charger-choices';
import { listCertificates } from '@/lib/credentials/list-certificates';
import { listCredentials } from '@/lib/credentials/list-credentials';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { offerChargerAction } from '@/app/(portal)/charger-moves/actions';
import { MoveForm } from '@/app/(portal)/charger-moves/_components/move-form';
import { CertificatePanel } from '@/app/(portal)/chargers/_certificate/certificate-panel';
import { PasswordPanel } from '@/app/(portal)/chargers/_password/password-panel';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { setPresentedSecretAction } from './actions';
import { DeleteChargerPanel } from './_components/delete-charger-panel';
import { EditChargerForm } from './_components/edit-charger-form';
import { RestorePanel } from './_components/restore-panel';

export const metadata: Metadata = { title: 'Edit charger' };

type PageProps = { params: Promise<{ chargerId: string }> };

async function EditChargerPage({ params }: PageProps) {
  const ctx = await requireContext();
  const charger = await orPageError(getChargerSettings(ctx, (await params).chargerId));
  const header = (
    <PageHeader
      title={<span className="value">{charger.identity}</span>}
      crumbs={[
        { href: routes.chargers(), name: 'Chargers' },
        ...(charger.deletedAt === null
          ? [{ href: routes.charger(charger.id), name: charger.identity }]
          : []),
      ]}
    >
      {charger.tenant.name}
    </PageHeader>
  );
  if (charger.deletedAt !== null) {
    return (
      <>
        {header}
        <RestorePanel chargerId={charger.id} deletedAt={charger.deletedAt} />
      </>
    );
  }
  const choices = await orPageError(listChargerChoices(ctx, charger.tenant.id));
  const credentials = await orPageError(listCredentials(ctx, charger.id));
  const certificates = await orPageError(listCertificates(ctx, charger.id));
  return (
    <>
      {header}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Panel title="Details">
          <EditChargerForm charger={charger} {...choices} />
        </Panel>
        <div id="password" className="flex flex-col gap-4">
          <PasswordPanel chargerId={charger.id} credentials={credentials} />
          <CertificatePanel chargerId={charger.id} certificates={certificates} />
          {charger.presentedSecret !== null && (
            <Panel title="At the CPMS">
              <PresentedSecretForm
                action={setPresentedSecretAction}
                subject={{ chargerId: charger.id }}
                isSet={charger.presentedSecret.isSet}
                hint="For this charger alone, in place of the one of the CPMS’s settings."
              />
            </Panel>
          )}
          <Panel title="Move to another tenant">
            <MoveForm
              action={offerChargerAction}
              subject={{ chargerId: charger.id }}
              submit="Offer it"
            />
          </Panel>
          <DeleteChargerPanel
            chargerId={charger.id}
            identity={charger.identity}
            isConnected={charger.connectionState === 'connected'}
          />
        </div>
      </div>
    </>
  );
}

export default portalPage(EditChargerPage);
