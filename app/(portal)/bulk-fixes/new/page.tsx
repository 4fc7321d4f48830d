import type { Metadata } from 'next';
import { ListChecks } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { bulkChoices } from '@/lib/bulk-fixes/bulk-choices';
import { describeSelection } from '@/lib/bulk-fixes/describe-selection';
import { previewBulk } from '@/lib/bulk-fixes/preview-bulk';
import { isOfChargers, parseSelection, selectionText } from '@/lib/bulk-fixes/selection';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { fixServices } from '@/lib/server/fix-services';
import { orPageError } from '@/lib/server/page-errors';
import { requirePermission } from '@/lib/server/require-permission';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { BulkPreviewPanel } from '../_components/bulk-preview-panel';
import { KindChoice } from '../_components/kind-choice';
import { SelectionPanel } from '../_components/selection-panel';
import { StartBulkForm } from '../_components/start-bulk-form';

export const metadata: Metadata = { title: 'Fix many chargers' };

async function NewBulkPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'fix.bulk');
  const params = await searchParams;
  const selection = parseSelection(params);
  const choices = selection === null ? [] : bulkChoices(ctx.actor, selection);
  const kind =
    choices.find((one) => one === params.kind) ?? (choices.length === 1 ? choices[0] : undefined);
  const cursor = oneParam(params.cursor);
  const seenAt = ctx.now().toISOString();
  const preview =
    selection === null || kind === undefined
      ? null
      : await orPageError(previewBulk(ctx, { selection, kind, cursor }, fixServices()));
  const summary =
    selection === null || choices.length === 0
      ? null
      : await orPageError(describeSelection(ctx, selection));
  return (
    <>
      <PageHeader
        title="Fix many chargers"
        crumbs={[
          { href: routes.chargers(), name: 'Chargers' },
          { href: routes.bulkFixes(), name: 'Bulk fixes' },
        ]}
      />
      {selection === null || summary === null || summary.total === 0 ? (
        <EmptyState
          icon={ListChecks}
          title="Nothing is selected"
          action={<LinkButton href={routes.chargers()}>Choose chargers</LinkButton>}
        >
          Tick chargers on their list, or take all that match a filter.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-4">
          <SelectionPanel summary={summary} areChargers={isOfChargers(selection)} />
          <KindChoice kinds={choices} chosen={kind} selection={selection} fits={summary.fits} />
          {preview !== null && kind !== undefined && (
            <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
              <BulkPreviewPanel
                preview={preview}
                kind={kind}
                selection={selection}
                isFirst={cursor === undefined}
              />
              <StartBulkForm
                key={kind}
                kind={kind}
                fields={preview.fields}
                selection={selectionText(selection)}
                seenAt={seenAt}
                total={preview.total}
                isTooMany={preview.isTooMany}
              />
            </div>
          )}
        </div>
      )}
    </>
  );
}

export default portalPage(NewBulkPage);
