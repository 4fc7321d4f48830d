import type { Metadata } from 'next';
import { PresentedSecretForm } from '@/components/cpms/presented-secret-form';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { requirePermission } from '@/lib/server/require-permission';
import { getCpms } from '@/lib/cpms/get-cpms';
import { DeletePanel } from '@/app/(portal)/settings/_components/delete-panel';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { CpmsForm } from '../_components/cpms-form';
import { CpmsHealthLine } from '../_components/cpms-health-line';
import { deleteCpmsAction, setPresentedSecretAction } from '../actions';

export const metadata: Metadata = { title: 'CPMS' };

type PageProps = { params: Promise<{ cpmsId: string }> };

async function CpmsPage({ params }: PageProps) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'cpms.manage');
  const cpms = await orPageError(getCpms(ctx, (await params).cpmsId));
  const chargers = countOf(cpms.chargerCount, 'charger');
  return (
    <>
      <PageHeader
        title={cpms.name}
        crumbs={[
          { href: routes.settings(), name: 'Settings' },
          { href: routes.cpmses(), name: 'CPMSs' },
        ]}
        actions={<LinkButton href={routes.chargers({ cpms: cpms.id })}>Show chargers</LinkButton>}
      >
        {cpms.tenant.name} · {chargers}
      </PageHeader>
      <div className="flex max-w-2xl flex-col gap-4">
        {cpms.url !== null && cpms.chargerCount > 0 && (
          <Panel>
            <CpmsHealthLine health={cpms.health} />
          </Panel>
        )}
        <Panel>
          <CpmsForm cpms={cpms} />
        </Panel>
        {cpms.authentication === 'presented' && (
          <Panel>
            <PresentedSecretForm
              action={setPresentedSecretAction}
              subject={{ cpmsId: cpms.id }}
              isSet={cpms.hasPresentedSecret}
              hint="For chargers that have no password of their own at the CPMS. One for a single charger is set where you edit the charger. Without either the CPMS gets none."
            />
          </Panel>
        )}
        <DeletePanel
          what="CPMS"
          name={cpms.name}
          fields={{ id: cpms.id }}
          obstacle={
            cpms.chargerCount === 0
              ? null
              : `Possible once no charger is on it any more. Now it has ${chargers}.`
          }
          action={deleteCpmsAction}
        />
      </div>
    </>
  );
}

export default portalPage(CpmsPage);
